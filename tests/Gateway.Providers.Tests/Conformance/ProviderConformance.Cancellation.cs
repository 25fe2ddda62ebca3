using Xunit;

namespace Gateway.Providers.Tests.Conformance;

public abstract partial class ProviderConformance
{
    /// <summary>Longer than any time-out: nothing but the cancellation can end the wait.</summary>
    private const int Forever = 600_000;

    [Theory]
    [InlineData("members.list")]
    [InlineData("invitations.create")]
    public async Task A_caller_who_leaves_ends_the_upstream_call_at_once(string operation)
    {
        var ask = await PrepareAsync(operation) with { Trace = NewTrace() };
        var before = Sandbox.Requests.Count;
        await Sandbox.FaultAsync("delay", ask.Method, delayMs: Forever);
        using var leaves = new CancellationTokenSource();
        var sending = ask.SendAsync(Gateway, ct: leaves.Token);
        await EventuallyAsync(() => Sandbox.Requests.Count > before, "the upstream call");
        Assert.False(sending.IsCompleted);

        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        await EventuallyAsync(() => SpanOf(ask, operation) is not null, "the end of the operation");
        Assert.Equal("cancelled", SpanOf(ask, operation)!.GetTagItem("gateway.outcome"));

        // The attempt did not run into its time-out: it was called off.
        var attempt = Gateway.Spans.OfTrace(ask.Trace!).Last(span => span.Kind == System.Diagnostics.ActivityKind.Client);
        Assert.Equal("cancelled", attempt.GetTagItem("error.type"));
        Assert.Equal(before + 1, Sandbox.Requests.Count);
    }

    private System.Diagnostics.Activity? SpanOf(Ask ask, string name) => Gateway.Spans.OfTrace(ask.Trace!).FirstOrDefault(span => span.OperationName == name);
}
