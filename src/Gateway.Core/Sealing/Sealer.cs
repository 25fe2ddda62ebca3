using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Gateway.Core.Sealing;

/// <summary>
/// Seals text into handles: <c>keyId.base64url(nonce ‖ ciphertext ‖ tag)</c>, AES-256-GCM (NIST SP 800-38D) with a nonce that is an HMAC of purpose and text. The same input
/// seals to the same handle, so that an id is stable; equal nonces then mean equal messages, which is the one case GCM tolerates.
/// </summary>
public sealed class Sealer(SealingKeys keys)
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <summary>Seals a value for a purpose; a handle opens only for the purpose it was made for.</summary>
    public string Seal(string purpose, string value)
    {
        var aad = Encoding.UTF8.GetBytes(purpose);
        var plain = Encoding.UTF8.GetBytes(value);
        var key = keys.Current;
        var sealedBytes = new byte[NonceSize + plain.Length + TagSize];
        var nonce = sealedBytes.AsSpan(0, NonceSize);
        // The purpose is length-prefixed so that no two pairs of purpose and value share an input.
        byte[] message = [.. BitConverter.GetBytes(aad.Length), .. aad, .. plain];
        HMACSHA256.HashData(key.Nonce, message).AsSpan(0, NonceSize).CopyTo(nonce);
        using var gcm = new AesGcm(key.Encryption, TagSize);
        gcm.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceSize, plain.Length), sealedBytes.AsSpan(NonceSize + plain.Length), aad);
        return $"{keys.CurrentId}.{Base64Url.EncodeToString(sealedBytes)}";
    }

    /// <summary>Opens a handle, or answers false where it was not made by these keys for this purpose.</summary>
    public bool TryOpen(string purpose, string handle, out string value)
    {
        value = string.Empty;
        var dot = handle.IndexOf('.', StringComparison.Ordinal);
        if (dot < 1 || handle.Length > 8192 || keys.Find(handle[..dot]) is not { } key || !TryDecode(handle.AsSpan(dot + 1), out var bytes)) return false;
        var plain = new byte[bytes.Length - NonceSize - TagSize];
        try
        {
            using var gcm = new AesGcm(key.Encryption, TagSize);
            gcm.Decrypt(bytes.AsSpan(0, NonceSize), bytes.AsSpan(NonceSize, plain.Length), bytes.AsSpan(NonceSize + plain.Length), plain, Encoding.UTF8.GetBytes(purpose));
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }

        value = Encoding.UTF8.GetString(plain);
        return true;
    }

    // One spelling per handle: padding, white space and stray bits in the last character would be others, and are refused.
    private static bool TryDecode(ReadOnlySpan<char> text, out byte[] bytes)
    {
        bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        if (Base64Url.DecodeFromChars(text, bytes, out _, out var written) != OperationStatus.Done || written < NonceSize + TagSize) return false;
        Array.Resize(ref bytes, written);
        return text.SequenceEqual(Base64Url.EncodeToString(bytes));
    }
}
