using Gateway.Core.Configuration;
using Gateway.Sandbox;
using IConfigurationSource = Gateway.Core.Configuration.IConfigurationSource;

namespace Gateway.Host.Startup;

/// <summary>The first run: no connections and no consumers are configured, so the sandbox serves some, and a key is made for this start.</summary>
internal static class DevelopmentMode
{
    public const string AllowVariable = "GATEWAY_DEV";

    private static readonly string[] WrongNames = ["connections.yml", "consumers.yml"];

    /// <summary>Whether it applies: neither connections.yaml nor consumers.yaml exists.</summary>
    public static bool Applies(string directory) =>
        !File.Exists(Path.Combine(directory, ConfigurationFiles.Connections)) && !File.Exists(Path.Combine(directory, ConfigurationFiles.Consumers));

    /// <summary>A file that was meant for configuration but has the other ending of YAML, or null.</summary>
    public static string? Misnamed(string directory) =>
        WrongNames.Select(name => Path.Combine(directory, name)).FirstOrDefault(File.Exists);

    /// <summary>The configuration that leads to a running sandbox.</summary>
    public static IConfigurationSource Source(Uri sandbox, string sha256Line) => new TextSource(
        new ConfigurationFile(ConfigurationFiles.Gateway, $"egress: {{ allow: [\"{sandbox.Authority}\"] }}\n"),
        new ConfigurationFile(ConfigurationFiles.Connections, SandboxConnections.ConnectionsYaml(sandbox)),
        new ConfigurationFile(ConfigurationFiles.Consumers, SandboxConnections.ConsumersYaml(sha256Line[ConsumerKey.HashPrefix.Length..])));

    /// <summary>What the start prints: plain lines, not through the logger, which may be shipped elsewhere.</summary>
    public static string Banner(string address, string key, Uri sandbox) => $"""

        Development mode: no connections.yaml or consumers.yaml was found, so a sandbox of five providers runs inside this process.
          gateway  {address}
          pages    {address}/openapi
          sandbox  {sandbox.GetLeftPart(UriPartial.Authority)} (outbox of invitations: /_sandbox/outbox)
          key      {key}
        Try:

        curl -s -H "Authorization: Bearer {key}" {address}/v1/connections

        """;
}
