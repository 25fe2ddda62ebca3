using Gateway.Abstractions.Providers;
using Gateway.Core.Configuration;

namespace Gateway.Core.Tests.Configuration;

public sealed class SettingChecksTests
{
    private static readonly ProviderDefinition Checked = SampleProviders.Alpha with
    {
        Id = "checked",
        Settings = [new SettingField("size", "How many.") { Default = "10", Check = text => text.Length < 3 ? null : "must be shorter" }],
    };

    [Fact]
    public void A_value_the_providers_own_check_refuses_is_reported_where_it_stands()
    {
        var (configuration, report) = Load("settings: { size: \"1000\" }");

        Assert.Null(configuration);
        Assert.Equal("connections.yaml:1:101: error: `size` of `settings` of connection `acme` is not valid: must be shorter", $"{report}".Trim());
    }

    [Theory]
    [InlineData("settings: { size: \"20\" }", "20")]
    [InlineData("settings: {}", "10")]
    public void A_value_it_takes_and_the_default_pass(string settings, string value) =>
        Assert.Equal(value, Load(settings).Configuration!.Connections["acme"].Settings["size"]);

    private static (GatewayConfiguration? Configuration, ConfigurationReport Report) Load(string settings) => new ConfigurationLoader([Checked], new SampleSecrets()).Load(new TextSource(
        new ConfigurationFile("gateway.yaml", ""),
        new ConfigurationFile("connections.yaml", $"connections: {{ acme: {{ provider: checked, credentials: {{ token: \"${{env:TOKEN}}\" }}, {settings} }} }}"),
        new ConfigurationFile("consumers.yaml", "consumers: {}")));
}
