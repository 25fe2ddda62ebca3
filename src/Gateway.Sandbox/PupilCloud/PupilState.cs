using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.PupilCloud;

/// <summary>What the fake Pupil Cloud remembers. Not thread-safe by itself: the upstream serialises its requests.</summary>
internal sealed class PupilState
{
    private static readonly TimeSpan InvitationLifetime = TimeSpan.FromDays(14);

    private readonly TimeProvider _time;
    private readonly List<PupilUser> _users = [];
    private readonly List<PupilWorkspace> _workspaces = [];
    private readonly List<PupilMember> _members = [];
    private readonly List<PupilInvitation> _invitations = [];
    private readonly List<PupilToken> _tokens = [];

    private IdSource _ids = new("pupil");

    public PupilState(TimeProvider time)
    {
        _time = time;
        Reset();
    }

    public void Reset()
    {
        _users.Clear();
        _workspaces.Clear();
        _members.Clear();
        _invitations.Clear();
        _tokens.Clear();
        _ids = new IdSource("pupil");
        PupilSeed.Fill(this);
    }

    public PupilUser? UserOfKey(string key)
    {
        if (_tokens.Find(token => token.Value == key) is not { } found)
            return null;
        found.LastUsedAt = Now();
        return FindUser(found.UserId);
    }

    public PupilUser? FindUser(string id) => _users.Find(user => SameId(user.Id, id));

    public PupilUser? FindUserByEmail(string email) => _users.Find(user => Emails.Same(user.Email, email));

    /// <summary>Everybody gets a personal workspace, which is what <c>default</c> in a path means until it is changed.</summary>
    public PupilUser AddUser(string email, string name, string? id = null, string? workspaceId = null)
    {
        var user = new PupilUser(id ?? _ids.Uuid(), email, name, Now()) { DefaultWorkspaceId = "" };
        _users.Add(user);
        user.DefaultWorkspaceId = AddWorkspace($"{name}'s Workspace", user, workspaceId).Id;
        return user;
    }

    public IEnumerable<PupilWorkspace> WorkspacesOf(PupilUser user) =>
        _workspaces.Where(workspace => FindMember(workspace.Id, user.Id) is not null);

    public PupilWorkspace? FindWorkspace(string id) => _workspaces.Find(workspace => SameId(workspace.Id, id));

    /// <param name="id">The caller may bring its own id.</param>
    public PupilWorkspace AddWorkspace(string name, PupilUser owner, string? id = null)
    {
        var workspace = new PupilWorkspace(id ?? _ids.Uuid(), owner.Id, Now()) { Name = name, UpdatedAt = Now() };
        _workspaces.Add(workspace);
        AddMember(workspace.Id, owner, PupilRoles.Owner);
        return workspace;
    }

    public void RemoveWorkspace(PupilWorkspace workspace)
    {
        _workspaces.Remove(workspace);
        _members.RemoveAll(member => member.WorkspaceId == workspace.Id);
        _invitations.RemoveAll(invitation => invitation.WorkspaceId == workspace.Id);
    }

    public void Touch(PupilWorkspace workspace) => workspace.UpdatedAt = Now();

    public IEnumerable<PupilMember> MembersOf(string workspaceId) => _members.Where(member => SameId(member.WorkspaceId, workspaceId));

    public PupilMember? FindMember(string workspaceId, string userId) =>
        MembersOf(workspaceId).FirstOrDefault(member => SameId(member.User.Id, userId));

    public PupilMember AddMember(string workspaceId, PupilUser user, string role)
    {
        var member = new PupilMember(workspaceId, user, Now()) { Role = role, UpdatedAt = Now() };
        _members.Add(member);
        return member;
    }

    public void ChangeRole(PupilMember member, string role) => (member.Role, member.UpdatedAt) = (role, Now());

    public void RemoveMember(PupilMember member) => _members.Remove(member);

    /// <summary>An expired invitation stays listed; only its <c>expires_at</c> tells.</summary>
    public IEnumerable<PupilInvitation> InvitationsOf(string workspaceId) =>
        _invitations.Where(invitation => SameId(invitation.WorkspaceId, workspaceId));

    public IEnumerable<PupilInvitation> InvitationsFor(string email) => _invitations.Where(invitation => Emails.Same(invitation.Email, email));

    public PupilInvitation? FindInvitation(string token) => _invitations.Find(invitation => invitation.Token == token);

    /// <summary>Inviting the same person again makes a second invitation; the first stays valid.</summary>
    public PupilInvitation AddInvitation(string workspaceId, string email, string role, PupilUser inviter)
    {
        var invitation = new PupilInvitation(
            _ids.Uuid(), Guid.NewGuid().ToString("N"), workspaceId, email, role, inviter.Id, Now(), Now() + InvitationLifetime);
        _invitations.Add(invitation);
        return invitation;
    }

    public bool IsExpired(PupilInvitation invitation) => invitation.ExpiresAt <= Now();

    public void RemoveInvitation(PupilInvitation invitation) => _invitations.Remove(invitation);

    public IEnumerable<PupilToken> TokensOf(PupilUser user) => _tokens.Where(token => token.UserId == user.Id);

    public PupilToken AddToken(PupilUser user, string name, string? value = null)
    {
        var token = new PupilToken(_ids.Uuid(), value ?? Guid.NewGuid().ToString("N"), name, user.Id, Now());
        _tokens.Add(token);
        return token;
    }

    public void RemoveToken(PupilToken token) => _tokens.Remove(token);

    private static bool SameId(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);

    private DateTimeOffset Now() => _time.GetUtcNow();
}
