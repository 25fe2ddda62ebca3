using System.Globalization;
using System.Text.Json.Nodes;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.PupilCloud;

/// <summary>What several routes read alike.</summary>
internal static class PupilRequests
{
    public static string Role(JsonBody body) => body.Text("role") is var role && PupilRoles.Assignable.Contains(role)
        ? role
        : throw RefusedException.Invalid("role", $"'{role}' is not one of {string.Join(", ", PupilRoles.Assignable)}.");

    /// <summary>A UUID in lower case; null when absent.</summary>
    public static string? OptionalUuid(JsonBody body, string name) => body.OptionalText(name) is not { } text
        ? null
        : Guid.TryParseExact(text, "D", out _) ? text.ToLowerInvariant() : throw RefusedException.Invalid(name, $"The field '{name}' must be a UUID.");

    /// <summary>Times a client may send along. What they do is not documented: they are checked and then forgotten.</summary>
    public static void CheckStamps(Call call, JsonBody body, params string[] names)
    {
        foreach (var name in names.Where(name => !(name == "deleted_at" && IsNull(call, name))))
        {
            if (body.OptionalText(name) is { } text && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _))
                throw RefusedException.Invalid(name, $"The field '{name}' must be a date and time.");
        }
    }

    /// <summary>Whether a field that may be null is null; <see cref="JsonBody"/> takes no null.</summary>
    public static bool IsNull(Call call, string name) =>
        JsonNode.Parse(call.Body) is JsonObject json && json.TryGetPropertyValue(name, out var value) && value is null;

    /// <summary>Operations that take no body; an empty object does no harm.</summary>
    public static void NoBody(Call call) => call.OptionalJson()?.Allow();
}
