using System.Globalization;
using Gateway.Sandbox.Outbox;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Koyeb;

/// <summary>Koyeb's organizations, members and invitations.</summary>
internal sealed class KoyebUpstream : IUpstream
{
    public const string Key = "koyeb";

    private const int RequestsPerMinute = 400;

    private readonly KoyebState _state;
    private readonly KoyebReplies _replies;
    private readonly Mailbox _outbox;
    private long _window;
    private int _used;

    public KoyebUpstream(UpstreamEnvironment environment)
    {
        _state = new KoyebState(environment.Time);
        _replies = new KoyebReplies(_state);
        _outbox = environment.Outbox;
        Reset();
    }

    public string Name => Key;

    public string Prefix => "/koyeb";

    public void Map(RouteTable routes)
    {
        var secured = routes.Secured(new KoyebAuth(_state).Authenticate);
        new KoyebInvitations(_state, _replies, _outbox).Map(secured);
        new KoyebAccount(_state, _replies).Map(secured);
        new KoyebMembers(_state, _replies).Map(secured);
        new KoyebOrganizations(_state).Map(secured);
        new KoyebTokens(_state).Map(secured);
    }

    public void Reset()
    {
        _used = 0;
        _state.Reset();
    }

    public Reply Refuse(Refusal refusal) => KoyebErrors.From(refusal);

    public void AddMembers(IReadOnlyList<string> emails)
    {
        foreach (var email in emails)
            _state.AddMember(KoyebSeed.Acme, _state.UserFor(email).Id);
    }

    public void AddInvitations(IReadOnlyList<string> emails)
    {
        foreach (var email in emails)
            _state.AddInvitation(KoyebSeed.Acme, email, KoyebSeed.Olivia);
    }

    public bool Accept(OutboxMessage message) =>
        _state.Invitations.Find(invitation => invitation.Id == message.InvitationId) is { } invitation && _state.Accept(invitation);

    /// <summary>Koyeb says when to come back in its own header, never in Retry-After.</summary>
    public Reply Limit(LimitKind kind, string? retryAfter) => kind is LimitKind.RateLimited
        ? WithLimits(KoyebErrors.TooMany(), remaining: 0, retryAfter ?? "30")
        : LimitReplies.Plain(this, kind, retryAfter);

    /// <summary>Counts as the real one does but never runs out on its own: load on a sandbox isn't an error; ask for the rateLimited fault.</summary>
    public Reply Decorate(Reply reply)
    {
        var seconds = _state.Now.ToUnixTimeSeconds();
        if (seconds / 60 != _window)
            (_window, _used) = (seconds / 60, 0);
        _used++;
        return WithLimits(reply, Math.Max(1, RequestsPerMinute - _used), (60 - (seconds % 60)).ToString(CultureInfo.InvariantCulture));
    }

    private static Reply WithLimits(Reply reply, int remaining, string reset) => reply
        .With("x-ratelimit-limit", $"{RequestsPerMinute}, {RequestsPerMinute};w=60")
        .With("x-ratelimit-remaining", remaining.ToString(CultureInfo.InvariantCulture))
        .With("x-ratelimit-reset", reset);
}
