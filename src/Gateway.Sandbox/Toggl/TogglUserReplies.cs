using System.Text.Json.Nodes;

namespace Gateway.Sandbox.Toggl;

/// <summary>Wire JSON of people. One person has three ids: account, organization user and workspace user.</summary>
internal sealed class TogglUserReplies(TogglState state)
{
    public JsonObject OrgUser(TogglOrgUser user)
    {
        var account = state.User(user.UserId);
        var places = state.PlacesOf(user.OrganizationId, user.UserId).ToList();
        var json = new JsonObject
        {
            ["id"] = user.Id,
            ["user_id"] = user.UserId,
            ["organization_id"] = user.OrganizationId,
            ["name"] = account.Name,
            ["email"] = account.Email,
            ["avatar_url"] = "",
            ["joined"] = user.Joined,
            ["inactive"] = user.Inactive,
            ["admin"] = user.Admin,
            ["owner"] = user.Owner,
            ["role_id"] = TogglRoles.Id(user.OrganizationId, TogglRoles.OrganizationRole(user)),
            ["can_edit_email"] = !user.Joined,
            ["2fa_enabled"] = false,
            ["groups"] = new JsonArray(),
            ["workspaces"] = new JsonArray([.. places.Select(place => OrgUserWorkspace(user.OrganizationId, place))]),
            ["workspace_count"] = places.Count,
        };
        if (state.InvitationFor(user.OrganizationId, user.UserId) is { } invitation)
            json["invitation_id"] = invitation.Id;
        return json;
    }

    /// <summary>The short aliases uid and wid go with the workspace's own route, user_id and workspace_id with the organization's.</summary>
    public JsonObject WorkspaceUser(TogglWorkspaceUser place, bool shortNames)
    {
        var account = state.User(place.UserId);
        var organizationId = state.Workspaces.First(workspace => workspace.Id == place.WorkspaceId).OrganizationId;
        var json = new JsonObject
        {
            ["id"] = place.Id,
            [shortNames ? "uid" : "user_id"] = place.UserId,
            [shortNames ? "wid" : "workspace_id"] = place.WorkspaceId,
            ["name"] = account.Name,
            ["email"] = account.Email,
            ["active"] = place.Active,
            ["inactive"] = place.Inactive,
            ["admin"] = place.Role == TogglRoles.Admin,
            ["workspace_admin"] = place.Role == TogglRoles.Admin,
            ["organization_admin"] = state.OrgUser(organizationId, place.UserId)?.Admin ?? false,
            ["role"] = place.Role,
            ["role_id"] = TogglRoles.Id(organizationId, place.Role),
            ["at"] = TogglReplies.Offset(place.At),
            ["timezone"] = "Europe/Tallinn",
            ["is_direct"] = true,
            ["group_ids"] = new JsonArray(),
            ["2fa_enabled"] = false,
        };
        if (place.Rate is { } rate)
            json["rate"] = rate;
        if (place.LaborCost is { } cost)
            json["labor_cost"] = cost;
        if (place.WorkingMinutes is { } minutes)
            json["working_hours_in_minutes"] = minutes;
        if (!place.Active && state.InvitationFor(organizationId, place.UserId) is { } invitation)
        {
            json["invitation_code"] = invitation.Code;
            json["invite_url"] = invitation.Url;
        }
        return json;
    }

    public JsonObject SimpleUser(TogglWorkspaceUser place)
    {
        var account = state.User(place.UserId);
        return new JsonObject
        {
            ["id"] = account.Id,
            ["email"] = account.Email,
            ["fullname"] = account.Name,
            ["inactive"] = place.Inactive,
            ["is_active"] = place.Active,
            ["is_admin"] = place.Role == TogglRoles.Admin,
            ["role"] = place.Role,
        };
    }

    private JsonObject OrgUserWorkspace(long organizationId, TogglWorkspaceUser place) => new()
    {
        ["workspace_id"] = place.WorkspaceId,
        ["workspace_user_id"] = place.Id,
        ["workspace_name"] = state.Workspaces.First(workspace => workspace.Id == place.WorkspaceId).Name,
        ["role_id"] = TogglRoles.Id(organizationId, place.Role),
        ["role"] = place.Role,
        ["admin"] = place.Role == TogglRoles.Admin,
        ["active"] = place.Active,
        ["inactive"] = place.Inactive,
        ["groups"] = new JsonArray(),
    };
}
