using System.Globalization;
using System.Text.Json.Nodes;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Toggl;

/// <summary>Wire JSON of organizations, workspaces and invitations. Two spellings of time occur, as they do upstream.</summary>
internal sealed class TogglReplies(TogglState state)
{
    /// <summary>The bare JSON string most writes answer with.</summary>
    public static Reply Ok => Reply.Ok(JsonValue.Create("OK"));

    public static string Zulu(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    public static string Offset(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture);

    public JsonObject Organization(TogglOrganization organization, TogglUser caller)
    {
        var own = state.OrgUser(organization.Id, caller.Id);
        return new JsonObject
        {
            ["id"] = organization.Id,
            ["name"] = organization.Name,
            ["admin"] = own?.Admin ?? false,
            ["owner"] = own?.Owner ?? false,
            ["at"] = Zulu(organization.At),
            ["created_at"] = Zulu(organization.CreatedAt),
            ["is_multi_workspace_enabled"] = true,
            ["is_unified"] = true,
            ["max_workspaces"] = 20,
            ["permissions"] = new JsonArray(),
            ["pricing_plan_id"] = 0,
            ["pricing_plan_name"] = "Free",
            ["pricing_plan_enterprise"] = false,
            ["user_count"] = state.OrgUsers.Count(user => user.OrganizationId == organization.Id && user.Joined),
        };
    }

    public JsonObject Owner(TogglOrganization organization)
    {
        var owner = state.OrgUsers.First(user => user.OrganizationId == organization.Id && user.Owner);
        var account = state.User(owner.UserId);
        return new JsonObject
        {
            ["id"] = owner.Id,
            ["organization_id"] = organization.Id,
            ["organization_user_id"] = owner.Id,
            ["user_id"] = account.Id,
            ["name"] = account.Name,
            ["email"] = account.Email,
            ["avatar_url"] = "",
            ["toggl_accounts_id"] = $"acc-{account.Id}",
            ["organization_user_created_at"] = Zulu(owner.CreatedAt),
            ["organization_user_updated_at"] = Zulu(owner.CreatedAt),
        };
    }

    public JsonObject Workspace(TogglWorkspace workspace, TogglUser caller)
    {
        var role = state.WorkspaceUser(workspace.Id, caller.Id)?.Role ?? TogglRoles.Admin;
        var json = new JsonObject
        {
            ["id"] = workspace.Id,
            ["organization_id"] = workspace.OrganizationId,
            ["name"] = workspace.Name,
            ["admin"] = role == TogglRoles.Admin,
            ["role"] = role,
            ["premium"] = false,
            ["business_ws"] = false,
            ["api_token"] = workspace.ApiToken,
            ["at"] = Offset(workspace.At),
            ["last_modified"] = Offset(workspace.At),
            ["default_currency"] = "USD",
            ["ical_enabled"] = false,
            ["logo_url"] = "https://assets.track.toggl.com/images/workspace.jpg",
            ["only_admins_may_create_projects"] = false,
            ["only_admins_may_create_tags"] = false,
            ["only_admins_see_team_dashboard"] = false,
            ["permissions"] = new JsonArray(),
            ["projects_billable_by_default"] = false,
            ["projects_private_by_default"] = true,
            ["reports_collapse"] = true,
            ["rounding"] = 0,
            ["rounding_minutes"] = 0,
        };
        foreach (var (name, value) in workspace.Settings)
            json[name] = value.DeepClone();
        return json;
    }

    public JsonObject OwnWorkspace(TogglWorkspace workspace, TogglUser caller)
    {
        var json = Workspace(workspace, caller);
        json["active_project_count"] = 0;
        return json;
    }

    public JsonObject Invitation(TogglInvitation invitation)
    {
        var sender = state.User(invitation.SenderId);
        return new JsonObject
        {
            ["code"] = invitation.Code,
            ["email"] = invitation.Email,
            ["organization_id"] = invitation.OrganizationId,
            ["organization_name"] = state.Organization(invitation.OrganizationId).Name,
            ["sender_email"] = sender.Email,
            ["sender_name"] = sender.Name,
        };
    }

    public JsonObject PublicInvitation(TogglInvitation invitation)
    {
        var json = Invitation(invitation);
        json["sso"] = false;
        json["token"] = "";
        json["accounts_signup_url"] = $"https://accounts.toggl.com/track/signup/?invitation_code={invitation.Code}";
        return json;
    }
}
