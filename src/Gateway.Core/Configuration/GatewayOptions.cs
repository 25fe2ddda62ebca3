namespace Gateway.Core.Configuration;

/// <summary>The gateway's own options.</summary>
public sealed record GatewayOptions
{
    /// <summary>The largest request body taken, in bytes.</summary>
    public long MaxBodyBytes { get; init; } = 1 << 20;

    /// <summary>The largest provider reply read, in bytes.</summary>
    public long MaxResponseBytes { get; init; } = 16 << 20;

    /// <summary>How long an operation may take, retries included.</summary>
    public TimeSpan TotalRequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one upstream attempt may take; never more than <see cref="TotalRequestTimeout"/>.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Where connections may lead beside their provider's own hosts.</summary>
    public EgressOptions Egress { get; init; } = EgressOptions.None;

    /// <summary>The keys handles are sealed with.</summary>
    public SealingOptions Sealing { get; init; } = SealingOptions.None;

    /// <summary>Whether providers are sent the trace context (W3C traceparent).</summary>
    public bool PropagateTraceContext { get; init; }

    /// <summary>The folder the gateway keeps its state in.</summary>
    public string StateDirectory { get; init; } = "state";
}

/// <summary>The keys handles are sealed with. Old keys stay listed for as long as handles made with them are to be opened.</summary>
public sealed record SealingOptions
{
    /// <summary>No keys: the gateway makes one of its own in the state folder.</summary>
    public static SealingOptions None { get; } = new();

    /// <summary>The id of the key new handles are sealed with, or null where there are no keys.</summary>
    public string? Current { get; init; }

    /// <summary>The keys by id, of at least 32 bytes each.</summary>
    public IReadOnlyDictionary<string, byte[]> Keys { get; init; } = new Dictionary<string, byte[]>();
}
