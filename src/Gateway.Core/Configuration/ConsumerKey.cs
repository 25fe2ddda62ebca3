using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Gateway.Core.Configuration;

/// <summary>The keys consumers send. Configuration holds only their hashes; the keys are random, so one plain SHA-256 is enough.</summary>
public static class ConsumerKey
{
    /// <summary>What each key starts with, so that secret scanners can find one that leaked.</summary>
    public const string Prefix = "gwk_";

    /// <summary>What each line of <c>keys</c> starts with.</summary>
    public const string HashPrefix = "sha256:";

    /// <summary>A new key of 32 random bytes, to be shown once, and its line for <c>consumers.yaml</c>.</summary>
    public static (string Key, string Sha256Line) New()
    {
        var key = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (key, HashPrefix + Convert.ToHexStringLower(Hash(key)));
    }

    /// <summary>A key's hash: the SHA-256 of its UTF-8 bytes.</summary>
    public static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
