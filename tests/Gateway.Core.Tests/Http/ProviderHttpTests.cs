using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Http;
using Gateway.Abstractions.Operations;
using Gateway.Core.Egress;
using Gateway.Core.Http;
using Gateway.Core.Tests.Samples;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gateway.Core.Tests.Http;

public sealed class ProviderHttpTests : IAsyncLifetime
{
    private readonly ManualTime _time = new();
    private readonly CallScope _scope = new();
    private ScriptedUpstream _upstream = null!;
    private Reply _reply = new(200, "{}");

    public async ValueTask InitializeAsync() => _upstream = await ScriptedUpstream.StartAsync(_ => _reply);

    public ValueTask DisposeAsync() => _upstream.DisposeAsync();

    [Fact]
    public async Task A_call_carries_the_credential_the_body_and_what_it_accepts_and_nothing_else()
    {
        await Http().SendAsync(ProviderRequest.Post("/x/{id}").WithPath("id", "a/b").WithEmptyJson().Accepting("text/plain"), CancellationToken.None);

        var call = Assert.Single(_upstream.Calls);
        Assert.Equal(("POST", "/x/a%2Fb", "{}"), (call.Method, call.Target, call.Body));
        Assert.Equal(["Accept", "Authorization", "Content-Length", "Content-Type", "Host", "User-Agent"], call.Headers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("text/plain", $"Bearer {SampleGateway.Token}", "application/json"), (call.Headers["Accept"], call.Headers["Authorization"], call.Headers["Content-Type"]));
    }

    [Fact]
    public async Task A_call_may_leave_the_credential_out()
    {
        await Http().SendAsync(ProviderRequest.Get("/x").WithoutCredential(), CancellationToken.None);

        Assert.DoesNotContain("Authorization", Assert.Single(_upstream.Calls).Headers.Keys);
    }

    [Fact]
    public async Task Any_status_is_a_reply_with_its_headers()
    {
        _reply = new Reply(418, "tea", "text/plain") { Headers = [("X-Pot", "1")] };
        var reply = (await Http().SendAsync(ProviderRequest.Get("/x"), CancellationToken.None)).Value;

        Assert.Equal((418, "tea", "1"), (reply.Status, reply.Text(), reply.Header("x-pot")));
    }

    [Fact]
    public async Task A_reply_larger_than_allowed_is_refused()
    {
        _reply = new Reply(200, new string(' ', 2001));
        var http = Http(new UpstreamOptions { MaxResponseBytes = 2000 });
        Assert.Equal(ErrorCode.ProviderBadResponse, (await http.SendAsync(ProviderRequest.Get("/x"), CancellationToken.None)).Error.Code);

        _reply = new Reply(200, new string(' ', 2000));
        Assert.True((await http.SendAsync(ProviderRequest.Get("/x"), CancellationToken.None)).IsOk);
    }

    [Fact]
    public async Task A_read_that_is_not_answered_in_time_fails_as_a_time_out()
    {
        _reply = Reply.Held;
        var pending = Http().SendAsync(ProviderRequest.Get("/x"), CancellationToken.None).AsTask();
        await _upstream.ArrivalAsync();
        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(ErrorCode.ProviderTimeout, (await pending).Error.Code);
    }

    [Fact]
    public async Task The_last_call_of_an_operation_has_only_the_time_that_is_left()
    {
        _reply = Reply.Held;
        var http = Http();
        _time.Advance(TimeSpan.FromSeconds(25));
        var pending = http.SendAsync(ProviderRequest.Get("/x"), CancellationToken.None).AsTask();
        await _upstream.ArrivalAsync();
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(ErrorCode.ProviderTimeout, (await pending).Error.Code);
    }

    [Fact]
    public async Task When_the_operations_time_is_over_nothing_more_is_sent()
    {
        var http = Http();
        _time.Advance(TimeSpan.FromSeconds(30));
        var error = (await http.SendAsync(ProviderRequest.Post("/x"), CancellationToken.None)).Error;

        Assert.Equal((ErrorCode.ProviderTimeout, Outcome.NotDone), (error.Code, error.Outcome));
        Assert.Empty(_upstream.Calls);
    }

