using Gateway.Abstractions.Providers;

namespace Gateway.Core.Configuration.Reading;

/// <summary>Checks ids written in configuration against a provider's form of them.</summary>
internal static class IdText
{
    private const int Longest = 200;

    public static bool IsOfForm(string text, IdForm form) => form switch
    {
        IdForm.Integer => text.Length is > 0 and <= 20 && text.All(char.IsAsciiDigit),
        IdForm.Uuid => Guid.TryParseExact(text, "D", out _),
        // Both of these would climb in a path instead of naming something.
        IdForm.Opaque => text is not ("." or "..") && text.Length is > 0 and <= Longest && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '~'),
        // A handle is bound to a connection that is only being loaded: its form is all that can be told here.
        _ => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '~'),
    };

    public static string Describe(IdForm form) => form switch
    {
        IdForm.Integer => "a number (decimal digits)",
        IdForm.Uuid => "a UUID such as 123e4567-e89b-12d3-a456-426614174000",
        IdForm.Opaque => $"an id of letters, digits and `-`, `_`, `.`, `~`, up to {Longest}",
        _ => "a handle as this gateway shows it",
    };
}
