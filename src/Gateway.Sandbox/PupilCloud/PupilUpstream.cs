using Gateway.Sandbox.Outbox;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.PupilCloud;

/// <summary>Pupil Cloud's workspaces, members, invitations and the invitee's own profile.</summary>
internal sealed class PupilUpstream : IUpstream
{
    public const string Key = "pupil";

    private readonly PupilState _state;
    private readonly PupilProfile _profile;
    private readonly Mailbox _outbox;

    public PupilUpstream(UpstreamEnvironment environment)
    {
        _state = new PupilState(environment.Time);
        _profile = new PupilProfile(_state);
        _outbox = environment.Outbox;
    }

    public string Name => Key;

    public string Prefix => "/pupil/v2";

    public void Map(RouteTable routes)
    {
        var auth = new PupilAuth(_state);
        var secured = routes.Secured(auth.Authenticate);
        new PupilWorkspaces(_state, auth).Map(secured);
        new PupilInvitations(_state, auth, _outbox).Map(secured);
        new PupilMembers(_state, auth).Map(secured);
        _profile.Map(secured);
    }

    public void Reset() => _state.Reset();

    /// <summary>No 415 is declared anywhere: a body in another format is invalid input like any other.</summary>
    public Reply Refuse(Refusal refusal)
    {
        var status = refusal.Status is 415 ? 400 : refusal.Status;
        return Reply.Json(status, PupilReplies.Error(status, refusal.Message));
    }

    public void AddMembers(IReadOnlyList<string> emails)
    {
        foreach (var email in emails)
            _state.AddMember(PupilSeed.AcmeId, AccountOf(email), PupilRoles.Viewer);
    }

    public void AddInvitations(IReadOnlyList<string> emails)
    {
        var inviter = _state.FindUser(PupilSeed.OliviaId)!;
        foreach (var email in emails)
            _state.AddInvitation(PupilSeed.AcmeId, email, PupilRoles.Viewer, inviter);
    }

    public bool Accept(OutboxMessage message) =>
        _state.FindInvitation(message.Token!) is { } invitation && _profile.Join(invitation, AccountOf(invitation.Email)) is not null;

    /// <summary>The outermost status says how the call went and isn't one of an enum.</summary>
    public bool IsEnum(string property, int depth) => property is "role" || (property is "status" && depth > 0);

    private PupilUser AccountOf(string email) => _state.FindUserByEmail(email) ?? _state.AddUser(email, Emails.NameOf(email));
}
