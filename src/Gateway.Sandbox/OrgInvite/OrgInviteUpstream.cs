using Gateway.Sandbox.Outbox;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.OrgInvite;

/// <summary>The org-invite API of a self-hosted control panel: orgs, members, logins, access tokens and invites.</summary>
internal sealed class OrgInviteUpstream : IUpstream
{
    public const string Key = "org-invite";

    private readonly OrgInviteState _state;
    private readonly Mailbox _outbox;

    public OrgInviteUpstream(UpstreamEnvironment environment)
    {
        _state = new OrgInviteState(environment.Time);
        _outbox = environment.Outbox;
    }

    public string Name => Key;

    public string Prefix => "/org-invite/api";

    public void Map(RouteTable routes)
    {
        var auth = new OrgInviteAuth(_state);
        var secured = routes.Secured(auth.Authenticate);
        new OrgInviteInvites(_state, auth, _outbox).Map(routes, secured);
        new OrgInviteMembers(_state, auth).Map(secured);
        new OrgInviteOrgs(_state, auth).Map(secured);
        new OrgInviteLogins(_state, auth).Map(secured);
        new OrgInviteAccessTokens(_state, auth).Map(secured);
    }

    public void Reset() => _state.Reset();

    public Reply Refuse(Refusal refusal) => OrgInviteErrors.From(refusal);

    public void AddMembers(IReadOnlyList<string> emails)
    {
        foreach (var email in emails)
            _state.AddMember(OrgInviteSeed.AcmeId, AccountOf(email), OrgInviteRoles.Support);
    }

    public void AddInvitations(IReadOnlyList<string> emails)
    {
        foreach (var email in emails)
            _state.Invite(OrgInviteSeed.AcmeId, email, Emails.NameOf(email), OrgInviteRoles.Support);
    }

    public bool Accept(OutboxMessage message)
    {
        if (_state.MemberByInvite(message.Token!) is not { } member)
            return false;
        member.Login.Password ??= OrgInviteSeed.NewPassword;
        _state.Activate(member);
        return true;
    }

    private OrgInviteLogin AccountOf(string email) =>
        _state.FindLoginByEmail(email) ?? _state.AddLogin(OrgInviteSeed.AcmeId, email, Emails.NameOf(email), OrgInviteSeed.NewPassword);
}
