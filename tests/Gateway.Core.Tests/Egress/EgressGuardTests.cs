using System.Diagnostics;
using System.Net;
using Gateway.Core.Egress;
using Gateway.Core.Tests.Samples;

namespace Gateway.Core.Tests.Egress;

public sealed class EgressGuardTests : IAsyncLifetime
{
    private ScriptedUpstream _upstream = null!;
    private Reply _reply = new(200, "{}");

    public async ValueTask InitializeAsync() => _upstream = await ScriptedUpstream.StartAsync(_ => _reply);

    public ValueTask DisposeAsync() => _upstream.DisposeAsync();

    [Fact]
    public async Task A_call_to_the_granted_host_goes_out_where_the_operator_allowed_its_address()
    {
        var policy = new Policy(allows: true);

        using var reply = await SendAsync(_upstream.Address, _upstream.Address, policy);

        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Equal((IPAddress.Loopback, "127.0.0.1", _upstream.Address.Port), Assert.Single(policy.Asked));
    }

    [Fact]
    public async Task A_call_without_a_grant_is_refused() => await RefusedAsync(_upstream.Address, null, new Policy(allows: true));

    [Theory]
    [InlineData("http://localhost:{port}/")]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("https://127.0.0.1:{port}/")]
    [InlineData("http://user@127.0.0.1:{port}/")]
    [InlineData("http://127.0.0.1.a.example:{port}/")]
    public async Task A_call_to_anything_but_the_granted_host_port_and_scheme_is_refused(string target) =>
        await RefusedAsync(new Uri(target.Replace("{port}", $"{_upstream.Address.Port}", StringComparison.Ordinal)), _upstream.Address, new Policy(allows: true));

    [Theory]
    [InlineData("http://127.0.0.1:{port}/")]
    [InlineData("http://localhost:{port}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{port}/")]
    [InlineData("http://2130706433:{port}/")]
    [InlineData("http://0x7f.1:{port}/")]
    public async Task A_loopback_address_under_any_name_is_refused_unless_the_operator_allowed_it(string target)
    {
        var address = new Uri(target.Replace("{port}", $"{_upstream.Address.Port}", StringComparison.Ordinal));

        await RefusedAsync(address, address, new Policy(allows: false));
    }

    [Fact]
    public async Task A_redirect_is_handed_back_and_not_followed()
    {
        _reply = new Reply(302) { Headers = [("Location", "/elsewhere")] };

        using var reply = await SendAsync(_upstream.Address, _upstream.Address, new Policy(allows: true));

        Assert.Equal(HttpStatusCode.Found, reply.StatusCode);
        Assert.Single(_upstream.Calls);
    }

    [Fact]
    public async Task Cookies_of_a_reply_are_not_sent_back_and_our_trace_is_not_passed_on()
    {
        _reply = new Reply(200) { Headers = [("Set-Cookie", "session=1")] };
        using var span = new Activity("caller").Start();
        using var invoker = new HttpMessageInvoker(new EgressGuard(new Policy(allows: true)));
        foreach (var _ in (int[])[1, 2]) (await SendAsync(_upstream.Address, _upstream.Address, invoker)).Dispose();

        Assert.All(_upstream.Calls, call => Assert.Equal(["Host"], call.Headers.Keys));
    }

    private static async Task<HttpResponseMessage> SendAsync(Uri target, Uri? grant, Policy policy)
    {
        using var invoker = new HttpMessageInvoker(new EgressGuard(policy));
        return await SendAsync(target, grant, invoker);
    }

    private static async Task<HttpResponseMessage> SendAsync(Uri target, Uri? grant, HttpMessageInvoker invoker)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, target);
        if (grant is not null) message.Options.Set(EgressGuard.Grant, grant);
        return await invoker.SendAsync(message, CancellationToken.None);
    }

    private async Task RefusedAsync(Uri target, Uri? grant, Policy policy)
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => SendAsync(target, grant, policy));

        Assert.True(exception is EgressRefusedException || exception.InnerException is EgressRefusedException, $"{exception}");
        Assert.Empty(_upstream.Calls);
    }

    private sealed class Policy(bool allows) : IEgressPolicy
    {
        public List<(IPAddress Address, string Host, int Port)> Asked { get; } = [];

        public bool AllowsAddress(IPAddress address, string host, int port)
        {
            Asked.Add((address, host, port));
            return allows;
        }
    }
}
