using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.PupilCloud;

/// <summary>Members. The owner is listed with a role nobody can be given, and can't be changed or removed.</summary>
internal sealed class PupilMembers(PupilState state, PupilAuth auth)
{
    private const string All = "/workspaces/{workspace_id}/members";
    private const string One = All + "/{user_id}";

    public void Map(SecuredRoutes<PupilUser> routes)
    {
        routes.Map("GET", All, (call, user) => Listing(auth.Workspace(call, user, PupilRoles.Anyone)));
        routes.Map("POST", All, Add);
        routes.Map("GET", One, (call, user) => Single(Find(call, auth.Workspace(call, user, PupilRoles.Readers))));
        routes.Map("PATCH", One, Change);
        routes.Map("DELETE", One, Remove);
    }

    /// <summary>Without a user id the caller is meant, who is a member already.</summary>
    private Reply Add(Call call, PupilUser user)
    {
        var workspace = auth.Workspace(call, user, PupilRoles.Admins);
        var body = call.Json().Allow("role", "user_id");
        var (role, userId) = (PupilRequests.Role(body), PupilRequests.OptionalUuid(body, "user_id") ?? user.Id);
        var added = state.FindUser(userId) ?? throw RefusedException.Status(404, "User not found.");
        if (state.FindMember(workspace.Id, added.Id) is not null)
            throw RefusedException.Status(409, "Member already member of workspace.");
        return Single(state.AddMember(workspace.Id, added, role));
    }

    private Reply Change(Call call, PupilUser user)
    {
        var member = Find(call, auth.Workspace(call, user, PupilRoles.Admins));
        var body = call.Json().Allow("role", "updated_at");
        var role = PupilRequests.Role(body);
        PupilRequests.CheckStamps(call, body, "updated_at");
        RefuseOwner(member);
        state.ChangeRole(member, role);
        return Single(member);
    }

    /// <summary>Any role may leave; removing others takes an admin. Answers who is left.</summary>
    private Reply Remove(Call call, PupilUser user)
    {
        var workspace = auth.Workspace(call, user, PupilRoles.Anyone);
        var member = Find(call, workspace);
        if (member.User.Id != user.Id && !PupilRoles.Admins.Contains(state.FindMember(workspace.Id, user.Id)!.Role))
            throw PupilAuth.Denied(PupilRoles.Admins);
        RefuseOwner(member);
        state.RemoveMember(member);
        return Listing(workspace);
    }

    private PupilMember Find(Call call, PupilWorkspace workspace) =>
        state.FindMember(workspace.Id, call["user_id"]) ?? throw RefusedException.Status(404, "Member not found.");

    private static void RefuseOwner(PupilMember member)
    {
        if (member.Role == PupilRoles.Owner)
            throw RefusedException.Status(403, "The owner of a workspace can't be changed or removed.");
    }

    private Reply Listing(PupilWorkspace workspace) =>
        Reply.Ok(PupilReplies.Envelope(200, PupilReplies.List(state.MembersOf(workspace.Id), PupilReplies.Member)));

    private static Reply Single(PupilMember member) => Reply.Ok(PupilReplies.Envelope(200, PupilReplies.Member(member)));
}
