using System.Security.Cryptography;
using System.Text;

namespace Gateway.Sandbox.Upstreams;

/// <summary>Ids that look real and come in the same order after every reset: make a new source in Reset with the same name.</summary>
internal sealed class IdSource(string name)
{
    private readonly Dictionary<long, long> _numbers = [];
    private int _drawn;

    /// <summary>A version 4 UUID in lower case.</summary>
    public string Uuid()
    {
        var bytes = Draw();
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes.AsSpan(0, 16), bigEndian: true).ToString("D");
    }

    /// <summary>Lower-case hex digits, at most 64; for tokens and codes.</summary>
    public string Hex(int digits = 32) => Convert.ToHexStringLower(Draw())[..digits];

    /// <summary>Whole numbers that grow by small uneven steps; one series for each <paramref name="start"/>.</summary>
    public long Number(long start)
    {
        var number = _numbers.GetValueOrDefault(start, start) + 1 + (Draw()[0] % 7);
        _numbers[start] = number;
        return number;
    }

    private byte[] Draw() => SHA256.HashData(Encoding.UTF8.GetBytes($"{name}:{_drawn++}"));
}
