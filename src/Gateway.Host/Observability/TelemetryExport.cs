using Gateway.Core.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Gateway.Host.Observability;

/// <summary>
/// Exports traces and metrics by OTLP where the standard <c>OTEL_EXPORTER_OTLP_*</c> variables say where to; stands in for OpenTelemetry.Extensions.Hosting.
/// Without them nothing listens and nothing is recorded.
/// </summary>
internal sealed class TelemetryExport(IConfiguration environment) : IHostedService, IDisposable
{
    private OpenTelemetrySdk? _sdk;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var traces = IsSet("OTEL_EXPORTER_OTLP_ENDPOINT") || IsSet("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT");
        var metrics = IsSet("OTEL_EXPORTER_OTLP_ENDPOINT") || IsSet("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT");
        if (string.Equals(environment["OTEL_SDK_DISABLED"], "true", StringComparison.OrdinalIgnoreCase) || !(traces || metrics)) return Task.CompletedTask;
        _sdk = OpenTelemetrySdk.Create(builder =>
        {
            builder.ConfigureResource(resource => resource.AddService("multi-provider-gateway").AddEnvironmentVariableDetector());
            if (traces) builder.WithTracing(tracing => tracing.AddSource(GatewayTelemetry.Name, "Microsoft.AspNetCore").AddOtlpExporter());
            if (metrics) builder.WithMetrics(meters => meters.AddMeter(GatewayTelemetry.Name, "Microsoft.AspNetCore.Hosting").AddOtlpExporter());
        });
        return Task.CompletedTask;
    }

    // Disposing flushes what was not yet sent.
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _sdk?.Dispose();
        _sdk = null;
    }

    private bool IsSet(string name) => !string.IsNullOrWhiteSpace(environment[name]);
}
