using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.OrgInvite;

/// <summary>Logins, which are people across orgs, and the caller's own.</summary>
internal sealed class OrgInviteLogins(OrgInviteState state, OrgInviteAuth auth)
{
    private static readonly Dictionary<string, Func<OrgInviteLogin, IComparable>> Keys = new()
    {
        ["email"] = login => login.Email,
        ["name"] = login => login.Name,
        ["registrationDate"] = login => login.RegisteredAt,
    };

    public void Map(SecuredRoutes<OrgInviteCaller> routes)
    {
        routes.Map("GET", "/orgs/{org_id}/logins", List, OrgInviteRequests.PageQuery());
        routes.Map("POST", "/logins", Create, "orgId");
        routes.Map("GET", "/login", (_, caller) => Reply.Ok(OrgInviteReplies.Login(caller.Login)));
        routes.Map("GET", "/login/memberships", (_, caller) => Memberships(caller));
    }

    private Reply List(Call call, OrgInviteCaller caller)
    {
        // No 404 is declared here: an org that doesn't exist is one the caller has nothing to do with.
        if (state.FindOrg(call["org_id"]) is null)
            throw OrgInviteAuth.Forbidden();
        return OrgInviteRequests.Listing(call, state.LoginsOf(auth.Readable(call, caller).Id), Keys, OrgInviteReplies.Login);
    }

    private Reply Create(Call call, OrgInviteCaller caller)
    {
        var orgId = OrgInviteRequests.Uuid(call.Query("orgId") ?? "", "orgId");
        if (state.FindOrg(orgId) is not { IsDeleted: false } org || !state.MayManage(caller, org))
            throw OrgInviteAuth.Forbidden();
        var body = call.Json().Allow("email", "password", "name");
        var (email, password, name) = (OrgInviteRequests.Email(body), body.Text("password"), body.Text("name"));
        if (state.FindLoginByEmail(email) is not null)
            throw RefusedException.Status(409, "There is a login with this email already.", "login");
        return Reply.Json(201, OrgInviteReplies.Created(state.AddLogin(org.Id, email, name, password).Id));
    }

    private Reply Memberships(OrgInviteCaller caller)
    {
        var memberships = state.MembershipsOf(caller.Login)
            .Select(member => (Member: member, Org: state.FindOrg(member.OrgId)!))
            .Where(pair => !pair.Org.IsDeleted)
            .Select(pair => OrgInviteReplies.Membership(pair.Member, pair.Org));
        return Reply.Ok(OrgInviteReplies.Memberships(memberships));
    }
}
