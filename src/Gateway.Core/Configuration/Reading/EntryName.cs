using System.Text.RegularExpressions;
using Gateway.Core.Configuration.Yaml;

namespace Gateway.Core.Configuration.Reading;

/// <summary>The names of connections and consumers.</summary>
internal static partial class EntryName
{
    /// <summary>Whether an entry's name is valid; reports it where it is not.</summary>
    public static bool Check(string what, YamlEntry entry, FileProblems problems)
    {
        if (Form().IsMatch(entry.Key)) return true;
        problems.Error(entry.At, $"{what} name {Shown.Key(entry.Key)} is not valid: use lower-case letters, digits and hyphens, up to 63, starting with a letter or digit");
        return false;
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,62}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
