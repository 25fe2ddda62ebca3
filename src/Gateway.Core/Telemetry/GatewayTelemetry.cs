using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Gateway.Core.Telemetry;

/// <summary>The names under which the gateway traces and measures itself.</summary>
public static class GatewayTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Gateway";

    /// <summary>Spans of operations and of upstream attempts.</summary>
    public static ActivitySource Source { get; } = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>Values a provider sent that its contract does not name.</summary>
    public static Counter<long> Drift { get; } =
        Meter.CreateCounter<long>("gateway.provider.drift", "{value}", "Values a provider sent that its contract does not name, by field.");

    /// <summary>How long canonical operations take.</summary>
    public static Histogram<double> OperationDuration { get; } =
        Meter.CreateHistogram<double>("gateway.operation.duration", "s", "Duration of canonical operations, upstream calls included.");
}
