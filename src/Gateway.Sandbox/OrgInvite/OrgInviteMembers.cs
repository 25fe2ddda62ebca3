using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.OrgInvite;

/// <summary>Members of an org, the invited ones (isActive false) among them, and its owner.</summary>
internal sealed class OrgInviteMembers(OrgInviteState state, OrgInviteAuth auth)
{
    private const string All = "/orgs/{org_id}/members";
    private const string One = All + "/{member_id}";

    private static readonly Dictionary<string, Func<OrgInviteMember, IComparable>> Keys = new()
    {
        ["status"] = member => member.IsActive,
        ["joinedAt"] = member => member.JoinedAt,
    };

    private static readonly Dictionary<string, string> RoleChoices = OrgInviteRoles.All.ToDictionary(role => role);

    public void Map(SecuredRoutes<OrgInviteCaller> routes)
    {
        routes.Map("GET", All, List, OrgInviteRequests.PageQuery("role", "siteAccess"));
        routes.Map("POST", All, Add);
        routes.Map("GET", One, (call, caller) => Reply.Ok(OrgInviteReplies.Member(Find(call, auth.Readable(call, caller)))));
        routes.Map("PUT", One, Replace);
        routes.Map("DELETE", One, Remove);
        routes.Map("PUT", "/orgs/{org_id}/owner", ChangeOwner);
        routes.Map("DELETE", "/orgs/{org_id}/owner", RemoveOwner);
    }

    private Reply List(Call call, OrgInviteCaller caller)
    {
        var org = auth.Readable(call, caller);
        var role = OrgInviteRequests.OneOf(call, "role", RoleChoices);
        var site = call.Query("siteAccess") is { } text ? OrgInviteRequests.Uuid(text, "siteAccess") : null;
        var found = state.MembersOf(org.Id)
            .Where(member => role is null || member.Roles.Contains(role))
            .Where(member => site is null || member.SiteAccesses.Contains(site));
        return OrgInviteRequests.Listing(call, found, Keys, OrgInviteReplies.Member);
    }

    private Reply Add(Call call, OrgInviteCaller caller)
    {
        var org = auth.Open(call, caller);
        var body = call.Json().Allow("loginId", "roles");
        var (loginId, roles) = (OrgInviteRequests.Uuid(body.Text("loginId"), "loginId"), OrgInviteRequests.AssignableRoles(body));
        var login = state.FindLogin(loginId) ?? throw OrgInviteAuth.NotFound("login");
        if (state.MemberOf(org.Id, login) is not null)
            throw RefusedException.Status(409, "The login is a member of the organization already.", "member");
        return Reply.Json(201, OrgInviteReplies.Created(state.AddMember(org.Id, login, roles).Id));
    }

    /// <summary>Overwrites all three lists: one that is left out is emptied.</summary>
    private Reply Replace(Call call, OrgInviteCaller caller)
    {
        var member = Find(call, auth.Manageable(call, caller));
        var body = call.Json().Allow("roles", "siteAccesses", "notifications");
        var roles = OrgInviteRequests.Roles(body) ?? [];
        var (sites, notifications) = (OrgInviteRequests.Texts(body, "siteAccesses"), OrgInviteRequests.Texts(body, "notifications"));
        if (roles.Contains(OrgInviteRoles.Owner) != member.IsOwner)
            throw RefusedException.Invalid("roles", "The role Owner is given and taken by changing the owner of the org.");
        (member.Roles, member.SiteAccesses, member.Notifications) = (roles, sites, notifications);
        return Reply.Empty(200);
    }

    /// <summary>Also the only way to call off an invite.</summary>
    private Reply Remove(Call call, OrgInviteCaller caller)
    {
        var member = Find(call, auth.Manageable(call, caller));
        if (member.IsOwner)
            throw RefusedException.Invalid("member", "The owner can't be removed.");
        state.RemoveMember(member);
        return Reply.Empty(204);
    }

    private Reply ChangeOwner(Call call, OrgInviteCaller caller)
    {
        var org = auth.Manageable(call, caller);
        var memberId = OrgInviteRequests.Uuid(call.Json().Allow("memberId").Text("memberId"), "memberId");
        var next = state.FindMember(org.Id, memberId) ?? throw OrgInviteAuth.NotFound("member");
        if (!next.IsActive)
            throw RefusedException.Invalid("memberId", "Somebody who is only invited can't own the org.");
        if (!next.IsOwner)
        {
            Demote(org);
            next.Roles = [OrgInviteRoles.Owner];
        }
        return Reply.Empty(200);
    }

    private Reply RemoveOwner(Call call, OrgInviteCaller caller) =>
        Demote(auth.Manageable(call, caller)) ? Reply.Empty(204) : throw OrgInviteAuth.NotFound("owner");

    /// <summary>Who was the owner stays on as SuperAdmin.</summary>
    private bool Demote(OrgInviteOrg org)
    {
        if (state.MembersOf(org.Id).FirstOrDefault(member => member.IsOwner) is not { } owner)
            return false;
        owner.Roles = [OrgInviteRoles.SuperAdmin];
        return true;
    }

    private OrgInviteMember Find(Call call, OrgInviteOrg org) => state.FindMember(org.Id, call["member_id"]) ?? throw OrgInviteAuth.NotFound("member");
}
