namespace Gateway.Sandbox;

/// <summary>A request as an upstream received it.</summary>
public sealed class RecordedRequest
{
    /// <summary>The upstream's name, such as "koyeb".</summary>
    public required string Upstream { get; init; }

    public required string Method { get; init; }

    /// <summary>Path and query as received, with the upstream's prefix and still percent-encoded.</summary>
    public required string Target { get; init; }

    /// <summary>Header names in any case; several lines of one name are joined by a comma.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required string Body { get; init; }

    /// <summary>The status answered; null while the answer is being made and when the connection was cut without one.</summary>
    public int? Status { get; internal set; }
}
