using System.Globalization;
using System.Text.Json.Nodes;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Toggl;

/// <summary>Paging: pages count from 1, and everything about the page stands in headers, nothing in the body.</summary>
internal static class TogglPages
{
    private const int DefaultSize = 50;
    private const int LargestSize = 200;

    public static Reply Of<T>(Call call, IReadOnlyCollection<T> all, Func<T, JsonObject> spell, bool descending = false)
    {
        var page = call.QueryInteger("page", 1) ?? 1;
        var size = Math.Min(call.QueryInteger("per_page", 1) ?? DefaultSize, LargestSize);
        var pages = Math.Max(1, (all.Count + size - 1) / size);
        var shown = page > pages ? [] : all.Skip((page - 1) * size).Take(size);
        return Reply.Ok(new JsonArray([.. shown.Select(spell)]))
            .With("X-Page", Text(page))
            .With("X-Page-Size", Text(size))
            .With("X-Pages", Text(pages))
            .With("X-Records", Text(all.Count))
            .With("X-Sort-Order", descending ? "DESC" : "ASC");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
