using Gateway.Core.Configuration.Yaml;

namespace Gateway.Core.Configuration.Reading;

/// <summary>Reads <c>gateway.yaml</c>.</summary>
internal sealed class GatewayOptionsReader(ISecretSource secrets, FileProblems problems)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>The options, and what <c>egress.allow</c> allows, which is null where that can't be told.</summary>
    public GatewayOptions Read(YamlMap? root, out EgressOptions? egress)
    {
        egress = null;
        var options = new GatewayOptions();
        if (root is null) return options;

        var top = StrictMap.Open(root, StrictMap.TopLevel, problems, "http", "resilience", "egress", "sealing", "telemetry", "state");
        egress = EgressReader.Read(top, problems);
        options = Resilience(top.Map("resilience", "totalRequestTimeout", "attemptTimeout"), Http(top.Map("http", "maxBodyBytes", "maxResponseBytes"), options));
        var telemetry = top.Map("telemetry", "propagateTraceContext");
        var state = top.Map("state", "directory");
        return options with
        {
            Egress = egress ?? EgressOptions.None,
            Sealing = new SealingReader(secrets, problems).Read(top),
            PropagateTraceContext = telemetry?.Switch("propagateTraceContext", problems) ?? options.PropagateTraceContext,
            StateDirectory = state?.PlainValue("directory", problems)?.Text ?? options.StateDirectory,
        };
    }

    private GatewayOptions Http(StrictMap? http, GatewayOptions defaults) => http is null ? defaults : defaults with
    {
        MaxBodyBytes = http.Number("maxBodyBytes", 1024, 100 << 20, problems) ?? defaults.MaxBodyBytes,
        MaxResponseBytes = http.Number("maxResponseBytes", 1024, 256 << 20, problems) ?? defaults.MaxResponseBytes,
    };

    private GatewayOptions Resilience(StrictMap? resilience, GatewayOptions defaults)
    {
        if (resilience is null) return defaults;
        var total = resilience.Duration("totalRequestTimeout", Longest, problems);
        var attempt = resilience.Duration("attemptTimeout", Longest, problems);
        var whole = total ?? defaults.TotalRequestTimeout;
        var isTotalKnown = total is not null || !resilience.Means("totalRequestTimeout");
        if (attempt > whole && isTotalKnown)
        {
            problems.Error(
                resilience.Find("attemptTimeout")!.At,
                $"{resilience.Of("attemptTimeout")} is longer than `totalRequestTimeout` ({DurationText.Write(whole)}{(total is null ? " by default" : "")}), which includes every attempt");
        }

        // Where only the whole is set, a default longer than it would be nobody's mistake.
        return defaults with { TotalRequestTimeout = whole, AttemptTimeout = attempt ?? (defaults.AttemptTimeout < whole ? defaults.AttemptTimeout : whole) };
    }
}
