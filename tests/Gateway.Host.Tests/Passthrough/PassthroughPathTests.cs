using Gateway.Host.Tests.Harness;

namespace Gateway.Host.Tests.Passthrough;

/// <summary>Path and query go on byte for byte, and nothing a caller writes leads out of the connection's base URL.</summary>
public sealed class PassthroughPathTests : IAsyncLifetime
{
    private const string Prefix = "/v1/connections/raw/passthrough";
    private readonly RawUpstream _upstream = RawUpstream.Answering();
    private TestGateway _gateway = null!;

    public async ValueTask InitializeAsync() => _gateway = await _upstream.GatewayAsync();

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _upstream.DisposeAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/orgs")]
    [InlineData("/orgs/")]
    [InlineData("//orgs//x")]
    [InlineData("/a%2Fb/c%2fd")]
    [InlineData("/a%20b+c")]
    [InlineData("/%E2%98%83/%7e~")]
    [InlineData("/a:b@c;d=e,f!$&'()*")]
    [InlineData("/a...b/..c/d../.e")]
    [InlineData("/orgs?")]
    [InlineData("/orgs?a=1&a=2&&=x&b")]
    [InlineData("/orgs?q=%2F..%2F%3f&r=../../x&s=a/b?c")]
    [InlineData("/orgs?x=%zz&y=%&z=[{\"|\"}]")]
    [InlineData("//other.example/orgs")]
    [InlineData("/http://other.example/orgs")]
    [InlineData("/@other.example/orgs")]
    public async Task What_is_written_is_what_arrives(string rest)
    {
        var answer = await SendAsync($"{Prefix}{rest}");

        Assert.True(answer.Status == 200, answer.Text);
        Assert.StartsWith($"GET /base/api{rest} HTTP/1.1\r\n", _upstream.OnlyHead, StringComparison.Ordinal);
        Assert.Contains($"\r\nHost: 127.0.0.1:{_upstream.Port}\r\n", _upstream.OnlyHead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/..")]
    [InlineData("/../admin")]
    [InlineData("/orgs/../../admin")]
    [InlineData("/orgs/./x")]
    [InlineData("/%2e%2e/admin")]
    [InlineData("/.%2E/admin")]
    [InlineData("/orgs/%2e")]
    [InlineData("/%2e%2e%2fadmin")]
    [InlineData("/..%2fadmin")]
    [InlineData("/x%2f..%2f..%2fadmin")]
    [InlineData("/%252e%252e/admin")]
    [InlineData("/%252e%252e%252fadmin")]
    [InlineData("/%25252e%25252e/admin")]
    [InlineData("/%2525252525252e%2525252525252e/admin")]
    [InlineData("/..;/admin")]
    [InlineData("/..;x=y/admin")]
    [InlineData("/%2e%2e%3b/admin")]
    [InlineData("/..%5cadmin")]
    [InlineData("/x\\..\\admin")]
    [InlineData("/%5c..%5cadmin")]
    [InlineData("/..%255cadmin")]
    [InlineData("/orgs%00")]
    [InlineData("/orgs%0d%0aX-Injected:%20yes")]
    [InlineData("/orgs%250d%250a")]
    [InlineData("/orgs#x")]
    [InlineData("/../../../../health/live")]
    [InlineData("/../../other/passthrough/orgs")]
    [InlineData("@other.example/orgs")]
    [InlineData(":80/orgs")]
    [InlineData(".other.example/orgs")]
    [InlineData("/%c0%ae%c0%ae/admin")]
    public async Task What_could_lead_out_is_refused_and_not_sent(string rest)
    {
        var answer = await SendAsync($"{Prefix}{rest}");

        Assert.InRange(answer.Status, 400, 422);
        if (answer.Text.Length > 0) ProblemShape.Read(answer);
        Assert.Empty(_upstream.Heads);
        Assert.Equal(0, _upstream.Connections);
    }

    [Theory]
    [InlineData("http://other.example/v1/connections/raw/passthrough/orgs", "other.example")]
    [InlineData("http://127.0.0.1/orgs", "127.0.0.1")]
    [InlineData("/v1/connections/raw/passthroug%68/orgs", "gateway")]
    [InlineData("/v1/connections/ra%77/passthrough/orgs", "gateway")]
    [InlineData("/v1/connections/RAW/passthrough/orgs", "gateway")]
    [InlineData("/V1/connections/raw/passthrough/orgs", "gateway")]
    public async Task A_target_that_does_not_start_as_the_route_is_written_is_refused(string target, string host)
    {
        var answer = await SendAsync(target, host);

        Assert.InRange(answer.Status, 400, 422);
        ProblemShape.Read(answer);
        Assert.Empty(_upstream.Heads);
    }

    private async Task<Answer> SendAsync(string target, string host = "gateway") =>
        RawHttp.Parse(await RawHttp.ExchangeAsync(_gateway.Address, $"GET {target} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {_gateway.Key}\r\nConnection: close\r\n\r\n"));
}
