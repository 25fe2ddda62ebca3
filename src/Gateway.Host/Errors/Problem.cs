using System.Text.Json.Serialization;

namespace Gateway.Host.Errors;

/// <summary>A failure as it is answered: <c>application/problem+json</c> (RFC 9457) with the gateway's members.</summary>
internal sealed record Problem
{
    /// <summary>A URN that names the code.</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    public required int Status { get; init; }

    public required string Detail { get; init; }

    /// <summary>The request this happened in.</summary>
    public required string Instance { get; init; }

    public required string Code { get; init; }

    /// <summary>Who failed: <c>gateway</c> (the request or the gateway itself) or <c>provider</c>.</summary>
    public required string Source { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Provider { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Operation { get; init; }

    /// <summary>What it is about, for conflicts and things not found.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Resource { get; init; }

    /// <summary>Whether the same request may be sent again without the risk of doing something twice.</summary>
    public required bool Retryable { get; init; }

    /// <summary>Seconds to wait before that.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? RetryAfter { get; init; }

    /// <summary>Of a failed write: <c>notDone</c>, <c>done</c> or <c>unknown</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Outcome { get; init; }

    /// <summary>How many upstream calls were made.</summary>
    public required int Attempts { get; init; }

    public required string TraceId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProblemUpstream? Upstream { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ProblemField>? Errors { get; init; }
}

/// <summary>What the provider said, without secrets.</summary>
internal sealed record ProblemUpstream
{
    public required int Status { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Code { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Message { get; init; }
}

/// <summary>One thing that is wrong with the request.</summary>
internal sealed record ProblemField
{
    /// <summary>A JSON pointer into the body (RFC 6901), <c>?name</c> for a query parameter, <c>{name}</c> for a part of the path.</summary>
    public required string Pointer { get; init; }

    public required string Code { get; init; }

    public required string Detail { get; init; }
}
