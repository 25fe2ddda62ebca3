using System.Globalization;
using System.Text.Json.Nodes;
using Gateway.Sandbox.Outbox;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Toggl;

/// <summary>Toggl Track v9: organizations, their workspaces, and the people and invitations in both.</summary>
internal sealed class TogglUpstream : IUpstream
{
    public const string Key = "toggl";

    private const int RequestsPerHour = 600;

    private readonly TogglState _state;
    private readonly Mailbox _outbox;
    private long _hour;
    private int _used;

    public TogglUpstream(UpstreamEnvironment environment)
    {
        _state = new TogglState(environment.Time);
        _outbox = environment.Outbox;
        Reset();
    }

    public string Name => Key;

    public string Prefix => "/toggl/api/v9";

    public void Map(RouteTable routes)
    {
        var auth = new TogglAuth(_state);
        var secured = routes.Secured(auth.Authenticate);
        var replies = new TogglReplies(_state);
        var people = new TogglUserReplies(_state);
        new TogglInvitations(_state, replies, auth, _outbox).Map(routes, secured);
        new TogglOrganizations(_state, replies).Map(secured);
        new TogglOrganizationUsers(_state, people).Map(secured);
        new TogglWorkspaces(_state, replies).Map(secured);
        new TogglWorkspaceUsers(_state, people).Map(secured);
    }

    public void Reset()
    {
        _used = 0;
        TogglSeeder.Fill(_state);
    }

    /// <summary>Every error is a bare string; whether as JSON or as raw text varies upstream, so both occur here: 403 and 404 raw, the others quoted.</summary>
    public Reply Refuse(Refusal refusal) => refusal.Status switch
    {
        415 => Reply.Json(400, JsonValue.Create("Invalid JSON input")),
        403 or 404 => Reply.Plain(refusal.Status, refusal.Message),
        _ => Reply.Json(refusal.Status, JsonValue.Create(refusal.Message)),
    };

    public void AddMembers(IReadOnlyList<string> emails)
    {
        foreach (var email in emails)
        {
            var user = _state.UserFor(email);
            _state.AddOrgUser(TogglSeed.Organization, user.Id, joined: true);
            _state.AddPlace(TogglSeed.Workspace, user.Id, TogglRoles.User, active: true);
        }
    }

    public void AddInvitations(IReadOnlyList<string> emails)
    {
        foreach (var email in emails)
        {
            var invitation = _state.AddInvitation(TogglSeed.Organization, email, TogglSeed.Olivia);
            _state.AddPlace(TogglSeed.Workspace, invitation.RecipientId, TogglRoles.User, active: false);
        }
    }

    public bool Accept(OutboxMessage message)
    {
        if (_state.Invitations.Find(invitation => invitation.Code == message.Token) is not { } found)
            return false;
        _state.Accept(found);
        return true;
    }

    /// <summary>402 has two meanings, told apart by the quota headers: there and 0 when the hour's quota is used up, absent when the plan is too small.</summary>
    public Reply Limit(LimitKind kind, string? retryAfter) => kind switch
    {
        LimitKind.QuotaExhausted => WithQuota(Reply.Json(402, JsonValue.Create("You have hit your hourly limit for API calls.")), 0, retryAfter ?? SecondsLeft()),
        LimitKind.PlanRestricted => Reply.Json(402, JsonValue.Create("This feature is not available on your current plan.")),
        _ => LimitReplies.Plain(this, kind, retryAfter),
    };

    /// <summary>Counts the hour's quota but never runs out on its own; ask for the quotaExhausted fault.</summary>
    public Reply Decorate(Reply reply)
    {
        var hour = _state.Now.ToUnixTimeSeconds() / 3600;
        if (hour != _hour)
            (_hour, _used) = (hour, 0);
        _used++;
        return WithQuota(reply, Math.Max(1, RequestsPerHour - _used), SecondsLeft());
    }

    private static Reply WithQuota(Reply reply, int remaining, string resetsIn) => reply
        .With("X-Toggl-Quota-Remaining", remaining.ToString(CultureInfo.InvariantCulture))
        .With("X-Toggl-Quota-Resets-In", resetsIn);

    private string SecondsLeft() => (3600 - (_state.Now.ToUnixTimeSeconds() % 3600)).ToString(CultureInfo.InvariantCulture);
}
