using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.DeepOpinion;

/// <summary>Members, which are permissions here and have their ids; and the users, which have none.</summary>
internal sealed class DeepOpinionPermissions(DeepOpinionState state, DeepOpinionAuth auth)
{
    private const string All = "/organizations/{organization_id}/permissions";
    private const string One = All + "/{permission_id}";

    public void Map(SecuredRoutes<DeepOpinionUser> routes)
    {
        routes.Map("GET", All, List);
        routes.Map("POST", All, Add);
        routes.Map("PUT", One, Change);
        routes.Map("DELETE", One, Remove);
        routes.Map("GET", "/organizations/{organization_id}/users", Users);
    }

    private Reply List(Call call, DeepOpinionUser user)
    {
        var organization = auth.Organization(call, user, DeepOpinionRoles.User);
        return Reply.Ok(DeepOpinionReplies.List(state.PermissionsOf(organization.Id), DeepOpinionReplies.Permission));
    }

    private Reply Users(Call call, DeepOpinionUser user)
    {
        var organization = auth.Organization(call, user, DeepOpinionRoles.User);
        return Reply.Ok(DeepOpinionReplies.List(state.PermissionsOf(organization.Id).Select(permission => permission.User), DeepOpinionReplies.User));
    }

    private Reply Add(Call call, DeepOpinionUser user)
    {
        var organization = auth.Organization(call, user, DeepOpinionRoles.Admin);
        var body = call.Json().Allow("user_id", "role");
        var (userId, role) = (body.Integer("user_id"), DeepOpinionRequests.Role(body));
        var added = userId is > 0 and <= int.MaxValue ? state.FindUser((int)userId) : null;
        if (added is null)
            throw RefusedException.Status(404, "User not found.");
        // No conflict is documented for this operation, so a second permission is invalid input.
        if (state.PermissionOf(organization.Id, added) is not null)
            throw RefusedException.Invalid("user_id", "The user is already a member of the workspace.");
        return Reply.Ok(DeepOpinionReplies.Permission(state.AddPermission(organization.Id, added, role)));
    }

    private Reply Change(Call call, DeepOpinionUser user)
    {
        var permission = Find(call, user);
        var role = DeepOpinionRequests.Role(call.Json().Allow("role"));
        if (role != DeepOpinionRoles.Manager)
            RefuseLastManager(permission);
        permission.Role = role;
        return Reply.Empty(200);
    }

    private Reply Remove(Call call, DeepOpinionUser user)
    {
        var permission = Find(call, user);
        RefuseLastManager(permission);
        state.RemovePermission(permission);
        return Reply.Empty(200);
    }

    private DeepOpinionPermission Find(Call call, DeepOpinionUser user)
    {
        var organization = auth.Organization(call, user, DeepOpinionRoles.Admin);
        return state.FindPermission(organization.Id, DeepOpinionAuth.Id(call, "permission_id"))
            ?? throw RefusedException.Status(404, "Permission not found.");
    }

    private void RefuseLastManager(DeepOpinionPermission permission)
    {
        if (state.IsLastManager(permission))
            throw RefusedException.Status(409, "A workspace must have at least one manager.");
    }
}
