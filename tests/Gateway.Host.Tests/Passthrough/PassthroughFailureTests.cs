using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Gateway.Host.Tests.Harness;

namespace Gateway.Host.Tests.Passthrough;

/// <summary>The provider's own answers pass, whatever they are; what is no answer becomes a problem that says whether a write happened.</summary>
public sealed class PassthroughFailureTests
{
    private const string Path = "/v1/connections/raw/passthrough/orgs";

    [Fact]
    public async Task Redirects_are_the_caller_s_to_follow()
    {
        await using var other = RawUpstream.Answering();
        await using var upstream = RawUpstream.Answering($"HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:{other.Port}/base/api/x");
        await using var gateway = await upstream.GatewayAsync();

        var answer = await gateway.SendAsync("GET", Path);

        Assert.Equal(307, answer.Status);
        Assert.Equal($"http://127.0.0.1:{other.Port}/base/api/x", answer.Headers["location"]);
        Assert.Equal(0, other.Connections);
        Assert.Single(upstream.Heads);
    }

    [Theory]
    [InlineData("GET", null, true)]
    [InlineData("POST", "notDone", true)]
    public async Task A_refused_connection_is_provider_unavailable(string method, string? outcome, bool retryable)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        await using var gateway = await TestGateway.StartAsync(
            $$"""connections: { raw: { provider: org-invite, baseUrl: "http://127.0.0.1:{{port}}", credentials: { accessToken: "x" } } }""",
            $"egress: {{ allow: [\"127.0.0.1:{port}\"] }}");

        var problem = ProblemShape.Read(await gateway.SendAsync(method, Path));

        AssertProblem(problem, "provider_unavailable", outcome, retryable);
    }

    [Theory]
    [InlineData("GET", null, true)]
    [InlineData("DELETE", "unknown", false)]
    public async Task A_connection_dropped_before_the_answer_is_provider_unavailable(string method, string? outcome, bool retryable)
    {
        await using var upstream = RawUpstream.Handling((_, _) => Task.CompletedTask);
        await using var gateway = await upstream.GatewayAsync();

        var problem = ProblemShape.Read(await gateway.SendAsync(method, Path));

        AssertProblem(problem, "provider_unavailable", outcome, retryable);
    }

    [Fact]
    public async Task A_provider_that_never_answers_is_provider_timeout()
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var upstream = RawUpstream.Handling((_, _) => gone.Task);
        await using var gateway = await upstream.GatewayAsync("resilience: { totalRequestTimeout: 1s, attemptTimeout: 1s }");

        var answer = await gateway.SendAsync("POST", Path);
        gone.SetResult();

        AssertProblem(ProblemShape.Read(answer), "provider_timeout", "unknown", retryable: false);
    }

    [Fact]
    public async Task What_is_not_HTTP_is_provider_bad_response()
    {
        await using var upstream = RawUpstream.Handling((client, _) => RawHttp.WriteAsync(client, "hello there\r\n\r\n"));
        await using var gateway = await upstream.GatewayAsync();

        AssertProblem(ProblemShape.Read(await gateway.SendAsync("POST", Path)), "provider_bad_response", "unknown", retryable: false);
    }

    [Fact]
    public async Task An_answer_cut_off_in_the_middle_is_cut_off_for_the_caller_too()
    {
        await using var upstream = RawUpstream.Handling((client, _) => RawHttp.WriteAsync(client, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"));
        await using var gateway = await upstream.GatewayAsync();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => gateway.SendAsync("GET", Path));
    }

    [Fact]
    public async Task The_provider_s_own_errors_pass_as_they_are()
    {
        await using var upstream = RawUpstream.Answering("HTTP/1.1 503 Down\r\nContent-Type: text/html\r\nRetry-After: 7", "<h1>down</h1>");
        await using var gateway = await upstream.GatewayAsync();

        var answer = await gateway.SendAsync("GET", Path);

        Assert.Equal(503, answer.Status);
        Assert.Equal("<h1>down</h1>", answer.Text);
        Assert.Equal("7", answer.Headers["retry-after"]);
    }

    private static void AssertProblem(JsonElement problem, string code, string? outcome, bool retryable)
    {
        Assert.Equal(code, ProblemShape.Text(problem, "code"));
        Assert.Equal("provider", ProblemShape.Text(problem, "source"));
        Assert.Equal("org-invite", ProblemShape.Text(problem, "provider"));
        Assert.Equal("passthrough", ProblemShape.Text(problem, "operation"));
        Assert.Equal(outcome, problem.TryGetProperty("outcome", out var said) ? said.GetString() : null);
        Assert.Equal(retryable, problem.GetProperty("retryable").GetBoolean());
        Assert.Equal(1, problem.GetProperty("attempts").GetInt32());
    }
}
