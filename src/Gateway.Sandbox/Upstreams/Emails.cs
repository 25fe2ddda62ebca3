namespace Gateway.Sandbox.Upstreams;

/// <summary>E-mail addresses: compared without regard to case, checked for the obvious.</summary>
internal static class Emails
{
    public static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);

    public static bool IsValid(string email) =>
        email.IndexOf('@', StringComparison.Ordinal) is var at and > 0
        && email.LastIndexOf('@') == at
        && email[(at + 1)..] is { Length: > 2 } domain
        && domain.Contains('.', StringComparison.Ordinal)
        && !domain.StartsWith('.')
        && !domain.EndsWith('.')
        && !email.Any(char.IsWhiteSpace);

    /// <summary>A name for an account made from its address: "new.person@example.com" is "New Person".</summary>
    public static string NameOf(string email) => string.Join(' ', email.Split('@')[0]
        .Split('.', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
