using Gateway.Sandbox.Outbox;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.DeepOpinion;

/// <summary>DeepOpinion Studio's organizations, invitations, permissions and users.</summary>
internal sealed class DeepOpinionUpstream : IUpstream
{
    public const string Key = "deepopinion";

    private readonly DeepOpinionState _state;
    private readonly DeepOpinionAuth _auth;
    private readonly DeepOpinionAccounts _accounts;
    private readonly Mailbox _outbox;

    public DeepOpinionUpstream(UpstreamEnvironment environment)
    {
        _state = new DeepOpinionState(environment.Time);
        _auth = new DeepOpinionAuth(_state);
        _accounts = new DeepOpinionAccounts(_state, _auth);
        _outbox = environment.Outbox;
    }

    public string Name => Key;

    public string Prefix => "/deepopinion";

    public void Map(RouteTable routes)
    {
        var secured = routes.Secured(_auth.Authenticate);
        new DeepOpinionOrganizations(_state, _auth).Map(secured);
        new DeepOpinionInvitations(_state, _auth, _outbox).Map(secured);
        new DeepOpinionPermissions(_state, _auth).Map(secured);
        _accounts.Map(routes);
    }

    public void Reset() => _state.Reset();

    /// <summary>No 415 is declared anywhere: a body in another format is invalid input like any other.</summary>
    public Reply Refuse(Refusal refusal) => Reply.Json(refusal.Status is 415 ? 400 : refusal.Status, DeepOpinionReplies.Error(refusal.Message));

    public void AddMembers(IReadOnlyList<string> emails)
    {
        foreach (var email in emails)
            _state.AddPermission(DeepOpinionSeed.AcmeId, AccountOf(email), DeepOpinionRoles.User);
    }

    public void AddInvitations(IReadOnlyList<string> emails)
    {
        var inviter = _state.UserOfSession(DeepOpinionSeed.OwnerToken)!;
        foreach (var email in emails)
            _state.AddInvitation(DeepOpinionSeed.AcmeId, email, DeepOpinionRoles.User, inviter);
    }

    public bool Accept(OutboxMessage message)
    {
        if (_state.FindInvitation(message.Token!) is not { } invitation)
            return false;
        _accounts.Join(invitation, AccountOf(invitation.Email));
        return true;
    }

    /// <summary>No reply has a status but login and errors, where it isn't one of an enum.</summary>
    public bool IsEnum(string property, int depth) => property is "role";

    private DeepOpinionUser AccountOf(string email) =>
        _state.FindUser(email) ?? _state.AddUser(email, "sandbox-password", Emails.NameOf(email), "");
}
