using Gateway.Core.Catalog;
using Gateway.Core.Configuration;
using Gateway.Host.Startup;
using IConfigurationSource = Gateway.Core.Configuration.IConfigurationSource;

namespace Gateway.Host.Commands;

/// <summary>Loads a configuration against the providers there are.</summary>
internal static class ConfigurationCheck
{
    public static (GatewayConfiguration? Configuration, ConfigurationReport Report) Load(IConfigurationSource source)
    {
        using var services = new ServiceCollection().AddLogging().AddProviders().AddSingleton<ProviderCatalog>().BuildServiceProvider();
        var definitions = services.GetRequiredService<ProviderCatalog>().All.Select(adapter => adapter.Definition).ToList();
        return new ConfigurationLoader(definitions, new SystemSecretSource()).Load(source);
    }

    /// <summary>Prints the report; the exit code is 1 where there are errors.</summary>
    public static int Validate(string directory)
    {
        var (configuration, report) = Load(new DirectorySource(directory));
        foreach (var problem in report.Problems) Console.WriteLine(problem);
        if (configuration is null) return 1;
        Console.WriteLine($"{configuration.Connections.Count} connections and {configuration.Consumers.Count} consumers are valid.");
        return 0;
    }
}
