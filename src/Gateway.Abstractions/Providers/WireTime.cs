using System.Globalization;

namespace Gateway.Abstractions.Providers;

/// <summary>Reads timestamps leniently: a provider's odd date must not fail a read.</summary>
public static class WireTime
{
    /// <summary>An instant from ISO 8601 (a bare date is midnight UTC, a missing offset is UTC), or null where the text is none.</summary>
    public static DateTimeOffset? Parse(string? text) =>
        // Without the test for a year the parser would take "12:30" for today and "March 1" for this year's.
        text is [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', '-', ..]
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;
}
