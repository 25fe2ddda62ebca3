using System.Security.Cryptography;
using Gateway.Core.Configuration;

namespace Gateway.Host.Security;

/// <summary>Finds the consumer a key belongs to. Keys are looked up by their SHA-256, so neither content nor timing of the look-up says anything about a key.</summary>
internal sealed class ConsumerDirectory(IEnumerable<ConsumerConfiguration> consumers)
{
    private readonly Dictionary<string, Caller> _byHash = consumers
        .SelectMany(consumer => consumer.KeyHashes.Select(hash => (Hash: Convert.ToHexStringLower(hash), Caller: new Caller(consumer))))
        .ToDictionary(row => row.Hash, row => row.Caller, StringComparer.Ordinal);

    public Caller? Find(string key) => _byHash.GetValueOrDefault(Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key))));
}
