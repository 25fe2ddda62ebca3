using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Gateway.Host.Tests.Harness;

namespace Gateway.Host.Tests.Tour;

/// <summary>The commands, as processes.</summary>
public sealed class CommandLineTests
{
    private const string Connections = """
        connections:
          acme-koyeb: { provider: koyeb, credentials: { token: "${env:TOUR_TOKEN}" } }
        """;

    [Fact]
    public async Task Key_new_prints_a_key_and_lines_that_work_in_consumers_yaml()
    {
        using var folder = new TemporaryFolder();
        var (exit, printed) = await HostProcess.RunAsync(folder.Path, ["key", "new", "onboarding-app"]);
        Assert.Equal(0, exit);
        var lines = printed.ReplaceLineEndings("\n").Split('\n');
        var key = Assert.Single(lines, line => line.Trim().StartsWith("gwk_", StringComparison.Ordinal)).Trim();
        var entry = lines.SkipWhile(line => !line.StartsWith("  onboarding-app:", StringComparison.Ordinal));
        Assert.DoesNotContain(key, string.Join('\n', entry), StringComparison.Ordinal);
        folder.Write("config/connections.yaml", Connections);
        folder.Write("config/consumers.yaml", $"consumers:\n{string.Join('\n', entry)}");

        var (valid, report) = await HostProcess.RunAsync(folder.Path, ["validate"], ("TOUR_TOKEN", "t"));
        Assert.True(valid == 0, report);
        await using var host = HostProcess.Start(folder.Path, ["--urls", "http://127.0.0.1:0"], ("TOUR_TOKEN", "t"));
        var address = (await host.LineAsync("Listening on ")).Split(' ')[^1];
        using var client = new HttpClient { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };
        Assert.Contains("acme-koyeb", await client.GetStringAsync(new Uri($"{address}/v1/connections")), StringComparison.Ordinal);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key + "x");
        using var refused = await client.GetAsync(new Uri($"{address}/v1/connections"));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.DoesNotContain("Development mode", host.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Onboarding App")]
    [InlineData("-app")]
    [InlineData("")]
    public async Task Key_new_refuses_a_name_that_consumers_yaml_would_refuse(string name)
    {
        using var folder = new TemporaryFolder();

        var (exit, printed) = await HostProcess.RunAsync(folder.Path, ["key", "new", "--", name]);

        Assert.Equal(1, exit);
        Assert.DoesNotContain("gwk_", printed, StringComparison.Ordinal);
        Assert.Contains("lower-case", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_ends_with_1_and_names_every_problem_of_every_file_and_starting_refuses_likewise()
    {
        using var folder = new TemporaryFolder();
        folder.Write("config/gateway.yaml", "htpp: { maxBodyBytes: 2048 }\n");
        folder.Write("config/connections.yaml", "connections:\n  acme:\n    provider: koyebb\n  other:\n    provider: koyeb\n    credentials: { token: \"${env:NOT_SET_ANYWHERE}\" }\n");
        folder.Write("config/consumers.yaml", "consumers:\n  app:\n    keys: [\"sha256:00\"]\n    connections: [\"*\"]\n    scopes: [invitations:raed]\n");

        foreach (var arguments in (string[][])[["validate"], ["--urls", "http://127.0.0.1:0"]])
        {
            var (exit, report) = await HostProcess.RunAsync(folder.Path, arguments);

            Assert.Equal(1, exit);
            Assert.Matches("gateway[.]yaml.*1.*htpp", report);
            Assert.Matches("connections[.]yaml.*3.*koyebb.*koyeb", report);
            Assert.Matches("connections[.]yaml.*6.*NOT_SET_ANYWHERE", report);
            Assert.Matches("consumers[.]yaml.*3", report);
            Assert.Matches("consumers[.]yaml.*5.*invitations:raed.*invitations:read", report);
            Assert.DoesNotContain("Listening", report, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Starting_where_something_listens_says_so_and_ends_with_1()
    {
        using var folder = new TemporaryFolder();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = $"http://{listener.LocalEndpoint}";

        var (exit, printed) = await HostProcess.RunAsync(folder.Path, ["--urls", url]);

        Assert.Equal(1, exit);
        Assert.Contains($"{url} is in use", printed, StringComparison.Ordinal);
        Assert.Contains("--urls", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://*:0")]
    [InlineData("http://+:0")]
    [InlineData("http://127.0.0.1:0;http://0.0.0.0:0")]
    public async Task Development_mode_listens_on_loopback_only(string urls)
    {
        using var folder = new TemporaryFolder();

        var (exit, printed) = await HostProcess.RunAsync(folder.Path, ["--urls", urls]);

        Assert.Equal(1, exit);
        Assert.Contains("loopback", printed, StringComparison.Ordinal);
        Assert.Contains("GATEWAY_DEV=1", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("gwk_", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_GATEWAY_DEV_it_listens_where_it_is_told()
    {
        using var folder = new TemporaryFolder();
        await using var host = HostProcess.Start(folder.Path, ["--urls", "http://0.0.0.0:0"], ("GATEWAY_DEV", "1"));

        Assert.Contains("0.0.0.0", await host.LineAsync("Listening on "), StringComparison.Ordinal);
        Assert.Equal(0, await host.StopAsync());
    }

    [Fact]
    public async Task An_argument_there_is_not_is_refused()
    {
        using var folder = new TemporaryFolder();

        var (exit, printed) = await HostProcess.RunAsync(folder.Path, ["--url", "http://127.0.0.1:0"]);

        Assert.NotEqual(0, exit);
        Assert.Contains("--url", printed, StringComparison.Ordinal);
    }
}
