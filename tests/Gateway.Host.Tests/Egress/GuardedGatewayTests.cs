using Gateway.Host.Tests.Harness;

namespace Gateway.Host.Tests.Egress;

/// <summary>No route of the gateway leads around the guard: neither an operation nor passthrough nor verify.</summary>
public sealed class GuardedGatewayTests
{
    private const string Organization = "6e1d4b90-2f7c-4d35-9a68-c40b7e5f8d01";
    private const string Operation = $"/v1/connections/raw/workspaces/{Organization}";

    [Theory]
    [InlineData("GET", Operation, null)]
    [InlineData("DELETE", Operation, "notDone")]
    [InlineData("GET", "/v1/connections/raw/passthrough/orgs", null)]
    [InlineData("DELETE", "/v1/connections/raw/passthrough/orgs", "notDone")]
    public async Task A_name_that_resolves_to_a_private_address_is_refused_at_the_call(string method, string path, string? outcome)
    {
        await using var upstream = RawUpstream.Answering();
        // Nothing in the name says where it leads, so the configuration can't refuse it.
        await using var gateway = await TestGateway.StartAsync($$"""connections: { raw: { provider: org-invite, baseUrl: "https://localhost:{{upstream.Port}}/api", credentials: { accessToken: "x" } } }""");

        var problem = ProblemShape.Read(await gateway.SendAsync(method, path));

        Assert.Equal("provider_unavailable", ProblemShape.Text(problem, "code"));
        Assert.Contains("egress.allow", ProblemShape.Text(problem, "detail"), StringComparison.Ordinal);
        Assert.Equal(outcome, problem.TryGetProperty("outcome", out var said) ? said.GetString() : null);
        Assert.Equal(0, upstream.Connections);
    }

    [Fact]
    public async Task Verify_is_guarded_too()
    {
        await using var upstream = RawUpstream.Answering();
        await using var gateway = await TestGateway.StartAsync($$"""connections: { raw: { provider: org-invite, baseUrl: "https://localhost:{{upstream.Port}}/api", credentials: { accessToken: "x" } } }""");

        var answer = await gateway.SendAsync("POST", "/v1/connections/raw/verify");

        Assert.Equal("unreachable", (string)answer.Json["status"]!);
        Assert.Equal(0, upstream.Connections);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task An_operation_does_not_follow_a_redirect_into_the_network(int status)
    {
        await using var inside = RawUpstream.Answering(body: $$"""{"id":"{{Organization}}","name":"Inside"}""");
        await using var upstream = RawUpstream.Answering($"HTTP/1.1 {status} Moved\r\nLocation: http://127.0.0.1:{inside.Port}/base/api/orgs/{Organization}");
        await using var gateway = await upstream.GatewayAsync();

        var problem = ProblemShape.Read(await gateway.SendAsync("GET", Operation));

        Assert.Equal("provider_bad_response", ProblemShape.Text(problem, "code"));
        Assert.Equal(0, inside.Connections);
        Assert.Single(upstream.Heads);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("2130706433")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("169.254.169.254")]
    public async Task A_private_address_written_into_a_connection_is_refused_when_it_is_read(string host)
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            TestGateway.StartAsync($$"""connections: { raw: { provider: org-invite, baseUrl: "https://{{host}}/api", credentials: { accessToken: "x" } } }"""));

        Assert.Contains("egress.allow", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_with_a_home_of_its_own_is_not_sent_elsewhere()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            TestGateway.StartAsync("""connections: { k: { provider: koyeb, baseUrl: "https://koyeb.example.com", credentials: { token: "x" } } }"""));

        Assert.Contains("app.koyeb.com", refused.Message, StringComparison.Ordinal);
    }
}
