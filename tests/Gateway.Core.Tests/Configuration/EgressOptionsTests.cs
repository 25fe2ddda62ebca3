using System.Net;
using Gateway.Core.Configuration;

namespace Gateway.Core.Tests.Configuration;

public sealed class EgressOptionsTests
{
    [Theory]
    [InlineData("panel.internal", "panel.internal", 443, true)]
    [InlineData("panel.internal", "PANEL.internal", 8080, true)]
    [InlineData("Panel.Internal:8080", "panel.internal", 8080, true)]
    [InlineData("panel.internal:8080", "panel.internal", 443, false)]
    [InlineData("panel.internal", "x.panel.internal", 443, false)]
    [InlineData("panel.internal", "panel.internal.evil.example", 443, false)]
    [InlineData("127.0.0.1:9090", "127.0.0.1", 9090, true)]
    [InlineData("127.0.0.1:9090", "127.0.0.1", 9091, false)]
    [InlineData("::1", "[::1]", 80, true)]
    [InlineData("[::1]:80", "::1", 80, true)]
    [InlineData("[::1]:80", "::1", 81, false)]
    [InlineData("10.1.0.0/16", "10.1.2.3", 443, false)]
    public void An_entry_names_a_host(string entry, string host, int port, bool allowed) => Assert.Equal(allowed, Options(entry).AllowsHost(host, port));

    [Theory]
    [InlineData("panel.internal", "10.0.0.1", "panel.internal", 443, true)]
    [InlineData("panel.internal", "10.0.0.1", "other.internal", 443, false)]
    [InlineData("panel.internal:8080", "10.0.0.1", "panel.internal", 443, false)]
    [InlineData("10.1.0.0/16", "10.1.255.255", "any.example", 443, true)]
    [InlineData("10.1.0.0/16", "::ffff:10.1.2.3", "any.example", 443, true)]
    [InlineData("10.1.0.0/16", "10.2.0.0", "any.example", 443, false)]
    [InlineData("fd00::/8", "fd12::1", "any.example", 443, true)]
    [InlineData("fd00::/8", "fe80::1", "any.example", 443, false)]
    [InlineData("127.0.0.1", "127.0.0.1", "any.example", 443, true)]
    [InlineData("127.0.0.1:9090", "127.0.0.1", "any.example", 443, false)]
    [InlineData("127.0.0.1", "127.0.0.2", "any.example", 443, false)]
    public void An_entry_opens_private_addresses(string entry, string address, string host, int port, bool allowed) =>
        Assert.Equal(allowed, Options(entry).AllowsAddress(IPAddress.Parse(address), host, port));

    [Fact]
    public void Nothing_is_allowed_by_default()
    {
        Assert.False(EgressOptions.None.AllowsHost("localhost", 80));
        Assert.False(EgressOptions.None.AllowsAddress(IPAddress.Loopback, "localhost", 80));
    }

    [Theory]
    [InlineData("Panel.Internal:8080", "panel.internal:8080")]
    [InlineData("[::1]:80", "[::1]:80")]
    [InlineData("[fd00::1]", "fd00::1")]
    [InlineData("10.1.0.0/16", "10.1.0.0/16")]
    [InlineData("my_service", "my_service")]
    public void An_entry_has_a_normal_form(string text, string normal) => Assert.Equal(normal, Options(text).Entries[0].ToString());

    private static EgressOptions Options(string entry) =>
        EgressEntry.TryParse(entry, out var parsed, out var problem) ? new EgressOptions(parsed) : throw new ArgumentException(problem);
}
