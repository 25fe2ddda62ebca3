using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.PupilCloud;

/// <summary>The caller's own side: profile, invitations addressed to the caller, and access tokens.</summary>
internal sealed class PupilProfile(PupilState state)
{
    private const string Invites = "/auth/profile/invites";
    private const string Invite = Invites + "/{token}";
    private const string Tokens = "/auth/tokens";
    private const string Token = Tokens + "/{token_id}";

    public void Map(SecuredRoutes<PupilUser> routes)
    {
        routes.Map("GET", "/auth/profile", Profile);
        routes.Map("GET", Invites, (_, user) => Reply.Ok(PupilReplies.Envelope(200, PupilReplies.List(state.InvitationsFor(user.Email), PupilReplies.Invitation))));
        routes.Map("GET", Invite, (call, user) => Reply.Ok(PupilReplies.Envelope(200, PupilReplies.Invitation(FindInvite(call, user)))));
        routes.Map("DELETE", Invite, Decline);
        routes.Map("POST", Invite + "/accept", Accept);
        routes.Map("GET", Tokens, (_, user) => Reply.Ok(PupilReplies.Envelope(200, PupilReplies.List(state.TokensOf(user), PupilReplies.Token))));
        routes.Map("POST", Tokens, AddToken);
        routes.Map("GET", Token, (call, user) => Reply.Ok(PupilReplies.Envelope(200, PupilReplies.Token(FindToken(call, user)))));
        routes.Map("DELETE", Token, RemoveToken);
    }

    /// <summary>Null when the invitation no longer stands: it has expired, or the person has joined by another way.</summary>
    public PupilMember? Join(PupilInvitation invitation, PupilUser user)
    {
        if (state.IsExpired(invitation) || state.FindMember(invitation.WorkspaceId, user.Id) is not null)
            return null;
        state.RemoveInvitation(invitation);
        return state.AddMember(invitation.WorkspaceId, user, invitation.Role);
    }

    private Reply Profile(Call call, PupilUser user)
    {
        var memberships = state.WorkspacesOf(user).Select(workspace => state.FindMember(workspace.Id, user.Id)!);
        return Reply.Ok(PupilReplies.Envelope(200, PupilReplies.Profile(user, memberships)));
    }

    private Reply Accept(Call call, PupilUser user)
    {
        var invitation = FindInvite(call, user);
        PupilRequests.NoBody(call);
        if (state.IsExpired(invitation))
            throw RefusedException.Status(404, "The invitation has expired.");
        return Join(invitation, user) is { } member
            ? Reply.Ok(PupilReplies.Envelope(200, PupilReplies.Member(member)))
            : throw RefusedException.Status(409, "Member already member of workspace.");
    }

    private Reply Decline(Call call, PupilUser user)
    {
        state.RemoveInvitation(FindInvite(call, user));
        return Reply.Empty(204);
    }

    /// <summary>Somebody else's invitation doesn't exist for the caller.</summary>
    private PupilInvitation FindInvite(Call call, PupilUser user) =>
        state.FindInvitation(call["token"]) is { } invitation && Emails.Same(invitation.Email, user.Email)
            ? invitation
            : throw RefusedException.Status(404, "Invitation not found.");

    private Reply AddToken(Call call, PupilUser user) =>
        Reply.Ok(PupilReplies.Envelope(200, PupilReplies.Token(state.AddToken(user, call.Json().Allow("name").Text("name")))));

    private Reply RemoveToken(Call call, PupilUser user)
    {
        state.RemoveToken(FindToken(call, user));
        return Reply.Ok(PupilReplies.Envelope(200, result: null));
    }

    private PupilToken FindToken(Call call, PupilUser user) =>
        state.TokensOf(user).FirstOrDefault(token => token.Id == call["token_id"]) ?? throw RefusedException.Status(404, "Token not found.");
}
