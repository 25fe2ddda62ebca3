using System.Security.Cryptography;

namespace Gateway.Core.Sealing;

/// <summary>The keys that seal ids and cursors: one seals, all open.</summary>
public sealed class SealingKeys
{
    private readonly Dictionary<string, DerivedKeys> _keys;

    /// <summary>Derives the working keys.</summary>
    /// <param name="current">The id of the key that seals.</param>
    /// <param name="masters">Master keys by id, at least 32 bytes each.</param>
    public SealingKeys(string current, IReadOnlyDictionary<string, byte[]> masters)
    {
        CurrentId = current;
        _keys = masters.ToDictionary(master => master.Key, master => new DerivedKeys(
            HKDF.DeriveKey(HashAlgorithmName.SHA256, master.Value, 32, info: "gateway/seal/encrypt"u8.ToArray()),
            HKDF.DeriveKey(HashAlgorithmName.SHA256, master.Value, 32, info: "gateway/seal/nonce"u8.ToArray())));
        if (!_keys.ContainsKey(current)) throw new ArgumentException("The current sealing key is not among the keys.", nameof(current));
    }

    /// <summary>The id of the key that seals.</summary>
    public string CurrentId { get; }

    internal DerivedKeys Current => _keys[CurrentId];

    internal DerivedKeys? Find(string id) => _keys.GetValueOrDefault(id);

    internal sealed record DerivedKeys(byte[] Encryption, byte[] Nonce);
}
