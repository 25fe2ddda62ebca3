using Gateway.Abstractions.Providers;
using Gateway.Core.Configuration.Reading;
using Gateway.Core.Configuration.Yaml;

namespace Gateway.Core.Configuration;

/// <summary>Reads configuration strictly and reports every problem of every file at once.</summary>
/// <param name="providers">The providers there are.</param>
/// <param name="secrets">Where references to secrets lead.</param>
public sealed class ConfigurationLoader(IReadOnlyCollection<ProviderDefinition> providers, ISecretSource secrets)
{
    /// <summary>The configuration, null where there is any error, and what was found. A missing file is as good as an empty one.</summary>
    public (GatewayConfiguration? Configuration, ConfigurationReport Report) Load(IConfigurationSource source)
    {
        var files = source.Read();
        var all = new List<FileProblems>();

        var (gatewayRoot, gatewayProblems) = Open(ConfigurationFiles.Gateway);
        var options = new GatewayOptionsReader(secrets, gatewayProblems).Read(gatewayRoot, out var egress);

        var (connectionsRoot, connectionsProblems) = Open(ConfigurationFiles.Connections);
        var connections = new ConnectionsReader(providers, secrets, egress, connectionsProblems).Read(connectionsRoot, out var names);

        var (consumersRoot, consumersProblems) = Open(ConfigurationFiles.Consumers);
        var consumers = new ConsumersReader(names, consumersProblems).Read(consumersRoot);

        var report = new ConfigurationReport(all.SelectMany(problems => problems.All));
        if (report.HasErrors) return (null, report);
        return (new GatewayConfiguration { Gateway = options, Connections = connections, Consumers = consumers }, report);

        // The root is null where the file is there and can't be used: what depends on it is then unknown rather than empty.
        (YamlMap? Root, FileProblems Problems) Open(string name)
        {
            var problems = new FileProblems(name);
            all.Add(problems);
            var file = files.FirstOrDefault(file => file.Name == name) ?? new ConfigurationFile(name, "");
            if (file.Failure is null) return (YamlText.Read(file.Text, problems), problems);
            problems.Error(Position.Start, file.Failure);
            return (null, problems);
        }
    }
}
