using System.Reflection;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;
using Gateway.Core.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gateway.Core.Tests.Configuration;

/// <summary>The examples in <c>config/</c> against the providers as they are.</summary>
public sealed class ExamplesTests
{
    [Fact]
    public void The_examples_load_without_a_problem_given_the_secrets_they_name()
    {
        var (configuration, report) = new ConfigurationLoader(RealProviders(), new NamedSecrets()).Load(Examples());

        Assert.Equal("", report.ToString());
        Assert.Equal(5, configuration!.Connections.Count);
        Assert.All(configuration.Consumers.Values, consumer => Assert.All(configuration.Connections.Keys, name => Assert.True(consumer.MayUse(name))));
    }

    [Fact]
    public void The_gateways_example_shows_the_defaults()
    {
        var (configuration, _) = new ConfigurationLoader(RealProviders(), new NamedSecrets()).Load(Examples());

        var shown = configuration!.Gateway;
        Assert.Equal(new GatewayOptions { Egress = shown.Egress, Sealing = shown.Sealing }, shown);
        Assert.Empty(shown.Egress.Entries);
    }

    [Fact]
    public void The_examples_show_every_key()
    {
        var text = string.Concat(Examples().Read().Select(file => file.Text));

        Assert.All(ConsumerScopes.All, scope => Assert.Contains(scope, text, StringComparison.Ordinal));
        Assert.All(["http", "resilience", "egress", "sealing", "telemetry", "state"], section => Assert.Matches($"(?m)^{section}:", text));
    }

    private static TextSource Examples() => new([.. ConfigurationFiles.All.Select(name =>
        new ConfigurationFile(name, File.ReadAllText(Repository.Folder("config", Path.ChangeExtension(name, ".example.yaml")))))]);

    private static List<ProviderDefinition> RealProviders() =>
    [
        .. Assembly.Load("Gateway.Providers").GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IProviderAdapterFactory)))
            .Select(type => ((IProviderAdapterFactory)Activator.CreateInstance(type, NullLoggerFactory.Instance)!).Create().Definition),
    ];

    /// <summary>Has every secret; each would also do as a sealing key.</summary>
    private sealed class NamedSecrets : ISecretSource
    {
        public SecretLookup Look(SecretReference reference) => new(new Secret(Convert.ToBase64String(new byte[32])));
    }
}
