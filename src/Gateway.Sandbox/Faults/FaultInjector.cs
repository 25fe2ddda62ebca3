using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Faults;

/// <summary>Answers a request, with the fault that is due if there is one. Injected delays are the only waits in the sandbox, and end at a reset.</summary>
internal sealed class FaultInjector(FaultTable faults, TimeProvider time) : IDisposable
{
    private const int DefaultDelayMs = 3000;

    private CancellationTokenSource _pending = new();

    public async Task AnswerAsync(HttpContext context, UpstreamHost host, Call call, RecordedRequest recorded)
    {
        if (faults.Take(host.Name, call.Method, call.Path) is not { } rule)
        {
            await WriteAsync(context, host.Dispatch(call), recorded);
            return;
        }

        var pending = _pending.Token;
        if (rule.Kind == FaultKinds.LateWrite)
        {
            _ = LandLaterAsync(host, call, rule.DelayMs ?? DefaultDelayMs, pending);
            context.Abort();
            return;
        }
        if ((rule.DelayMs ?? (rule.Kind == FaultKinds.Delay ? DefaultDelayMs : 0)) is var delay and > 0 && !await WaitAsync(delay, pending))
        {
            context.Abort();
            return;
        }
        await ApplyAsync(context, host, call, rule, recorded);
    }

    /// <summary>Calls off every late write and delay, so that none of them lands in the state after a reset.</summary>
    public void Reset()
    {
        // Not disposed: a request may be about to read its token, and without a timer there is nothing to free.
        Interlocked.Exchange(ref _pending, new CancellationTokenSource()).Cancel();
    }

    public void Dispose()
    {
        _pending.Cancel();
        _pending.Dispose();
    }

    private static async Task ApplyAsync(HttpContext context, UpstreamHost host, Call call, FaultRule rule, RecordedRequest recorded)
    {
        switch (rule.Kind)
        {
            case FaultKinds.DropBefore:
                context.Abort();
                break;
            case FaultKinds.DropAfter:
                host.Dispatch(call);
                context.Abort();
                break;
            case FaultKinds.TruncatedJson:
                var whole = SpoiltReplies.WithBody(host.Dispatch(call));
                recorded.Status = whole.Status;
                await ReplyWriter.WriteTruncatedAsync(context, whole);
                break;
            default:
                await WriteAsync(context, Spoil(host, call, rule), recorded);
                break;
        }
    }

    private static Reply Spoil(UpstreamHost host, Call call, FaultRule rule) => rule.Kind switch
    {
        FaultKinds.Status => LimitReplies.WithRetryAfter(host.Refuse(new Refusal(rule.Status ?? 500, "Injected by the sandbox.")), rule.RetryAfter),
        FaultKinds.RateLimited => host.Limit(LimitKind.RateLimited, rule.RetryAfter),
        FaultKinds.QuotaExhausted => host.Limit(LimitKind.QuotaExhausted, rule.RetryAfter),
        FaultKinds.PlanRestricted => host.Limit(LimitKind.PlanRestricted, rule.RetryAfter),
        FaultKinds.Html => SpoiltReplies.Page(),
        FaultKinds.MalformedJson => SpoiltReplies.Malformed(host.Dispatch(call)),
        FaultKinds.EmptyBody => SpoiltReplies.WithoutBody(host.Dispatch(call)),
        FaultKinds.UnknownEnums => SpoiltReplies.WithUnknownEnums(host.Dispatch(call), host.IsEnum),
        FaultKinds.ExtraFields => SpoiltReplies.WithExtraFields(host.Dispatch(call)),
        _ => host.Dispatch(call),
    };

    private static async Task WriteAsync(HttpContext context, Reply reply, RecordedRequest recorded)
    {
        recorded.Status = reply.Status;
        await ReplyWriter.WriteAsync(context, reply);
    }

    private async Task LandLaterAsync(UpstreamHost host, Call call, int delayMs, CancellationToken pending)
    {
        if (await WaitAsync(delayMs, pending))
            host.Dispatch(call);
    }

    private async Task<bool> WaitAsync(int delayMs, CancellationToken pending)
    {
        try
        {
            // Not bound to the caller's connection: a slow upstream does the work even when nobody waits for it any more.
            await Task.Delay(TimeSpan.FromMilliseconds(delayMs), time, pending);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
