using System.Diagnostics.CodeAnalysis;

namespace Gateway.Core.Configuration;

/// <summary>A connection's name, or a glob of them in which <c>*</c> stands for any run of characters, also none.</summary>
public sealed class ConnectionPattern
{
    private readonly string[] _parts;

    private ConnectionPattern(string text)
    {
        Text = text;
        _parts = text.Split('*');
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>Reads a pattern: lower-case letters, digits, hyphens and <c>*</c>, 1 to 63 of them.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ConnectionPattern? pattern)
    {
        var valid = text.Length is > 0 and <= 63 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '*');
        pattern = valid ? new ConnectionPattern(text) : null;
        return valid;
    }

    /// <summary>Whether a connection's name matches.</summary>
    public bool Matches(string name)
    {
        if (_parts.Length == 1) return name == Text;
        var (first, last) = (_parts[0], _parts[^1]);
        if (name.Length < first.Length + last.Length || !name.StartsWith(first, StringComparison.Ordinal) || !name.EndsWith(last, StringComparison.Ordinal)) return false;

        // Taking each middle part at its first place leaves the most room for the rest, so there is nothing to go back for.
        var (from, end) = (first.Length, name.Length - last.Length);
        foreach (var part in _parts[1..^1])
        {
            var at = name.IndexOf(part, from, end - from, StringComparison.Ordinal);
            if (at < 0) return false;
            from = at + part.Length;
        }

        return true;
    }

    /// <inheritdoc />
    public override string ToString() => Text;
}
