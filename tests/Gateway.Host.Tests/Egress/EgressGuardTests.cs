using System.Net;
using System.Net.Sockets;
using Gateway.Core.Configuration;
using Gateway.Core.Egress;
using Gateway.Host.Tests.Harness;

namespace Gateway.Host.Tests.Egress;

/// <summary>The guard itself, over real sockets: what it refuses never gets as far as a connection.</summary>
public sealed class EgressGuardTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("LOCALHOST")]
    [InlineData("127.1")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("0x7f.1")]
    [InlineData("0177.0.0.1")]
    [InlineData("127.8.8.8")]
    [InlineData("0.0.0.0")]
    [InlineData("0")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:7f00:1]")]
    public async Task A_loopback_address_is_refused_under_every_name(string host)
    {
        await using var upstream = RawUpstream.Answering();

        await AssertRefusedAsync(new Uri($"http://{host}:{upstream.Port}/"));

        Assert.Equal(0, upstream.Connections);
    }

    [Theory]
    [InlineData("[::1]")]
    [InlineData("[::]")]
    [InlineData("10.0.0.1")]
    [InlineData("172.16.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("[fd00::1]")]
    [InlineData("[fe80::1]")]
    [InlineData("[64:ff9b::7f00:1]")]
    [InlineData("[64:ff9b::a9fe:a9fe]")]
    [InlineData("[2002:7f00:1::]")]
    [InlineData("[::ffff:169.254.169.254]")]
    [InlineData("[::127.0.0.1]")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    public Task A_private_address_is_refused(string host) => AssertRefusedAsync(new Uri($"http://{host}/"));

    [Fact]
    public async Task An_address_the_operator_allowed_is_reached()
    {
        await using var upstream = RawUpstream.Answering();

        Assert.Equal(HttpStatusCode.OK, await SendAsync(new Uri($"http://127.0.0.1:{upstream.Port}/"), allow: $"127.0.0.1:{upstream.Port}"));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(new Uri($"http://localhost:{upstream.Port}/"), allow: "127.0.0.0/8"));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(new Uri($"http://localhost:{upstream.Port}/"), allow: $"localhost:{upstream.Port}"));
    }

    [Theory]
    [InlineData("127.0.0.1:1")]
    [InlineData("10.0.0.0/8")]
    [InlineData("example.com")]
    public async Task What_the_operator_allowed_allows_nothing_else(string allow)
    {
        await using var upstream = RawUpstream.Answering();

        await AssertRefusedAsync(new Uri($"http://127.0.0.1:{upstream.Port}/"), allow);

        Assert.Equal(0, upstream.Connections);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/", "http://localhost:{0}/")]
    [InlineData("http://127.0.0.1:{0}/", "http://127.0.0.1:1/")]
    [InlineData("http://127.0.0.1:{0}/", "https://127.0.0.1:{0}/")]
    [InlineData("http://127.0.0.1:{0}/", "http://user:secret@127.0.0.1:{0}/")]
    public async Task Another_host_port_or_scheme_than_was_granted_is_refused(string grant, string target)
    {
        await using var upstream = RawUpstream.Answering();

        await AssertRefusedAsync(Filled(target, upstream), "127.0.0.0/8", Filled(grant, upstream));

        Assert.Equal(0, upstream.Connections);
    }

    [Fact]
    public async Task A_call_without_a_grant_is_refused()
    {
        await using var upstream = RawUpstream.Answering();
        using var invoker = new HttpMessageInvoker(new EgressGuard(Policy($"127.0.0.1:{upstream.Port}")));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{upstream.Port}/");

        await Assert.ThrowsAsync<EgressRefusedException>(() => invoker.SendAsync(request, CancellationToken.None));

        Assert.Equal(0, upstream.Connections);
    }

    [Fact]
    public async Task A_redirect_is_an_answer_like_any_other()
    {
        await using var inside = RawUpstream.Answering();
        await using var upstream = RawUpstream.Answering($"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:{inside.Port}/");

        Assert.Equal(HttpStatusCode.Found, await SendAsync(new Uri($"http://127.0.0.1:{upstream.Port}/"), allow: "127.0.0.0/8"));

        Assert.Equal(0, inside.Connections);
    }

    private static Uri Filled(string url, RawUpstream upstream) => new(url.Replace("{0}", $"{upstream.Port}", StringComparison.Ordinal));

    private static async Task AssertRefusedAsync(Uri target, string? allow = null, Uri? grant = null)
    {
        var thrown = await Record.ExceptionAsync(() => SendAsync(target, allow, grant));
        Assert.True(thrown is EgressRefusedException or { InnerException: EgressRefusedException }, $"{target}: {thrown?.ToString() ?? "it was sent"}");
        Assert.False(thrown is SocketException or { InnerException: SocketException });
    }

    private static async Task<HttpStatusCode> SendAsync(Uri target, string? allow = null, Uri? grant = null)
    {
        using var invoker = new HttpMessageInvoker(new EgressGuard(Policy(allow)));
        using var request = new HttpRequestMessage(HttpMethod.Get, target);
        request.Options.Set(EgressGuard.Grant, grant ?? target);
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var response = await invoker.SendAsync(request, timeout.Token);
        return response.StatusCode;
    }

    private static EgressOptions Policy(string? allow)
    {
        if (allow is null) return EgressOptions.None;
        Assert.True(EgressEntry.TryParse(allow, out var entry, out var problem), problem);
        return new EgressOptions(entry);
    }
}
