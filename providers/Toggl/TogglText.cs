using System.Globalization;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.Toggl;

/// <summary>Turns wire values into canonical ones.</summary>
internal static class TogglText
{
    /// <summary>A number as a canonical id; 0 is what the provider's encoder writes for "none".</summary>
    public static string? Of(long? id) => id is null or 0 ? null : id.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A canonical id as the number the provider's bodies want.</summary>
    public static long? Number(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>An instant that stays null where null was sent and is absent where nothing readable was.</summary>
    public static Optional<DateTimeOffset?> Instant(Optional<string?> text) =>
        text is { IsPresent: true, ValueOrDefault: null } ? new Optional<DateTimeOffset?>(null) : Optional.Of(WireTime.Parse(text.ValueOrDefault));

    /// <summary>The role as the provider spells it: the word, else the older admin flag, else the number of a role the organization made.</summary>
    public static string Role(string? role, bool? admin, long? roleId) => role switch
    {
        { Length: > 0 } => role,
        _ when admin == true => "admin",
        _ when Of(roleId) is { } id => id,
        _ when admin == false => "user",
        _ => string.Empty,
    };
}