    [Fact]
    public async Task A_caller_who_goes_away_ends_the_call_and_leaves_a_write_in_doubt()
    {
        _reply = Reply.Held;
        using var caller = new CancellationTokenSource();
        var pending = Http().SendAsync(ProviderRequest.Post("/x"), caller.Token).AsTask();
        await _upstream.ArrivalAsync();
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
        Assert.True(_scope.WriteInDoubt);
    }

    [Fact]
    public async Task A_dry_run_makes_reads_and_stops_before_the_first_write()
    {
        var http = Http(dryRun: true);
        await http.SendAsync(ProviderRequest.Get("/x"), CancellationToken.None);
        await http.SendAsync(ProviderRequest.Post("/search").ThatOnlyReads(), CancellationToken.None);
        var write = ProviderRequest.Post("/accept/{token}").WithSecretPath("token", "s3cret").WithJson(new Nested { Name = "n", Token = "s3cret" }, SampleJson.Default.Nested);
        var plan = (await Assert.ThrowsAsync<DryRunReachedException>(() => http.SendAsync(write, CancellationToken.None).AsTask())).Plan;

        Assert.Equal(["GET", "POST"], _upstream.Calls.Select(call => call.Method));
        Assert.Equal(("POST", _upstream.Address.Authority, "/accept/[redacted]", """{"name":"n"}""", 2), (plan.Method, plan.Host, plan.Target, plan.Body!.ToJsonString(), plan.UpstreamCallsMade));
    }

    [Fact]
    public async Task A_value_that_would_leave_its_segment_is_refused_before_anything_is_sent()
    {
        Assert.Equal(ErrorCode.ValidationFailed, (await Http().SendAsync(ProviderRequest.Delete("/x/{id}").WithPath("id", ".."), CancellationToken.None)).Error.Code);
        Assert.Empty(_upstream.Calls);
        Assert.Equal(0, _scope.Attempts);
    }

    [Fact]
    public async Task An_egress_rule_that_refuses_is_an_unreachable_provider()
    {
        using var transport = new UpstreamTransport(EgressNobody.Instance);
        var http = new ProviderHttp(Connection(), transport, new UpstreamOptions(), _scope, dryRun: false, _time, NullLogger<ProviderHttp>.Instance);
        var error = (await http.SendAsync(ProviderRequest.Post("/x"), CancellationToken.None)).Error;

        Assert.Equal((ErrorCode.ProviderUnavailable, Outcome.NotDone), (error.Code, error.Outcome));
        Assert.Empty(_upstream.Calls);
    }

    [Theory]
    [InlineData("GET", OperationKind.Read)]
    [InlineData("HEAD", OperationKind.Read)]
    [InlineData("POST", OperationKind.Write)]
    [InlineData("PUT", OperationKind.Write)]
    [InlineData("PATCH", OperationKind.Write)]
    [InlineData("DELETE", OperationKind.Write)]
    public void A_method_says_whether_a_call_writes(string method, OperationKind effect) => Assert.Equal(effect, new ProviderRequest(new HttpMethod(method), "/x").Effect);

    private ProviderHttp Http(UpstreamOptions? options = null, bool dryRun = false) =>
        new(Connection(), new UpstreamTransport(EgressAnybody.Instance), options ?? new UpstreamOptions(), _scope, dryRun, _time, NullLogger<ProviderHttp>.Instance);

    private Core.Connections.GatewayConnection Connection() => Samples.Connections.To(_upstream.Address, SampleGateway.Provider, _time);

    private sealed class EgressAnybody : IEgressPolicy
    {
        public static EgressAnybody Instance { get; } = new();

        public bool AllowsAddress(System.Net.IPAddress address, string host, int port) => true;
    }

    private sealed class EgressNobody : IEgressPolicy
    {
        public static EgressNobody Instance { get; } = new();

        public bool AllowsAddress(System.Net.IPAddress address, string host, int port) => false;
    }
}
