using System.Text.Json.Nodes;

namespace Gateway.Sandbox.Faults;

/// <summary>What goes wrong, for which requests, how often. A path is the upstream's own (below its prefix), exact or with a final "*".</summary>
internal sealed record FaultRule
{
    public required string Id { get; init; }

    public required string Upstream { get; init; }

    public string? Method { get; init; }

    public string? Path { get; init; }

    public required string Kind { get; init; }

    /// <summary>How many requests it still applies to.</summary>
    public int Times { get; init; } = 1;

    public int? Status { get; init; }

    public int? DelayMs { get; init; }

    public string? RetryAfter { get; init; }

    public bool Matches(string upstream, string method, string path) =>
        Upstream == upstream
        && (Method is null || Method.Equals(method, StringComparison.OrdinalIgnoreCase))
        && Path switch
        {
            null => true,
            [.. var start, '*'] => path.StartsWith(start, StringComparison.Ordinal),
            _ => path == Path,
        };

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["upstream"] = Upstream, ["kind"] = Kind, ["times"] = Times };
        if (Method is not null)
            json["method"] = Method;
        if (Path is not null)
            json["path"] = Path;
        if (Status is not null)
            json["status"] = Status;
        if (DelayMs is not null)
            json["delayMs"] = DelayMs;
        if (RetryAfter is not null)
            json["retryAfter"] = RetryAfter;
        return json;
    }
}
