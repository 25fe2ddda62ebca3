using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Toggl;

/// <summary>Path ids, and whether the caller may: what isn't the caller's answers 403, whether it exists or not.</summary>
internal sealed class TogglAccess(TogglState state)
{
    /// <summary>A numeric path segment; the routes take no other, so anything else is no route.</summary>
    public static long Id(Call call, string parameter) => long.TryParse(call[parameter], out var id) && id > 0
        ? id
        : throw RefusedException.Status(404, "404 page not found");

    /// <summary>The organization in the path, for somebody who joined it.</summary>
    public TogglOrganization Organization(Call call, TogglUser caller, bool admin = false) =>
        Organization(Id(call, "organization_id"), caller, admin);

    public TogglOrganization Organization(long id, TogglUser caller, bool admin = false) =>
        state.OrgUser(id, caller.Id) is { Joined: true, Inactive: false } user && (!admin || user.Admin)
            ? state.Organization(id)
            : throw Forbidden();

    /// <summary>The workspace in the path, for an active user of it or an admin of its organization.</summary>
    public TogglWorkspace Workspace(Call call, TogglUser caller, bool admin = false)
    {
        var id = Id(call, "workspace_id");
        var workspace = state.Workspaces.Find(candidate => candidate.Id == id) ?? throw Forbidden();
        return MayUse(workspace, caller, admin) ? workspace : throw Forbidden();
    }

    public bool MayUse(TogglWorkspace workspace, TogglUser caller, bool admin)
    {
        if (state.OrgUser(workspace.OrganizationId, caller.Id) is not { Joined: true, Inactive: false } user)
            return false;
        return user.Admin
            || (state.WorkspaceUser(workspace.Id, caller.Id) is { Active: true, Inactive: false } place && (!admin || place.Role == TogglRoles.Admin));
    }

    public static RefusedException Forbidden() => RefusedException.Status(403, "User does not have access to this resource.");
}
