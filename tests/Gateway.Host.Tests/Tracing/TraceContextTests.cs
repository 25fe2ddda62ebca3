using System.Diagnostics;
using Gateway.Host.Tests.Harness;

namespace Gateway.Host.Tests.Tracing;

/// <summary>The caller's trace context is taken up and, unless the operator wants it, not told to third parties.</summary>
public sealed class TraceContextTests
{
    private const string Organization = "6e1d4b90-2f7c-4d35-9a68-c40b7e5f8d01";

    [Theory]
    [InlineData($"/v1/connections/raw/workspaces/{Organization}")]
    [InlineData("/v1/connections/raw/passthrough/orgs")]
    public async Task By_default_nothing_of_it_is_sent_on(string path)
    {
        await using var upstream = RawUpstream.Answering(body: $$"""{"id":"{{Organization}}","name":"Acme"}""");
        await using var gateway = await upstream.GatewayAsync();
        using var trace = new TraceCapture();

        await gateway.SendAsync("GET", path, null, trace.Traceparent, ("tracestate", "vendor=1"), ("baggage", "user=ivy"));
        await trace.SpansAsync();

        Assert.DoesNotContain(trace.TraceId.ToHexString(), upstream.OnlyHead, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)\r\n(traceparent|tracestate|baggage|request-id|correlation-context):", upstream.OnlyHead);
    }

    [Theory]
    [InlineData($"/v1/connections/raw/workspaces/{Organization}")]
    [InlineData("/v1/connections/raw/passthrough/orgs")]
    public async Task Where_the_operator_wants_it_the_attempt_s_own_context_is_sent(string path)
    {
        await using var upstream = RawUpstream.Answering(body: $$"""{"id":"{{Organization}}","name":"Acme"}""");
        await using var gateway = await upstream.GatewayAsync("telemetry: { propagateTraceContext: true }");
        using var trace = new TraceCapture();

        await gateway.SendAsync("GET", path, null, trace.Traceparent, ("baggage", "user=ivy"));
        var spans = await trace.SpansAsync();

        var client = Assert.Single(spans, span => span.Kind == ActivityKind.Client);
        Assert.Contains($"traceparent: 00-{trace.TraceId}-{client.SpanId}-01\r\n", upstream.OnlyHead, StringComparison.Ordinal);
        Assert.DoesNotContain("ivy", upstream.OnlyHead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passthrough_has_a_client_span_below_the_server_s()
    {
        await using var upstream = RawUpstream.Answering();
        await using var gateway = await upstream.GatewayAsync();
        using var trace = new TraceCapture();

        await gateway.SendAsync("GET", "/v1/connections/raw/passthrough/orgs/secret-place?token=secret-token", null, trace.Traceparent);
        var spans = await trace.SpansAsync();

        var server = Assert.Single(spans, span => span.Kind == ActivityKind.Server);
        var client = Assert.Single(spans, span => span.Kind == ActivityKind.Client);
        Assert.Equal(server.SpanId, client.ParentSpanId);
        Assert.Equal("/{**path}", client.GetTagItem("url.template"));
        Assert.Equal("/v1/connections/{connection}/passthrough/{**path}", server.GetTagItem("http.route"));
        Assert.All(spans, span => Assert.DoesNotContain("secret", TraceCapture.Show(span), StringComparison.Ordinal));
    }
}
