using System.Text;
using System.Text.RegularExpressions;

namespace Gateway.Core.Telemetry;

/// <summary>Takes out of a provider's message what must not be seen: the known secrets of the call, and whatever looks like a token.</summary>
internal static partial class Redactor
{
    private const int MaxLength = 300;
    private const string Mask = "[redacted]";

    /// <summary>The message without secrets, control characters or excess length.</summary>
    public static string Clean(string message, IEnumerable<string> secrets)
    {
        var text = message;
        foreach (var secret in secrets.Where(secret => secret.Length >= 4).OrderByDescending(secret => secret.Length))
        {
            text = text.Replace(secret, Mask, StringComparison.Ordinal).Replace(Uri.EscapeDataString(secret), Mask, StringComparison.Ordinal);
        }

        text = LongToken().Replace(text, match => match.ValueSpan.ContainsAnyInRange('0', '9') ? Mask : match.Value);
        var clean = new StringBuilder(Math.Min(text.Length, MaxLength));
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, MaxLength))) clean.Append(char.IsControl(character) ? ' ' : character);
        return clean.Append(text.Length > MaxLength ? "…" : string.Empty).ToString();
    }

    // Twenty or more characters in a row that words do not have: keys, JWTs, UUIDs, hex codes.
    [GeneratedRegex(@"[A-Za-z0-9_\-+/=.~%]{20,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LongToken();
}
