using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Toggl;

/// <summary>What Toggl knows, and how people come and go in it.</summary>
internal sealed class TogglState(TimeProvider time)
{
    public List<TogglUser> Users { get; } = [];

    public List<TogglOrganization> Organizations { get; } = [];

    public List<TogglWorkspace> Workspaces { get; } = [];

    public List<TogglOrgUser> OrgUsers { get; } = [];

    public List<TogglWorkspaceUser> WorkspaceUsers { get; } = [];

    public List<TogglInvitation> Invitations { get; } = [];

    public IdSource Ids { get; private set; } = new("toggl");

    public DateTimeOffset Now => time.GetUtcNow();

    public void Clear()
    {
        Users.Clear();
        Organizations.Clear();
        Workspaces.Clear();
        OrgUsers.Clear();
        WorkspaceUsers.Clear();
        Invitations.Clear();
        Ids = new IdSource("toggl");
    }

    public TogglUser User(long id) => Users.First(user => user.Id == id);

    public TogglUser? UserByEmail(string email) => Users.Find(user => Emails.Same(user.Email, email));

    public TogglUser UserFor(string email)
    {
        if (UserByEmail(email) is { } known)
            return known;
        var user = new TogglUser { Id = Ids.Number(5202000), Email = email, Name = Emails.NameOf(email) };
        Users.Add(user);
        return user;
    }

    public TogglOrganization Organization(long id) => Organizations.First(organization => organization.Id == id);

    public TogglOrgUser? OrgUser(long organizationId, long userId) => OrgUsers.Find(user => user.OrganizationId == organizationId && user.UserId == userId);

    public TogglWorkspaceUser? WorkspaceUser(long workspaceId, long userId) => WorkspaceUsers.Find(user => user.WorkspaceId == workspaceId && user.UserId == userId);

    /// <summary>A person's places in the workspaces of one organization.</summary>
    public IEnumerable<TogglWorkspaceUser> PlacesOf(long organizationId, long userId) =>
        WorkspaceUsers.Where(place => place.UserId == userId && Workspaces.Exists(workspace => workspace.Id == place.WorkspaceId && workspace.OrganizationId == organizationId));

    public TogglInvitation? InvitationFor(long organizationId, long userId) =>
        Invitations.Find(invitation => invitation.OrganizationId == organizationId && invitation.RecipientId == userId);

    public TogglOrganization AddOrganization(string name, long ownerId)
    {
        var organization = new TogglOrganization { Id = Ids.Number(9012000), Name = name, CreatedAt = Now, At = Now };
        Organizations.Add(organization);
        AddOrgUser(organization.Id, ownerId, joined: true, owner: true);
        return organization;
    }

    public TogglWorkspace AddWorkspace(long organizationId, string name, long adminId)
    {
        var workspace = new TogglWorkspace { Id = Ids.Number(7302000), OrganizationId = organizationId, Name = name, ApiToken = Ids.Hex(), At = Now };
        Workspaces.Add(workspace);
        AddPlace(workspace.Id, adminId, TogglRoles.Admin, active: true);
        return workspace;
    }

    public TogglOrgUser AddOrgUser(long organizationId, long userId, bool joined, bool owner = false)
    {
        var user = new TogglOrgUser
        {
            Id = Ids.Number(8102000),
            OrganizationId = organizationId,
            UserId = userId,
            Joined = joined,
            Owner = owner,
            Admin = owner,
            CreatedAt = Now,
        };
        OrgUsers.Add(user);
        return user;
    }

    public TogglWorkspaceUser AddPlace(long workspaceId, long userId, string role, bool active)
    {
        var place = new TogglWorkspaceUser { Id = Ids.Number(6102000), WorkspaceId = workspaceId, UserId = userId, Role = role, Active = active, At = Now };
        WorkspaceUsers.Add(place);
        return place;
    }

    /// <summary>A person who is new to the organization becomes a member-to-be with one invitation, whatever the number of workspaces.</summary>
    public TogglInvitation AddInvitation(long organizationId, string email, long senderId)
    {
        var user = UserFor(email);
        AddOrgUser(organizationId, user.Id, joined: false);
        var invitation = new TogglInvitation(Ids.Number(3402000), Ids.Hex(), organizationId, user.Id, senderId, email);
        Invitations.Add(invitation);
        return invitation;
    }

    public void Accept(TogglInvitation invitation)
    {
        Invitations.Remove(invitation);
        OrgUser(invitation.OrganizationId, invitation.RecipientId)!.Joined = true;
        foreach (var place in PlacesOf(invitation.OrganizationId, invitation.RecipientId))
            place.Active = true;
    }

    /// <summary>Takes a person out of an organization, with all places and an open invitation.</summary>
    public void Remove(TogglOrgUser user)
    {
        var places = PlacesOf(user.OrganizationId, user.UserId).ToHashSet();
        WorkspaceUsers.RemoveAll(places.Contains);
        Invitations.RemoveAll(invitation => invitation.OrganizationId == user.OrganizationId && invitation.RecipientId == user.UserId);
        OrgUsers.Remove(user);
    }

    /// <summary>Takes a person out of one workspace. Somebody who never joined and has no place left is gone from the organization too.</summary>
    public void Remove(TogglWorkspaceUser place)
    {
        WorkspaceUsers.Remove(place);
        var organizationId = Workspaces.First(workspace => workspace.Id == place.WorkspaceId).OrganizationId;
        if (OrgUser(organizationId, place.UserId) is { Joined: false } user && !PlacesOf(organizationId, place.UserId).Any())
            Remove(user);
    }

    public void RemoveOrganization(TogglOrganization organization)
    {
        foreach (var user in OrgUsers.Where(user => user.OrganizationId == organization.Id).ToList())
            Remove(user);
        Workspaces.RemoveAll(workspace => workspace.OrganizationId == organization.Id);
        Organizations.Remove(organization);
    }
}
