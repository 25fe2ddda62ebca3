using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.OrgInvite;

/// <summary>What the fake control panel remembers. Not thread-safe by itself: the upstream serialises its requests.</summary>
internal sealed class OrgInviteState
{
    private readonly TimeProvider _time;
    private readonly List<OrgInviteOrg> _orgs = [];
    private readonly List<OrgInviteLogin> _logins = [];
    private readonly List<OrgInviteMember> _members = [];
    private readonly List<OrgInviteAccessToken> _tokens = [];
    private readonly Dictionary<string, OrgInviteLogin> _sessions = [];

    private IdSource _ids = new("org-invite");

    public OrgInviteState(TimeProvider time)
    {
        _time = time;
        Reset();
    }

    public void Reset()
    {
        _orgs.Clear();
        _logins.Clear();
        _members.Clear();
        _tokens.Clear();
        _sessions.Clear();
        _ids = new IdSource("org-invite");
        OrgInviteSeed.Fill(this);
    }

    public DateTimeOffset Now() => _time.GetUtcNow();

    public OrgInviteLogin? LoginOfSession(string cookie) => _sessions.GetValueOrDefault(cookie);

    public OrgInviteAccessToken? FindToken(string value) =>
        _tokens.Find(token => token.Value == value && (token.Expires is null || token.Expires > Now()));

    public string OpenSession(OrgInviteLogin login, string? cookie = null)
    {
        cookie ??= Guid.NewGuid().ToString("N");
        _sessions[cookie] = login;
        return cookie;
    }

    public OrgInviteOrg? FindOrg(string id) => _orgs.Find(org => SameId(org.Id, id));

    public IEnumerable<OrgInviteOrg> CustomersOf(string orgId) => _orgs.Where(org => org.ParentId is { } parent && SameId(parent, orgId));

    public OrgInviteOrg AddOrg(string name, string? parentId, string? id = null)
    {
        var org = new OrgInviteOrg(id ?? _ids.Uuid(), parentId, Now()) { Name = name };
        _orgs.Add(org);
        return org;
    }

    /// <summary>Forced deletion; without force an org only gets the status <c>deleted</c>.</summary>
    public void PurgeOrg(OrgInviteOrg org)
    {
        foreach (var customer in CustomersOf(org.Id).ToList())
            PurgeOrg(customer);
        _orgs.Remove(org);
        _members.RemoveAll(member => member.OrgId == org.Id);
        _tokens.RemoveAll(token => token.OrgId == org.Id);
    }

    public OrgInviteLogin? FindLogin(string id) => _logins.Find(login => SameId(login.Id, id));

    public OrgInviteLogin? FindLoginByEmail(string email) => _logins.Find(login => Emails.Same(login.Email, email));

    /// <summary>Registered people only: a login that merely exists because of an invitation shows up once it is accepted.</summary>
    public IEnumerable<OrgInviteLogin> LoginsOf(string orgId) => _logins.Where(login =>
        login.IsRegistered && (SameId(login.RealmOrgId, orgId) || MembersOf(orgId).Any(member => member.Login == login && member.IsActive)));

    public OrgInviteLogin AddLogin(string realmOrgId, string email, string name, string? password)
    {
        var login = new OrgInviteLogin(_ids.Uuid(), realmOrgId, email, Now()) { Name = name, Password = password };
        _logins.Add(login);
        return login;
    }

    public IEnumerable<OrgInviteMember> MembersOf(string orgId) => _members.Where(member => SameId(member.OrgId, orgId));

    public IEnumerable<OrgInviteMember> MembershipsOf(OrgInviteLogin login) => _members.Where(member => member.Login.Id == login.Id && member.IsActive);

    public OrgInviteMember? FindMember(string orgId, string memberId) => MembersOf(orgId).FirstOrDefault(member => SameId(member.Id, memberId));

    public OrgInviteMember? MemberOf(string orgId, OrgInviteLogin login) => MembersOf(orgId).FirstOrDefault(member => member.Login.Id == login.Id);

    public OrgInviteMember? MemberByInvite(string key) => _members.Find(member => member.InviteKey is { } live && SameId(live, key));

    public OrgInviteMember AddMember(string orgId, OrgInviteLogin login, params string[] roles)
    {
        var member = new OrgInviteMember(_ids.Uuid(), orgId, login) { JoinedAt = Now(), Roles = roles };
        _members.Add(member);
        return member;
    }

    /// <summary>A pending login (for an unknown address) and a pending member come into being at once.</summary>
    public OrgInviteMember Invite(string orgId, string email, string name, params string[] roles)
    {
        var member = AddMember(orgId, FindLoginByEmail(email) ?? AddLogin(orgId, email, name, password: null), roles);
        RenewInvite(member);
        return member;
    }

    /// <summary>The previous link dies with its key.</summary>
    public static void RenewInvite(OrgInviteMember member) => member.InviteKey = Guid.NewGuid().ToString();

    public void Activate(OrgInviteMember member) => (member.InviteKey, member.JoinedAt) = (null, Now());

    /// <summary>A login that was only ever invited disappears with its last membership.</summary>
    public void RemoveMember(OrgInviteMember member)
    {
        _members.Remove(member);
        if (!member.Login.IsRegistered && _members.TrueForAll(other => other.Login.Id != member.Login.Id))
            _logins.Remove(member.Login);
    }

    public IEnumerable<OrgInviteAccessToken> TokensOf(string orgId) => _tokens.Where(token => SameId(token.OrgId, orgId));

    public OrgInviteAccessToken AddToken(OrgInviteOrg org, OrgInviteLogin login, string[] roles, string? value = null, DateTimeOffset? expires = null, string? name = null)
    {
        var token = new OrgInviteAccessToken(_ids.Uuid(), value ?? Guid.NewGuid().ToString("N"), org.Id, roles, login, expires, name);
        _tokens.Add(token);
        return token;
    }

    public void RemoveToken(OrgInviteAccessToken token) => _tokens.Remove(token);

    /// <summary>Whether the caller is at least a SuperAdmin in this org or in one above it.</summary>
    public bool MayManage(OrgInviteCaller caller, OrgInviteOrg org) =>
        OrgInviteRoles.MayManage(RolesIn(caller, org)) || (org.ParentId is { } parent && FindOrg(parent) is { } above && MayManage(caller, above));

    public bool MayRead(OrgInviteCaller caller, OrgInviteOrg org) => RolesIn(caller, org).Length > 0 || MayManage(caller, org);

    private string[] RolesIn(OrgInviteCaller caller, OrgInviteOrg org) => caller.Token is { } token
        ? token.OrgId == org.Id ? token.Roles : []
        : MemberOf(org.Id, caller.Login) is { IsActive: true } member ? member.Roles : [];

    private static bool SameId(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
