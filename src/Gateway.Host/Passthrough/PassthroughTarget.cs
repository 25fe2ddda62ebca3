using System.Globalization;
using Gateway.Abstractions.Errors;

namespace Gateway.Host.Passthrough;

/// <summary>
/// Sets a caller's path and query below a connection's base URL, byte for byte, and refuses what could leave it: dot segments in any percent-encoding, however often
/// encoded, backslashes, control characters, bytes that are not UTF-8, and fragments. What follows the prefix is only ever appended, so <c>//host</c> and absolute URIs stay paths.
/// </summary>
internal static class PassthroughTarget
{
    private const int MaxDecodings = 5;

    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>The upstream URL.</summary>
    /// <param name="baseUrl">The connection's base URL.</param>
    /// <param name="rawTarget">The request target as it came (RFC 9112 §3.2).</param>
    /// <param name="prefix">The gateway's own part of it.</param>
    public static Result<Uri> Build(Uri baseUrl, string rawTarget, string prefix)
    {
        if (!rawTarget.StartsWith(prefix, StringComparison.Ordinal)) return Refuse("The request target must be a path that starts as the route is written, without percent-encoding up to `passthrough`.");
        var rest = rawTarget[prefix.Length..];
        var question = rest.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? rest : rest[..question];
        if (path.Length > 0 && path[0] != '/') return Refuse("The path after `passthrough` must start with a slash.");
        if (rest.Any(c => c is <= ' ' or >= '\u007f' or '#' or '\\')) return Refuse("The path and query must be percent-encoded ASCII without fragments, spaces or backslashes.");
        if (LeavesBase(path)) return Refuse("The path must not have `.` or `..` segments, encoded or not, or encoded control characters or backslashes.");

        var root = baseUrl.GetLeftPart(UriPartial.Path).TrimEnd('/');
        var target = new Uri(root + rest, AsWritten);
        var stays = target.Authority == baseUrl.Authority && target.Scheme == baseUrl.Scheme && target.AbsolutePath.StartsWith(baseUrl.AbsolutePath.TrimEnd('/'), StringComparison.Ordinal);
        return stays ? target : Refuse("The path would leave the connection's base URL.");
    }

    private static bool LeavesBase(string path)
    {
        var text = path;
        for (var decodings = 0; decodings < MaxDecodings; decodings++)
        {
            if (text.Any(char.IsControl) || text.Contains('\\', StringComparison.Ordinal) || text.Split('/').Any(IsDotSegment)) return true;
            var decoded = Uri.UnescapeDataString(text);
            if (decoded == text) return HoldsNoText(text);
            text = decoded;
        }

        return true;
    }

    // What is left encoded is not UTF-8: an overlong spelling of a dot or slash, perhaps, which lenient servers take for one.
    private static bool HoldsNoText(string decoded)
    {
        for (var at = decoded.IndexOf('%', StringComparison.Ordinal); at >= 0; at = decoded.IndexOf('%', at + 1))
        {
            if (byte.TryParse(decoded.AsSpan(at + 1, Math.Min(2, decoded.Length - at - 1)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet) && octet >= 0x80) return true;
        }

        return false;
    }

    // Some servers cut path parameters off before they look at the segment: `..;x` is `..` to them.
    private static bool IsDotSegment(string segment)
    {
        var semicolon = segment.IndexOf(';', StringComparison.Ordinal);
        return (semicolon < 0 ? segment : segment[..semicolon]) is "." or "..";
    }

    private static OperationError Refuse(string detail) => OperationError.Invalid("{path}", "invalid", detail);
}
