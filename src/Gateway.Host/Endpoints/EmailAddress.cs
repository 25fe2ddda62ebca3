namespace Gateway.Host.Endpoints;

/// <summary>One plain e-mail address: local part and dotted domain (RFC 5321 §4.1.2 without quoted strings and address literals; internationalised ones pass, RFC 6531).</summary>
internal static class EmailAddress
{
    public static bool IsValid(string text)
    {
        var at = text.LastIndexOf('@');
        if (at is < 1 or > 64 || text.Length > BodyFields.MaxEmail || text.IndexOf('@', StringComparison.Ordinal) != at) return false;
        return IsDotted(text.AsSpan(0, at), IsAtomCharacter, minimumParts: 1) && IsDotted(text.AsSpan(at + 1), IsDomainCharacter, minimumParts: 2);
    }

    private static bool IsDotted(ReadOnlySpan<char> text, Func<char, bool> allowed, int minimumParts)
    {
        var parts = 0;
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            if (part.IsEmpty || part.Length > 64) return false;
            foreach (var character in part)
            {
                if (!allowed(character)) return false;
            }

            parts++;
        }

        return parts >= minimumParts;
    }

    private static bool IsAtomCharacter(char c) => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~".Contains(c, StringComparison.Ordinal) || (c > 127 && !char.IsControl(c) && !char.IsWhiteSpace(c));

    private static bool IsDomainCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '-' || (c > 127 && char.IsLetterOrDigit(c));
}
