using System.Text.Json.Nodes;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Toggl;

/// <summary>Organizations and the caller's lists of organizations and workspaces.</summary>
internal sealed class TogglOrganizations(TogglState state, TogglReplies replies)
{
    private readonly TogglAccess _access = new(state);

    public void Map(SecuredRoutes<TogglUser> routes)
    {
        routes.Map("GET", "/me/organizations", ListOwn);
        routes.Map("GET", "/me/workspaces", ListOwnWorkspaces, "since");
        routes.Map("POST", "/organizations", Create);
        routes.Map("GET", "/organizations/{organization_id}", Get);
        routes.Map("PUT", "/organizations/{organization_id}", Rename);
        routes.Map("GET", "/organizations/{organization_id}/owner", (call, caller) => Reply.Ok(replies.Owner(Existing(call, caller))));
        routes.Map("GET", "/organizations/{organization_id}/roles", (call, caller) => Reply.Ok(TogglRoles.ToJson(_access.Organization(call, caller).Id)));
    }

    private Reply ListOwn(Call call, TogglUser caller) => Reply.Ok(new JsonArray(
    [
        .. state.Organizations
            .Where(organization => state.OrgUser(organization.Id, caller.Id) is { Joined: true })
            .Select(organization => replies.Organization(organization, caller)),
    ]));

    private Reply ListOwnWorkspaces(Call call, TogglUser caller)
    {
        var since = call.QueryInteger("since") ?? 0;
        return Reply.Ok(new JsonArray(
        [
            .. state.Workspaces
                .Where(workspace => state.WorkspaceUser(workspace.Id, caller.Id) is { Active: true, Inactive: false })
                .Where(workspace => workspace.At.ToUnixTimeSeconds() >= since)
                .Select(workspace => replies.OwnWorkspace(workspace, caller)),
        ]));
    }

    private Reply Create(Call call, TogglUser caller)
    {
        var body = call.Json().Allow("name", "workspace_name");
        var name = body.Text("name");
        var workspaceName = body.OptionalText("workspace_name") is { Length: > 0 } given ? given : name;
        var organization = state.AddOrganization(name, caller.Id);
        var workspace = state.AddWorkspace(organization.Id, workspaceName, caller.Id);
        return Reply.Ok(new JsonObject
        {
            ["id"] = organization.Id,
            ["name"] = organization.Name,
            ["workspace_id"] = workspace.Id,
            ["workspace_name"] = workspace.Name,
            ["permissions"] = new JsonArray(),
        });
    }

    private Reply Get(Call call, TogglUser caller) => Reply.Ok(replies.Organization(Existing(call, caller), caller));

    private Reply Rename(Call call, TogglUser caller)
    {
        var organization = _access.Organization(call, caller, admin: true);
        organization.Name = call.Json().Allow("name").Text("name");
        organization.At = state.Now;
        return TogglReplies.Ok;
    }

    /// <summary>Unlike most routes, the two that use it tell an unknown organization (404) from another's (403).</summary>
    private TogglOrganization Existing(Call call, TogglUser caller)
    {
        var id = TogglAccess.Id(call, "organization_id");
        return state.Organizations.Exists(organization => organization.Id == id)
            ? _access.Organization(id, caller)
            : throw RefusedException.Status(404, "Organization not found");
    }
}
