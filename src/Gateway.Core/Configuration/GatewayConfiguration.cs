namespace Gateway.Core.Configuration;

/// <summary>A configuration without errors.</summary>
public sealed record GatewayConfiguration
{
    /// <summary>The gateway's own options.</summary>
    public required GatewayOptions Gateway { get; init; }

    /// <summary>The connections by name.</summary>
    public required IReadOnlyDictionary<string, ConnectionConfiguration> Connections { get; init; }

    /// <summary>The consumers by name.</summary>
    public required IReadOnlyDictionary<string, ConsumerConfiguration> Consumers { get; init; }
}
