using Gateway.Host.Tests.Harness;

namespace Gateway.Host.Tests.Passthrough;

/// <summary>The caller's identity and network stay here; the connection's credential goes.</summary>
public sealed class PassthroughHeaderTests
{
    private const string Path = "/v1/connections/raw/passthrough/orgs";

    [Fact]
    public async Task The_caller_s_key_is_replaced_by_the_connection_s_credential()
    {
        await using var upstream = RawUpstream.Answering();
        await using var gateway = await upstream.GatewayAsync();

        await gateway.SendAsync("GET", Path);

        Assert.Equal("Bearer the-connection-s-own-token", Header(upstream.OnlyHead, "Authorization"));
        Assert.DoesNotContain(gateway.Key, upstream.OnlyHead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_credential_takes_the_place_of_the_caller_s_cookies()
    {
        await using var upstream = RawUpstream.Answering();
        var connection = upstream.Connection().Replace("accessToken: \"the-connection-s-own-token\"", "sessionCookie: \"the-session\"", StringComparison.Ordinal);
        await using var gateway = await TestGateway.StartAsync($"connections: {{ {connection} }}", $"egress: {{ allow: [\"127.0.0.1:{upstream.Port}\"] }}");

        await gateway.SendAsync("GET", Path, null, ("Cookie", "id0=the-caller-s; other=1"));

        Assert.Equal("id0=the-session", Header(upstream.OnlyHead, "Cookie"));
        Assert.Null(Header(upstream.OnlyHead, "Authorization"));
    }

    [Theory]
    [InlineData("Cookie", "session=caller")]
    [InlineData("Proxy-Authorization", "Basic eDp5")]
    [InlineData("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")]
    [InlineData("tracestate", "vendor=1")]
    [InlineData("baggage", "user=1")]
    [InlineData("X-Forwarded-For", "10.1.2.3")]
    [InlineData("X-Forwarded-Host", "internal.example")]
    [InlineData("X-Forwarded-Proto", "http")]
    [InlineData("X-Real-IP", "10.1.2.3")]
    [InlineData("Forwarded", "for=10.1.2.3")]
    [InlineData("Keep-Alive", "timeout=5")]
    [InlineData("TE", "trailers")]
    [InlineData("Proxy-Connection", "keep-alive")]
    public async Task What_is_between_the_caller_and_the_gateway_is_not_sent_on(string name, string value)
    {
        await using var upstream = RawUpstream.Answering();
        await using var gateway = await upstream.GatewayAsync();

        await RawHttp.ExchangeAsync(gateway.Address, $"GET {Path} HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer {gateway.Key}\r\n{name}: {value}\r\nConnection: close\r\n\r\n");

        Assert.Null(Header(upstream.OnlyHead, name));
        Assert.DoesNotContain(value, upstream.OnlyHead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_that_the_Connection_header_names_are_not_sent_on()
    {
        await using var upstream = RawUpstream.Answering();
        await using var gateway = await upstream.GatewayAsync();

        await RawHttp.ExchangeAsync(gateway.Address, $"GET {Path} HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer {gateway.Key}\r\nX-Hop: 1\r\nX-Stays: 2\r\nConnection: X-Hop\r\n\r\nGET /v1/nothing HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n");

        Assert.Null(Header(upstream.OnlyHead, "X-Hop"));
        Assert.Equal("2", Header(upstream.OnlyHead, "X-Stays"));
    }

    [Theory]
    [InlineData("Idempotency-Key", "5d2e")]
    [InlineData("Accept", "application/vnd.api+json")]
    [InlineData("If-Match", "\"7\"")]
    [InlineData("X-Custom", "a, b")]
    [InlineData("Prefer", "return=minimal")]
    public async Task What_is_meant_for_the_provider_goes_on(string name, string value)
    {
        await using var upstream = RawUpstream.Answering();
        await using var gateway = await upstream.GatewayAsync();

        var answer = await gateway.SendAsync("POST", Path, new { a = 1 }, (name, value));

        Assert.Equal(200, answer.Status);
        Assert.Equal(value, Header(upstream.OnlyHead, name));
    }

    [Fact]
    public async Task The_provider_s_session_and_transport_policy_do_not_reach_the_caller_but_the_rest_does()
    {
        await using var upstream = RawUpstream.Answering("HTTP/1.1 418 Teapot\r\nSet-Cookie: id0=secret; Path=/\r\nSet-Cookie: b=2\r\nStrict-Transport-Security: max-age=1\r\nAlt-Svc: h3=\":443\"\r\nX-Request-Id: r1\r\nETag: \"7\"", "short and stout");
        await using var gateway = await upstream.GatewayAsync();

        var answer = await gateway.SendAsync("GET", Path);

        Assert.Equal(418, answer.Status);
        Assert.Equal("short and stout", answer.Text);
        Assert.Equal("r1", answer.Headers["x-request-id"]);
        Assert.Equal("\"7\"", answer.Headers["etag"]);
        Assert.DoesNotContain(answer.Headers.Keys, name => name is "set-cookie" or "strict-transport-security" or "alt-svc");
    }

    private static string? Header(string head, string name) =>
        head.Split("\r\n").Skip(1).Select(line => line.Split(": ", 2)).FirstOrDefault(pair => pair[0].Equals(name, StringComparison.OrdinalIgnoreCase))?[1];
}
