using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Toggl;

/// <summary>People in an organization: the only list that shows who is invited.</summary>
internal sealed class TogglOrganizationUsers(TogglState state, TogglUserReplies replies)
{
    private static readonly string[] Statuses = ["active", "inactive", "invited"];

    private readonly TogglAccess _access = new(state);

    public void Map(SecuredRoutes<TogglUser> routes)
    {
        const string users = "/organizations/{organization_id}/users";
        routes.Map("GET", users, List, "filter", "active_status", "only_admins", "groups", "workspaces", "page", "per_page", "sort_dir");
        routes.Map("PATCH", users, Delete);
        routes.Map("PUT", users + "/{organization_user_id}", Update);
        routes.Map("DELETE", users + "/leave", Leave);
    }

    private Reply List(Call call, TogglUser caller)
    {
        var organization = _access.Organization(call, caller);
        var filter = call.Query("filter") ?? "";
        var statuses = Split(call, "active_status");
        var onlyAdmins = call.QueryFlag("only_admins") ?? false;
        var groups = Split(call, "groups");
        var workspaces = Split(call, "workspaces");
        var descending = (call.Query("sort_dir") ?? "asc").ToLowerInvariant() switch
        {
            "asc" => false,
            "desc" => true,
            _ => throw RefusedException.Invalid("sort_dir", "Invalid sort_dir"),
        };
        if (statuses.Any(status => !Statuses.Contains(status)))
            throw RefusedException.Invalid("active_status", "Invalid active_status");
        if (groups.Concat(workspaces).Any(id => !long.TryParse(id, out _)))
            throw RefusedException.Invalid("workspaces", "Invalid ID list");
        var found = state.OrgUsers
            .Where(user => user.OrganizationId == organization.Id)
            .Where(user => Matches(state.User(user.UserId), filter))
            .Where(user => statuses.Length == 0 || statuses.Contains(StatusOf(user)))
            .Where(user => !onlyAdmins || user.Admin)
            .Where(_ => groups.Length == 0) // there are no groups, so nobody is in one
            .Where(user => workspaces.Length == 0 || state.PlacesOf(organization.Id, user.UserId).Any(place => workspaces.Contains($"{place.WorkspaceId}")))
            .OrderBy(user => state.User(user.UserId).Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(user => user.Id)
            .ToList();
        if (descending)
            found.Reverse();
        return TogglPages.Of(call, found, replies.OrgUser, descending);
    }

    private Reply Delete(Call call, TogglUser caller)
    {
        var organization = _access.Organization(call, caller, admin: true);
        var ids = call.Json().Allow("delete").OptionalIntegers("delete");
        if (ids is null or [])
            throw RefusedException.Invalid("delete", "No users to delete");
        var users = ids.Select(id => state.OrgUsers.Find(user => user.Id == id && user.OrganizationId == organization.Id)
            ?? throw RefusedException.Invalid("delete", $"Invalid organization user ID {id}")).Distinct().ToList();
        if (users.Exists(user => user.Owner))
            throw RefusedException.Invalid("delete", "The organization owner can't be removed");
        users.ForEach(state.Remove);
        return TogglReplies.Ok;
    }

    private Reply Update(Call call, TogglUser caller)
    {
        var organization = _access.Organization(call, caller, admin: true);
        var id = TogglAccess.Id(call, "organization_user_id");
        var user = state.OrgUsers.Find(candidate => candidate.Id == id && candidate.OrganizationId == organization.Id)
            ?? throw RefusedException.Status(404, "Organization user not found");
        TogglOrgUserChange.Read(call, user, state).Apply();
        return TogglReplies.Ok;
    }

    private Reply Leave(Call call, TogglUser caller)
    {
        var organization = _access.Organization(call, caller);
        var own = state.OrgUser(organization.Id, caller.Id)!;
        if (!state.OrgUsers.Exists(user => user.OrganizationId == organization.Id && user.Joined && user != own))
            state.RemoveOrganization(organization);
        else if (own.Owner)
            throw RefusedException.Status(400, "The owner can't leave an organization with other users");
        else
            state.Remove(own);
        return TogglReplies.Ok;
    }

    private static string StatusOf(TogglOrgUser user) => !user.Joined ? "invited" : user.Inactive ? "inactive" : "active";

    private static bool Matches(TogglUser account, string filter) =>
        account.Name.Contains(filter, StringComparison.OrdinalIgnoreCase) || account.Email.Contains(filter, StringComparison.OrdinalIgnoreCase);

    private static string[] Split(Call call, string name) => (call.Query(name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
