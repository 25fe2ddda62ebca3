using System.Globalization;
using Gateway.Core.Configuration.Yaml;

namespace Gateway.Core.Configuration.Reading;

/// <summary>Values that are not just text. Each is null where it is missing, or wrong, which is reported.</summary>
internal static class TypedValues
{
    public static long? Number(this StrictMap map, string key, long least, long most, FileProblems problems)
    {
        if (map.PlainValue(key, problems) is not { } written) return null;
        if (long.TryParse(written.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        problems.Error(written.At, $"{map.Of(key)} must be a number of bytes from {least} to {most}, not {Shown.Harmless(written.Text)}");
        return null;
    }

    public static TimeSpan? Duration(this StrictMap map, string key, TimeSpan most, FileProblems problems)
    {
        if (map.PlainValue(key, problems) is not { } written) return null;
        if (DurationText.Parse(written.Text) is { } duration && duration > TimeSpan.Zero && duration <= most) return duration;
        problems.Error(written.At, $"{map.Of(key)} must be a duration such as `500ms`, `10s` or `2m`, up to {DurationText.Write(most)}, not {Shown.Harmless(written.Text)}");
        return null;
    }

    public static bool? Switch(this StrictMap map, string key, FileProblems problems)
    {
        if (map.PlainValue(key, problems) is not { } written) return null;
        if (written.Text is "true" or "false") return written.Text == "true";
        problems.Error(written.At, $"{map.Of(key)} must be `true` or `false`, not {Shown.Value(written.Text)}");
        return null;
    }
}
