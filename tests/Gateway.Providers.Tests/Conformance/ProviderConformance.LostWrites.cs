using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Gateway.Providers.Tests.Conformance;

public abstract partial class ProviderConformance
{
    [Theory]
    [InlineData("dropBefore")]
    [InlineData("dropAfter")]
    [InlineData("lateWrite")]
    public async Task A_create_whose_reply_was_lost_has_an_unknown_outcome(string kind)
    {
        var ask = await PrepareAsync("invitations.create");
        await Sandbox.FaultAsync(kind, "POST", delayMs: kind == "lateWrite" ? Forever : null);
        var problem = Failed(await SendAsync(ask), 504, "outcome_unknown");
        OutcomeIs("unknown", problem);
        Assert.False(problem["retryable"]!.GetValue<bool>());
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_write_whose_reply_was_lost_is_never_sent_twice(string operation)
    {
        if (!Supports(operation))
        {
            await IsUnsupportedAsync(operation);
            return;
        }

        foreach (var kind in new[] { "dropBefore", "dropAfter" })
        {
            _fixture.Sandbox.Reset();
            var ask = await PrepareAsync(operation);
            var (method, path) = await FirstWriteAsync(ask);

            // The reads before it warm the connection up: a client library might take a lost reply on a kept connection for a stale connection, and send again.
            var before = Sandbox.Requests.Count(request => request.Method == method);
            await Sandbox.FaultAsync(kind, method, path);
            var answer = await SendAsync(ask);
            if (operation == "invitations.createBatch")
            {
                var first = Succeeded(ask, answer).Json["data"]![0]!["problem"]!;
                Assert.Equal("outcome_unknown", Text(first, "code"));
                OutcomeIs("unknown", first);
                continue;
            }

            OutcomeIs("unknown", Failed(answer, 504, "outcome_unknown"));
            Assert.Equal(before + 1, Sandbox.Requests.Count(request => request.Method == method));
        }
    }

    [Fact]
    public async Task A_write_on_a_kept_connection_that_is_hung_up_is_never_sent_twice()
    {
        var ask = await PrepareAsync("members.remove");
        using var stub = new HangingUpUpstream();
        await using var gateway = await _fixture.OverAsync(null, stub.Address);
        await ask.SendAsync(gateway);
        Assert.Equal(1, stub.Requests);
        OutcomeIs("unknown", Failed(await ask.SendAsync(gateway), 504, "outcome_unknown"));
        Assert.Equal(2, stub.Requests);
    }

    [Fact]
    public async Task A_read_whose_reply_was_lost_is_an_unavailable_provider()
    {
        var ask = await PrepareAsync("members.list");
        await Sandbox.FaultAsync("dropBefore", "GET", times: 10);
        var answer = await SendAsync(ask);
        Failed(answer, 503, "provider_unavailable");
        Assert.True(answer.Headers.ContainsKey("retry-after"));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_refused_connection_is_an_unavailable_provider_and_nothing_was_done(string operation)
    {
        var ask = await PrepareAsync(operation);
        await using var nowhere = await _fixture.OverAsync(null, ClosedPort());
        if (!Supports(operation))
        {
            Failed(await ask.SendAsync(nowhere), 501, "unsupported_operation");
            return;
        }

        var answer = await ask.SendAsync(nowhere);

        // A batch answers item by item, unless something it has to know first is out of reach.
        var problem = answer.Json["data"]?[2]?["problem"] ?? Failed(answer, 503, "provider_unavailable");
        Assert.Equal("provider_unavailable", Text(problem, "code"));
        OutcomeIs(ask.Method == "GET" || operation == "invitations.lookup" ? null : "notDone", problem);
        Assert.True(problem["retryable"]!.GetValue<bool>());
    }

    private static Uri ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }
}
