using System.Text.Json.Nodes;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Koyeb;

/// <summary>What several routes read and answer alike.</summary>
internal static class KoyebRequests
{
    private const int DefaultLimit = 10;
    private const int LargestLimit = 100;

    public static IReadOnlyList<string> OrganizationStatuses { get; } = ["WARNING", "LOCKED", "ACTIVE", "DEACTIVATING", "DEACTIVATED", "DELETING", "DELETED"];

    public static IReadOnlyList<string> InvitationStatuses { get; } = ["INVALID", "PENDING", "ACCEPTED", "REFUSED", "EXPIRED"];

    /// <summary>A path parameter that must be a UUID.</summary>
    public static string Id(Call call) => Guid.TryParseExact(call["id"], "D", out _)
        ? call["id"].ToLowerInvariant()
        : throw RefusedException.Invalid("id", "The id must be a UUID.");

    /// <summary>Limit and offset; a limit beyond the largest is lowered, and the reply says so by echoing it. Zero means the default, as unset does.</summary>
    public static (int Limit, int Offset) Page(Call call) =>
        (call.QueryInteger("limit") is { } limit and > 0 ? Math.Min(limit, LargestLimit) : DefaultLimit, call.QueryInteger("offset") ?? 0);

    /// <summary>A repeatable filter over an enum; null when it wasn't given.</summary>
    public static IReadOnlyList<string>? Filter(Call call, string name, IReadOnlyList<string> allowed)
    {
        var values = call.QueryAll(name);
        if (values.FirstOrDefault(value => !allowed.Contains(value)) is { } unknown)
            throw RefusedException.Invalid(name, $"'{unknown}' is not one of {string.Join(", ", allowed)}.");
        return values.Count == 0 ? null : values;
    }

    public static Reply Listing<T>(Call call, string name, IReadOnlyCollection<T> all, Func<T, JsonObject> spell)
    {
        var (limit, offset) = Page(call);
        return Reply.Ok(new JsonObject
        {
            [name] = new JsonArray([.. all.Skip(offset).Take(limit).Select(spell)]),
            ["limit"] = limit,
            ["offset"] = offset,
            ["count"] = all.Count,
        });
    }

    /// <summary>A body that is declared as an object without fields; the provider's own web page leaves it out.</summary>
    public static void EmptyBody(Call call) => call.OptionalJson()?.Allow();
}
