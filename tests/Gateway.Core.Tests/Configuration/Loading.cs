using Gateway.Core.Configuration;

namespace Gateway.Core.Tests.Configuration;

/// <summary>Loads texts with the sample providers and secrets.</summary>
internal static class Loading
{
    public static (GatewayConfiguration? Configuration, ConfigurationReport Report) Load(string gateway = "", string connections = "", string consumers = "") =>
        Load(new TextSource(
            new ConfigurationFile("gateway.yaml", gateway),
            new ConfigurationFile("connections.yaml", connections),
            new ConfigurationFile("consumers.yaml", consumers)));

    public static (GatewayConfiguration? Configuration, ConfigurationReport Report) Load(IConfigurationSource source) =>
        new ConfigurationLoader(SampleProviders.All, new SampleSecrets()).Load(source);

    /// <summary>The configuration of texts without any problem.</summary>
    public static GatewayConfiguration Good(string gateway = "", string connections = "", string consumers = "")
    {
        var (configuration, report) = Load(gateway, connections, consumers);
        Assert.Equal("", report.ToString());
        return configuration!;
    }
}
