using System.Text.Json.Nodes;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Toggl;

/// <summary>Workspaces. They can't be deleted, and some settings take a plan this organization doesn't have.</summary>
internal sealed class TogglWorkspaces(TogglState state, TogglReplies replies)
{
    private static readonly string[] Flags =
    [
        "only_admins_may_create_projects", "only_admins_may_create_tags", "only_admins_see_team_dashboard",
        "projects_billable_by_default", "projects_private_by_default", "reports_collapse",
    ];

    private static readonly string[] Paid =
    [
        "default_hourly_rate", "initial_pricing_plan", "limit_public_project_data", "projects_enforce_billable", "rate_change_mode", "rounding", "rounding_minutes",
    ];

    private readonly TogglAccess _access = new(state);

    public void Map(SecuredRoutes<TogglUser> routes)
    {
        routes.Map("POST", "/organizations/{organization_id}/workspaces", Create);
        routes.Map("GET", "/workspaces/{workspace_id}", (call, caller) => Reply.Ok(replies.Workspace(_access.Workspace(call, caller), caller)));
        routes.Map("PUT", "/workspaces/{workspace_id}", Update);
    }

    private Reply Create(Call call, TogglUser caller)
    {
        var organization = _access.Organization(call, caller, admin: true);
        var body = Read(call);
        var name = body.Text("name");
        var settings = Settings(body);
        var admins = (body.OptionalIntegers("admins") ?? []).Distinct().Where(id => id != caller.Id).ToList();
        if (admins.Exists(id => state.OrgUser(organization.Id, id) is not { Joined: true }))
            throw RefusedException.Invalid("admins", "Invalid user ID");
        var workspace = state.AddWorkspace(organization.Id, name, caller.Id);
        foreach (var id in admins)
            state.AddPlace(workspace.Id, id, TogglRoles.Admin, active: true);
        return Write(workspace, settings, caller);
    }

    private Reply Update(Call call, TogglUser caller)
    {
        var workspace = _access.Workspace(call, caller, admin: true);
        var body = Read(call);
        var name = body.Has("name") ? body.Text("name") : workspace.Name;
        var settings = Settings(body);
        workspace.Name = name;
        return Write(workspace, settings, caller);
    }

    private static JsonBody Read(Call call)
    {
        var body = call.Json().Allow(["name", "admins", "default_currency", .. Flags, .. Paid]);
        return Paid.FirstOrDefault(body.Has) is { } field
            ? throw RefusedException.Status(402, $"The field '{field}' is not available on your current plan")
            : body;
    }

    private static Dictionary<string, JsonNode> Settings(JsonBody body)
    {
        var settings = new Dictionary<string, JsonNode>();
        foreach (var name in Flags)
        {
            if (body.OptionalFlag(name) is { } flag)
                settings[name] = JsonValue.Create(flag);
        }
        if (body.OptionalText("default_currency") is { } currency)
            settings["default_currency"] = JsonValue.Create(currency);
        return settings;
    }

    private Reply Write(TogglWorkspace workspace, Dictionary<string, JsonNode> settings, TogglUser caller)
    {
        foreach (var (name, value) in settings)
            workspace.Settings[name] = value;
        workspace.At = state.Now;
        return Reply.Ok(replies.Workspace(workspace, caller));
    }
}
