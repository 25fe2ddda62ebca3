using System.Text.RegularExpressions;

namespace Gateway.Core.Configuration.Yaml;

/// <summary>
/// What of a file's text a message may repeat. A misplaced secret can turn up anywhere (<c>{ token:abc }</c> without the space is a key),
/// so only what looks like a word someone chose is shown; the position leads to the rest.
/// </summary>
internal static partial class Shown
{
    private const int MaxDigits = 4;
    private const int TooShortForSecrets = 18;
    private const int LongestHarmless = 60;

    /// <summary>A key in backticks, or a description where it could be a secret.</summary>
    public static string Key(string text)
    {
        if (IsWord(text)) return $"`{text}`";
        var name = text.Split(':')[0];
        return name.Length < text.Length && IsWord(name) ? $"`{name}:…` (is the space after the colon missing?)" : "(not shown)";
    }

    /// <summary>A value in backticks, or a description where it could be a secret or would break the line.</summary>
    public static string Value(string text) =>
        Phrase().IsMatch(text) && (text.Length <= TooShortForSecrets || text.Count(char.IsAsciiDigit) <= MaxDigits) ? $"`{text}`" : $"({text.Length} characters, not shown)";

    /// <summary>A value of a kind that holds no secrets, in backticks; a description where it would break the line or holds an <c>@</c>, before which passwords stand.</summary>
    public static string Harmless(string text) =>
        text.Length <= LongestHarmless && text.All(c => char.IsAscii(c) && !char.IsControl(c) && c is not '@' and not '`') ? $"`{text}`" : $"({text.Length} characters, not shown)";

    /// <summary>A path or name that is no secret, with what would break the line replaced.</summary>
    public static string Text(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));

    private static bool IsWord(string text) => Word().IsMatch(text) && text.Count(char.IsAsciiDigit) <= MaxDigits;

    [GeneratedRegex(@"\A[A-Za-z0-9_.-]{1,32}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"\A[A-Za-z0-9_.:/* -]{1,40}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Phrase();
}
