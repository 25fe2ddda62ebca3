namespace Gateway.Core.Http;

/// <summary>Limits of upstream calls.</summary>
public sealed record UpstreamOptions
{
    /// <summary>How long one operation may take in all.</summary>
    public TimeSpan TotalRequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one upstream call may take.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The largest reply that is read (bytes).</summary>
    public long MaxResponseBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Whether the caller's trace context goes on to providers (W3C Trace Context).</summary>
    public bool PropagateTraceContext { get; init; }
}
