using System.Text.Json.Nodes;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Toggl;

/// <summary>People in a workspace, those only invited among them (active is false).</summary>
internal sealed class TogglWorkspaceUsers(TogglState state, TogglUserReplies replies)
{
    private readonly TogglAccess _access = new(state);

    public void Map(SecuredRoutes<TogglUser> routes)
    {
        const string inOrganization = "/organizations/{organization_id}/workspaces/{workspace_id}/workspace_users";
        const string inWorkspace = "/workspaces/{workspace_id}/workspace_users";
        routes.Map("GET", inOrganization, ListPaged, "name", "search", "page", "per_page", "custom_rates", "active");
        routes.Map("PATCH", inOrganization, DeleteSeveral);
        routes.Map("GET", "/workspaces/{workspace_id}/users", ListSimple, "exclude_deleted");
        routes.Map("GET", inWorkspace, ListAll, "includeIndirect");
        routes.Map("PUT", inWorkspace + "/{workspace_user_id}", Update);
        routes.Map("DELETE", inWorkspace + "/{workspace_user_id}", Delete);
    }

    private Reply ListPaged(Call call, TogglUser caller)
    {
        var workspace = WorkspaceOf(call, caller, admin: false);
        var text = call.Query("search") ?? call.Query("name") ?? "";
        var active = call.QueryFlag("active");
        var customRates = call.QueryFlag("custom_rates");
        var found = PlacesIn(workspace)
            .Where(place => state.User(place.UserId) is { } account
                && (account.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || account.Email.Contains(text, StringComparison.OrdinalIgnoreCase)))
            .Where(place => active is null || place.Active == active)
            .Where(place => customRates is null || place.Rate is not null == customRates)
            .OrderBy(place => state.User(place.UserId).Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(place => place.Id)
            .ToList();
        return TogglPages.Of(call, found, place => replies.WorkspaceUser(place, shortNames: false));
    }

    private Reply ListAll(Call call, TogglUser caller)
    {
        var workspace = _access.Workspace(call, caller);
        if (call.QueryFlag("includeIndirect") is null)
            throw RefusedException.Invalid("includeIndirect", "Missing includeIndirect");
        return Reply.Ok(new JsonArray([.. PlacesIn(workspace).Select(place => replies.WorkspaceUser(place, shortNames: true))]));
    }

    private Reply ListSimple(Call call, TogglUser caller)
    {
        var workspace = _access.Workspace(call, caller);
        var excludeDeleted = call.QueryFlag("exclude_deleted") ?? false;
        return Reply.Ok(new JsonArray([.. PlacesIn(workspace).Where(place => !excludeDeleted || !place.Inactive).Select(replies.SimpleUser)]));
    }

    private Reply Update(Call call, TogglUser caller)
    {
        var workspace = _access.Workspace(call, caller, admin: true);
        var place = Place(workspace, TogglAccess.Id(call, "workspace_user_id"));
        var body = call.Json().Allow(
            "admin", "inactive", "labor_cost", "labor_cost_change_mode", "postedFields", "rate", "rate_change_mode", "role", "role_id",
            "view_edit_billable_rates", "view_edit_labor_costs", "working_hours_in_minutes");
        var role = TogglRoles.Read(body, workspace.OrganizationId) ?? place.Role;
        var inactive = body.OptionalFlag("inactive") ?? place.Inactive;
        if (IsOwner(workspace, place) && (role != TogglRoles.Admin || inactive))
            throw RefusedException.Status(400, "The organization owner can't be demoted or deactivated");
        var rate = body.OptionalNumber("rate") ?? place.Rate;
        var cost = body.OptionalNumber("labor_cost") ?? place.LaborCost;
        var minutes = body.OptionalInteger("working_hours_in_minutes") ?? place.WorkingMinutes;
        (place.Role, place.Inactive, place.Rate, place.LaborCost, place.WorkingMinutes, place.At) = (role, inactive, rate, cost, minutes, state.Now);
        return TogglReplies.Ok;
    }

    private Reply Delete(Call call, TogglUser caller)
    {
        var workspace = _access.Workspace(call, caller, admin: true);
        state.Remove(Removable(workspace, TogglAccess.Id(call, "workspace_user_id")));
        return Reply.Empty(200);
    }

    private Reply DeleteSeveral(Call call, TogglUser caller)
    {
        var workspace = WorkspaceOf(call, caller, admin: true);
        var ids = call.Json().Allow("delete").OptionalIntegers("delete");
        if (ids is null or [])
            throw RefusedException.Invalid("delete", "No users to delete");
        ids.Distinct().Select(id => Removable(workspace, id)).ToList().ForEach(state.Remove);
        return TogglReplies.Ok;
    }

    private TogglWorkspace WorkspaceOf(Call call, TogglUser caller, bool admin)
    {
        var organization = _access.Organization(call, caller);
        var workspace = _access.Workspace(call, caller, admin);
        return workspace.OrganizationId == organization.Id ? workspace : throw TogglAccess.Forbidden();
    }

    private IEnumerable<TogglWorkspaceUser> PlacesIn(TogglWorkspace workspace) => state.WorkspaceUsers.Where(place => place.WorkspaceId == workspace.Id);

    /// <summary>No 404 is declared on these routes: an unknown workspace user is a bad request.</summary>
    private TogglWorkspaceUser Place(TogglWorkspace workspace, long id) =>
        PlacesIn(workspace).FirstOrDefault(place => place.Id == id) ?? throw RefusedException.Status(400, "Invalid workspace user ID");

    private TogglWorkspaceUser Removable(TogglWorkspace workspace, long id)
    {
        var place = Place(workspace, id);
        return IsOwner(workspace, place) ? throw RefusedException.Status(400, "The organization owner can't be removed") : place;
    }

    private bool IsOwner(TogglWorkspace workspace, TogglWorkspaceUser place) => state.OrgUser(workspace.OrganizationId, place.UserId) is { Owner: true };
}
