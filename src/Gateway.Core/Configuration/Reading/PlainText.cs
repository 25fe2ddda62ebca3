using Gateway.Core.Configuration.Yaml;

namespace Gateway.Core.Configuration.Reading;

/// <summary>Text that is neither a secret nor anything a header or path could stumble over.</summary>
internal static class PlainText
{
    private const int Longest = 2048;

    /// <summary>The key's text, or null where it is missing or not plain, which is reported.</summary>
    public static YamlScalar? PlainValue(this StrictMap map, string key, FileProblems problems)
    {
        var text = map.Text(key);
        if (text is null || Problem(text.Text) is not { } problem) return text;
        problems.Error(text.At, $"{map.Of(key)} {problem}");
        return null;
    }

    private static string? Problem(string text)
    {
        var isReference = text.Contains("${env:", StringComparison.Ordinal) || text.Contains("${file:", StringComparison.Ordinal);
        if (isReference) return "holds a reference; references are read only in `credentials` and `sealing.keys`";
        if (text.Any(char.IsControl)) return "holds a control character, such as a line break";
        return text.Length > Longest ? $"is longer than {Longest} characters" : null;
    }
}
