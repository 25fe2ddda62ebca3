namespace Gateway.Sandbox.Toggl;

/// <summary>Writes the seed state.</summary>
internal static class TogglSeeder
{
    public static void Fill(TogglState state)
    {
        state.Clear();
        AddUser(state, TogglSeed.Olivia, "olivia@example.com", "Olivia Owner", TogglSeed.Token);
        AddUser(state, TogglSeed.Max, "max@example.com", "Max Member", TogglSeed.MaxToken);
        AddUser(state, TogglSeed.Nina, "nina@example.com", "Nina Neumann", token: null);
        AddUser(state, TogglSeed.Ivy, "ivy@example.com", "Ivy Invitee", TogglSeed.IvyToken);
        state.Users.Add(new TogglUser { Id = TogglSeed.Pending, Email = "pending@example.com", Name = "Pending" });

        AddOrganization(state, TogglSeed.Organization, "Acme");
        AddOrganization(state, TogglSeed.IvyOrganization, "Ivy");
        AddWorkspace(state, TogglSeed.Workspace, TogglSeed.Organization, "Acme");
        AddWorkspace(state, TogglSeed.LabsWorkspace, TogglSeed.Organization, "Acme Labs");
        AddWorkspace(state, TogglSeed.IvyWorkspace, TogglSeed.IvyOrganization, "Ivy");

        AddOrgUser(state, 8101001, TogglSeed.Organization, TogglSeed.Olivia, owner: true);
        AddOrgUser(state, 8101002, TogglSeed.Organization, TogglSeed.Max);
        AddOrgUser(state, 8101003, TogglSeed.Organization, TogglSeed.Nina);
        AddOrgUser(state, 8101004, TogglSeed.IvyOrganization, TogglSeed.Ivy, owner: true);
        AddOrgUser(state, 8101005, TogglSeed.Organization, TogglSeed.Pending, joined: false);

        AddPlace(state, 6101001, TogglSeed.Workspace, TogglSeed.Olivia, TogglRoles.Admin);
        AddPlace(state, 6101002, TogglSeed.Workspace, TogglSeed.Max, TogglRoles.User);
        AddPlace(state, 6101003, TogglSeed.Workspace, TogglSeed.Nina, "projectlead");
        AddPlace(state, 6101004, TogglSeed.LabsWorkspace, TogglSeed.Olivia, TogglRoles.Admin);
        AddPlace(state, 6101005, TogglSeed.IvyWorkspace, TogglSeed.Ivy, TogglRoles.Admin);
        AddPlace(state, 6101006, TogglSeed.Workspace, TogglSeed.Pending, TogglRoles.User, active: false);
        state.Invitations.Add(new TogglInvitation(
            TogglSeed.PendingInvitation, TogglSeed.PendingCode, TogglSeed.Organization, TogglSeed.Pending, TogglSeed.Olivia, "pending@example.com"));
    }

    private static void AddUser(TogglState state, long id, string email, string name, string? token) =>
        state.Users.Add(new TogglUser { Id = id, Email = email, Name = name, ApiToken = token, Password = TogglSeed.Password });

    private static void AddOrganization(TogglState state, long id, string name) =>
        state.Organizations.Add(new TogglOrganization { Id = id, Name = name, CreatedAt = TogglSeed.FoundedAt, At = TogglSeed.FoundedAt });

    private static void AddWorkspace(TogglState state, long id, long organizationId, string name) =>
        state.Workspaces.Add(new TogglWorkspace { Id = id, OrganizationId = organizationId, Name = name, ApiToken = state.Ids.Hex(), At = TogglSeed.FoundedAt });

    private static void AddOrgUser(TogglState state, long id, long organizationId, long userId, bool joined = true, bool owner = false) =>
        state.OrgUsers.Add(new TogglOrgUser
        {
            Id = id,
            OrganizationId = organizationId,
            UserId = userId,
            Joined = joined,
            Owner = owner,
            Admin = owner,
            CreatedAt = TogglSeed.FoundedAt,
        });

    private static void AddPlace(TogglState state, long id, long workspaceId, long userId, string role, bool active = true) =>
        state.WorkspaceUsers.Add(new TogglWorkspaceUser { Id = id, WorkspaceId = workspaceId, UserId = userId, Role = role, Active = active, At = TogglSeed.FoundedAt });
}
