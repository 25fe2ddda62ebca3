using System.Globalization;
using System.Text.RegularExpressions;

namespace Gateway.Core.Configuration.Reading;

/// <summary>Durations as configuration spells them: <c>500ms</c>, <c>10s</c>, <c>2m</c>.</summary>
internal static partial class DurationText
{
    public static TimeSpan? Parse(string text)
    {
        var match = Form().Match(text);
        if (!match.Success) return null;
        var number = long.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        return TimeSpan.FromMilliseconds(number * match.Groups["unit"].Value switch { "ms" => 1, "s" => 1000, _ => 60_000 });
    }

    public static string Write(TimeSpan duration) => duration switch
    {
        { TotalMilliseconds: var ms } when ms % 1000 != 0 => $"{ms}ms",
        { TotalSeconds: var s } when s % 60 != 0 || s == 0 => $"{s}s",
        { TotalMinutes: var m } => $"{m}m",
    };

    [GeneratedRegex(@"\A(?<number>[0-9]{1,9})(?<unit>ms|s|m)\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
