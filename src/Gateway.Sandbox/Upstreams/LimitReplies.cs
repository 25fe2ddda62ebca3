namespace Gateway.Sandbox.Upstreams;

internal enum LimitKind
{
    /// <summary>429: too many requests now.</summary>
    RateLimited,

    /// <summary>402: the period's allowance is used up.</summary>
    QuotaExhausted,

    /// <summary>402: the plan lacks the feature; waiting doesn't help.</summary>
    PlanRestricted,
}

/// <summary>What a provider without headers of its own answers at a limit.</summary>
internal static class LimitReplies
{
    public static Reply Plain(IUpstream upstream, LimitKind kind, string? retryAfter)
    {
        var reply = kind switch
        {
            LimitKind.RateLimited => upstream.Refuse(new Refusal(429, "Too many requests.")),
            LimitKind.QuotaExhausted => upstream.Refuse(new Refusal(402, "The quota is exhausted.")),
            _ => upstream.Refuse(new Refusal(402, "The plan does not include this feature.")),
        };
        return WithRetryAfter(reply, retryAfter);
    }

    public static Reply WithRetryAfter(Reply reply, string? retryAfter) =>
        retryAfter is null ? reply : reply.With("Retry-After", retryAfter);
}
