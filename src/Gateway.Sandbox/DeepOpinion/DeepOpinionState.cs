using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.DeepOpinion;

/// <summary>What the fake DeepOpinion remembers. Not thread-safe by itself: the upstream serialises its requests.</summary>
internal sealed class DeepOpinionState
{
    private static readonly TimeSpan InvitationLifetime = TimeSpan.FromDays(14);

    private readonly TimeProvider _time;
    private readonly Dictionary<int, DeepOpinionUser> _users = [];
    private readonly SortedDictionary<int, DeepOpinionOrganization> _organizations = [];
    private readonly SortedDictionary<int, DeepOpinionPermission> _permissions = [];
    private readonly SortedDictionary<int, DeepOpinionInvitation> _invitations = [];
    private readonly Dictionary<string, int> _sessions = [];
    private readonly Dictionary<int, int> _defaults = [];
    private int _nextUser;
    private int _nextOrganization;
    private int _nextPermission;
    private int _nextInvitation;

    public DeepOpinionState(TimeProvider time)
    {
        _time = time;
        Reset();
    }

    public void Reset()
    {
        _users.Clear();
        _organizations.Clear();
        _permissions.Clear();
        _invitations.Clear();
        _sessions.Clear();
        _defaults.Clear();
        (_nextUser, _nextOrganization, _nextPermission, _nextInvitation) = (11, 101, 1001, 501);
        DeepOpinionSeed.Fill(this);
    }

    public DeepOpinionUser? UserOfSession(string token) => _sessions.TryGetValue(token, out var id) ? _users[id] : null;

    public DeepOpinionUser? FindUser(int id) => _users.GetValueOrDefault(id);

    public DeepOpinionUser? FindUser(string email) => _users.Values.FirstOrDefault(user => Emails.Same(user.Email, email));

    public DeepOpinionUser AddUser(string email, string password, string firstName, string lastName)
    {
        var user = new DeepOpinionUser(_nextUser++, email, password, firstName, lastName);
        _users.Add(user.Id, user);
        return user;
    }

    public void OpenSession(string token, DeepOpinionUser user) => _sessions[token] = user.Id;

    public DeepOpinionOrganization? FindOrganization(int id) => _organizations.TryGetValue(id, out var found) && found.IsActive ? found : null;

    public bool IsNameTaken(string name, int? exceptId = null) => _organizations.Values.Any(organization =>
        organization.IsActive && organization.Id != exceptId && organization.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public DeepOpinionOrganization AddOrganization(string name, string? description, DeepOpinionUser manager)
    {
        var organization = new DeepOpinionOrganization(_nextOrganization++, Now()) { Name = name, Description = description };
        _organizations.Add(organization.Id, organization);
        AddPermission(organization.Id, manager, DeepOpinionRoles.Manager);
        return organization;
    }

    public void SetDefault(DeepOpinionUser user, int organizationId, bool isDefault)
    {
        if (isDefault)
            _defaults[user.Id] = organizationId;
        else if (_defaults.GetValueOrDefault(user.Id) == organizationId)
            _defaults.Remove(user.Id);
    }

    public IEnumerable<DeepOpinionPermission> PermissionsOf(int organizationId) =>
        _permissions.Values.Where(permission => permission.OrganizationId == organizationId);

    public DeepOpinionPermission? FindPermission(int organizationId, int permissionId) =>
        PermissionsOf(organizationId).FirstOrDefault(permission => permission.Id == permissionId);

    public DeepOpinionPermission? PermissionOf(int organizationId, DeepOpinionUser user) =>
        PermissionsOf(organizationId).FirstOrDefault(permission => permission.User.Id == user.Id);

    public bool IsLastManager(DeepOpinionPermission permission) =>
        permission.Role == DeepOpinionRoles.Manager
        && PermissionsOf(permission.OrganizationId).Count(other => other.Role == DeepOpinionRoles.Manager) == 1;

    public DeepOpinionPermission AddPermission(int organizationId, DeepOpinionUser user, string role)
    {
        var permission = new DeepOpinionPermission(_nextPermission++, organizationId, user) { Role = role };
        _permissions.Add(permission.Id, permission);
        return permission;
    }

    public void RemovePermission(DeepOpinionPermission permission) => _permissions.Remove(permission.Id);

    /// <summary>Only what is still pending: an accepted or cancelled invitation is removed, an expired one is left out.</summary>
    public IEnumerable<DeepOpinionInvitation> InvitationsOf(int organizationId) =>
        _invitations.Values.Where(invitation => invitation.OrganizationId == organizationId && invitation.Expires > Now());

    public DeepOpinionInvitation? FindInvitation(int organizationId, int invitationId) =>
        InvitationsOf(organizationId).FirstOrDefault(invitation => invitation.Id == invitationId);

    public DeepOpinionInvitation? FindInvitation(string token) =>
        _invitations.Values.FirstOrDefault(invitation =>
            invitation.Token == token && invitation.Expires > Now() && FindOrganization(invitation.OrganizationId) is not null);

    public DeepOpinionInvitation AddInvitation(int organizationId, string email, string role, DeepOpinionUser inviter)
    {
        var invitation = new DeepOpinionInvitation(
            _nextInvitation++, organizationId, email, role, inviter.Id, Now(), Guid.NewGuid().ToString("N"))
        {
            Expires = Now() + InvitationLifetime,
        };
        _invitations.Add(invitation.Id, invitation);
        return invitation;
    }

    /// <summary>The link stays the same and lives on from now.</summary>
    public void Renew(DeepOpinionInvitation invitation) => invitation.Expires = Now() + InvitationLifetime;

    public void RemoveInvitation(DeepOpinionInvitation invitation) => _invitations.Remove(invitation.Id);

    private DateTimeOffset Now() => _time.GetUtcNow();
}
