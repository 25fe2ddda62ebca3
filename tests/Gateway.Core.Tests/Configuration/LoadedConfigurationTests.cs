using Gateway.Abstractions.Providers;

namespace Gateway.Core.Tests.Configuration;

public sealed class LoadedConfigurationTests
{
    [Fact]
    public void Nothing_written_gives_the_defaults()
    {
        var configuration = Loading.Good();

        Assert.Empty(configuration.Connections);
        Assert.Empty(configuration.Consumers);
        Assert.Equal(1_048_576, configuration.Gateway.MaxBodyBytes);
        Assert.Equal(16_777_216, configuration.Gateway.MaxResponseBytes);
        Assert.Equal(TimeSpan.FromSeconds(30), configuration.Gateway.TotalRequestTimeout);
        Assert.Equal(TimeSpan.FromSeconds(10), configuration.Gateway.AttemptTimeout);
        Assert.Equal("state", configuration.Gateway.StateDirectory);
        Assert.False(configuration.Gateway.PropagateTraceContext);
        Assert.Null(configuration.Gateway.Sealing.Current);
        Assert.Empty(configuration.Gateway.Egress.Entries);
    }

    [Fact]
    public void The_gateways_options_are_read()
    {
        var options = Loading.Good("""
            http: { maxBodyBytes: 2048, maxResponseBytes: 4096 }
            resilience: { totalRequestTimeout: 2m, attemptTimeout: 500ms }
            sealing: { current: k1, keys: { k1: "${env:SEAL}" } }
            telemetry: { propagateTraceContext: true }
            state: { directory: /var/lib/gateway }
            """).Gateway;

        Assert.Equal((2048, 4096), (options.MaxBodyBytes, options.MaxResponseBytes));
        Assert.Equal((TimeSpan.FromMinutes(2), TimeSpan.FromMilliseconds(500)), (options.TotalRequestTimeout, options.AttemptTimeout));
        Assert.Equal("k1", options.Sealing.Current);
        Assert.Equal(32, options.Sealing.Keys["k1"].Length);
        Assert.True(options.PropagateTraceContext);
        Assert.Equal("/var/lib/gateway", options.StateDirectory);
    }

    [Fact]
    public void A_short_total_time_out_shortens_the_default_of_an_attempt() =>
        Assert.Equal(TimeSpan.FromSeconds(5), Loading.Good("resilience: { totalRequestTimeout: 5s }").Gateway.AttemptTimeout);

    [Fact]
    public void A_connection_takes_what_it_lacks_from_its_provider()
    {
        var connection = Loading.Good(connections: """connections: { acme: { provider: alpha, credentials: { token: "${env:TOKEN}" } } }""").Connections["acme"];

        Assert.Same(SampleProviders.Alpha, connection.Provider);
        Assert.Equal(new Uri("https://api.alpha.example"), connection.BaseUrl);
        Assert.Equal("hush-token", connection.Credentials["token"].Reveal());
        Assert.Equal(new Dictionary<string, string> { ["resendBy"] = "id", ["notify"] = "true" }, connection.Settings);
        Assert.Null(connection.DefaultWorkspace);
    }

    [Fact]
    public void A_connection_keeps_what_is_written_as_it_is_written()
    {
        var connection = Loading.Good(connections: """
            connections:
              acme:
                provider: alpha
                credentials: { token: "${env:TOKEN}" }
                baseUrl: https://eu.alpha.example/api/v2/
                settings: { resendBy: code, organizationId: 0123 }
                defaultWorkspace: 007
            """).Connections["acme"];

        Assert.Equal("https://eu.alpha.example/api/v2", connection.BaseUrl.ToString());
        Assert.Equal(("code", "0123"), (connection.Settings["resendBy"], connection.Settings["organizationId"]));
        Assert.Equal("007", connection.DefaultWorkspace);
    }

    [Theory]
    [InlineData("apiToken: a, workspaceId: b", 0)]
    [InlineData("email: a, password: b", 1)]
    [InlineData("apiToken: a, email: b, password: c", 0)]
    public void The_first_scheme_whose_fields_are_all_set_is_chosen(string credentials, int scheme)
    {
        var (configuration, _) = Loading.Load(connections: $"connections: {{ acme: {{ provider: gamma, credentials: {{ {credentials} }} }} }}");

        Assert.Same(SampleProviders.Gamma.Credentials.Schemes[scheme], configuration!.Connections["acme"].Scheme);
    }

    [Fact]
    public void A_provider_without_credentials_needs_none()
    {
        var open = SampleProviders.Alpha with { Credentials = new CredentialForm([], []) };
        var (configuration, report) = new Core.Configuration.ConfigurationLoader([open], new SampleSecrets())
            .Load(new Core.Configuration.TextSource(new Core.Configuration.ConfigurationFile("connections.yaml", "connections: { acme: { provider: alpha } }")));

        Assert.Equal("", report.ToString());
        Assert.Empty(configuration!.Connections["acme"].Scheme.Required);
    }

    [Fact]
    public void A_consumer_may_use_the_connections_its_patterns_match()
    {
        var consumer = Loading.Good(
            connections: """connections: { acme-alpha: { provider: alpha, credentials: { token: "${env:TOKEN}" } } }""",
            consumers: $"consumers: {{ app: {{ keys: [\"sha256:{new string('A', 64)}\"], connections: [\"acme-*\"], scopes: [members:read, passthrough] }} }}").Consumers["app"];

        Assert.True(consumer.MayUse("acme-alpha"));
        Assert.False(consumer.MayUse("globex-alpha"));
        Assert.Equal(["members:read", "passthrough"], consumer.Scopes.Order(StringComparer.Ordinal));
        Assert.Equal(Enumerable.Repeat((byte)0xAA, 32), Assert.Single(consumer.KeyHashes));
    }
}
