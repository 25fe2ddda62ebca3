using System.Diagnostics;
using Gateway.Host.Tests.Harness;

namespace Gateway.Host.Tests.Tracing;

/// <summary>One trace per request: the server's span, below it one per operation, below that one per upstream attempt.</summary>
public sealed class TracingTests
{
    private const string Members = "/v1/connections/deepopinion/workspaces/101/members";

    [Fact]
    public async Task A_read_makes_a_server_span_an_operation_span_and_a_client_span_in_the_caller_s_trace()
    {
        await using var gateway = await TestGateway.OverSandboxAsync();
        using var trace = new TraceCapture();

        await gateway.SendAsync("GET", Members, null, trace.Traceparent);
        var spans = await trace.SpansAsync();

        Assert.Equal(3, spans.Count);
        var (client, operation, server) = (spans[0], spans[1], spans[2]);
        Assert.Equal(trace.Caller, server.ParentSpanId);
        Assert.Equal(server.SpanId, operation.ParentSpanId);
        Assert.Equal(operation.SpanId, client.ParentSpanId);

        Assert.Equal((ActivityKind.Server, "GET /v1/connections/{connection}/workspaces/{workspace}/members"), (server.Kind, server.DisplayName));
        AssertTags(server, ("http.request.method", "GET"), ("http.route", "/v1/connections/{connection}/workspaces/{workspace}/members"), ("http.response.status_code", "200"), ("url.scheme", "http"), ("server.address", "127.0.0.1"), ("server.port", $"{gateway.Address.Port}"), ("network.protocol.version", "1.1"));

        Assert.Equal((ActivityKind.Internal, "members.list"), (operation.Kind, operation.DisplayName));
        AssertTags(operation, ("gateway.provider", "deepopinion"), ("gateway.operation", "members.list"), ("gateway.support", "native"), ("gateway.outcome", "ok"), ("gateway.upstream.calls", "1"), ("error.type", null));

        Assert.Equal((ActivityKind.Client, "GET /organizations/{organization_id}/permissions"), (client.Kind, client.DisplayName));
        AssertTags(client, ("http.request.method", "GET"), ("url.template", "/organizations/{organization_id}/permissions"), ("http.response.status_code", "200"), ("server.address", "127.0.0.1"), ("server.port", $"{gateway.Sandbox!.BaseAddress.Port}"), ("gateway.provider", "deepopinion"));
    }

    [Fact]
    public async Task Each_upstream_attempt_of_an_operation_has_a_span_of_its_own()
    {
        await using var gateway = await TestGateway.OverSandboxAsync();
        using var trace = new TraceCapture();

        await gateway.SendAsync("PATCH", "/v1/connections/deepopinion/workspaces/101", new { name = "Acme Two" }, trace.Traceparent);
        var spans = await trace.SpansAsync();

        var operation = Assert.Single(spans, span => span.Kind == ActivityKind.Internal);
        AssertTags(operation, ("gateway.operation", "workspaces.update"), ("gateway.support", "approximate"), ("gateway.upstream.calls", "2"));
        var clients = spans.Where(span => span.Kind == ActivityKind.Client).ToList();
        Assert.Equal(["GET", "PUT"], clients.Select(span => (string)span.GetTagItem("http.request.method")!));
        Assert.All(clients, span => Assert.Equal(operation.SpanId, span.ParentSpanId));
    }

    [Fact]
    public async Task A_failure_is_told_by_every_span_that_failed()
    {
        await using var gateway = await TestGateway.OverSandboxAsync();
        await FaultAsync(gateway, new { upstream = "deepopinion", kind = "html", status = 200 });
        using var trace = new TraceCapture();

        var answer = await gateway.SendAsync("POST", "/v1/connections/deepopinion/workspaces", new { name = "New" }, trace.Traceparent);
        var spans = await trace.SpansAsync();

        Assert.Equal("provider_bad_response", ProblemShape.Text(ProblemShape.Read(answer), "code"));
        AssertTags(spans.Single(span => span.Kind == ActivityKind.Server), ("http.response.status_code", "502"), ("error.type", "provider_bad_response"));
        var operation = spans.Single(span => span.Kind == ActivityKind.Internal);
        AssertTags(operation, ("error.type", "provider_bad_response"), ("gateway.outcome", "unknown"));
        Assert.Equal(ActivityStatusCode.Error, operation.Status);
    }

    [Fact]
    public async Task A_refused_request_has_an_operation_span_and_no_client_span()
    {
        await using var gateway = await TestGateway.OverSandboxAsync();
        using var trace = new TraceCapture();

        await gateway.SendAsync("GET", "/v1/connections/deepopinion/workspaces", null, trace.Traceparent);
        var spans = await trace.SpansAsync();

        AssertTags(spans.Single(span => span.Kind == ActivityKind.Internal), ("gateway.support", "unsupported"), ("error.type", "unsupported_operation"), ("gateway.upstream.calls", "0"));
        AssertTags(spans.Single(span => span.Kind == ActivityKind.Server), ("http.response.status_code", "501"), ("gateway.problem", "unsupported_operation"));
        Assert.DoesNotContain(spans, span => span.Kind == ActivityKind.Client);
    }

    [Fact]
    public async Task The_problem_names_the_caller_s_trace()
    {
        await using var gateway = await TestGateway.OverSandboxAsync();
        using var trace = new TraceCapture();

        var problem = ProblemShape.Read(await gateway.SendAsync("GET", "/v1/nothing", null, trace.Traceparent));

        Assert.Equal(trace.TraceId.ToHexString(), ProblemShape.Text(problem, "traceId"));
        var server = Assert.Single(await trace.SpansAsync());
        AssertTags(server, ("http.route", "unmatched"), ("http.response.status_code", "404"));
        Assert.DoesNotContain("nothing", TraceCapture.Show(server), StringComparison.Ordinal);
    }

    private static async Task FaultAsync(TestGateway gateway, object fault)
    {
        using var client = new HttpClient();
        using var response = await client.PostAsync(new Uri(gateway.Sandbox!.BaseAddress, "/_sandbox/faults"), System.Net.Http.Json.JsonContent.Create(fault));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    private static void AssertTags(Activity span, params (string Name, string? Value)[] expected) =>
        Assert.All(expected, tag => Assert.Equal((tag.Name, tag.Value), (tag.Name, span.GetTagItem(tag.Name) is { } value ? $"{value}" : null)));
}
