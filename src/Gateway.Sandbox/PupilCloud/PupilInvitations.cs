using Gateway.Sandbox.Outbox;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.PupilCloud;

/// <summary>The inviting side. Invitations are addressed by token; their id is good for nothing.</summary>
internal sealed class PupilInvitations(PupilState state, PupilAuth auth, Mailbox outbox)
{
    private const string All = "/workspaces/{workspace_id}/invites";
    private const string One = All + "/{token}";

    public void Map(SecuredRoutes<PupilUser> routes)
    {
        routes.Map("GET", All, List);
        routes.Map("POST", All, Create);
        routes.Map("GET", One, (call, user) => Reply.Ok(PupilReplies.Envelope(200, PupilReplies.Invitation(Find(call, user)))));
        routes.Map("DELETE", One, Delete);
    }

    private Reply List(Call call, PupilUser user)
    {
        var workspace = auth.Workspace(call, user, PupilRoles.Admins, declares404: false);
        return Reply.Ok(PupilReplies.Envelope(200, PupilReplies.List(state.InvitationsOf(workspace.Id), PupilReplies.Invitation)));
    }

    /// <summary>Refuses nobody: inviting again makes a second invitation, and a member finds out on accepting.</summary>
    private Reply Create(Call call, PupilUser user)
    {
        var workspace = auth.Workspace(call, user, PupilRoles.Admins);
        var body = call.Json().Allow("email", "role");
        var (email, role) = (body.Text("email"), PupilRequests.Role(body));
        if (!Emails.IsValid(email))
            throw RefusedException.Invalid("email", "The email is not a valid address.");
        var invitation = state.AddInvitation(workspace.Id, email, role, user);
        outbox.Add(new OutboxMessage
        {
            Upstream = PupilUpstream.Key,
            Email = invitation.Email,
            WorkspaceId = invitation.WorkspaceId,
            InvitationId = invitation.Id,
            Token = invitation.Token,
            Url = invitation.Link,
            Kind = "invited",
        });
        return Reply.Ok(PupilReplies.Envelope(200, PupilReplies.Invitation(invitation)));
    }

    private Reply Delete(Call call, PupilUser user)
    {
        state.RemoveInvitation(Find(call, user));
        return Reply.Empty(204);
    }

    /// <summary>No 404 is declared for an unknown token either, but 403 would say something else: the caller is allowed, the thing is gone.</summary>
    private PupilInvitation Find(Call call, PupilUser user)
    {
        var workspace = auth.Workspace(call, user, PupilRoles.Admins, declares404: false);
        return state.FindInvitation(call["token"]) is { } invitation && invitation.WorkspaceId == workspace.Id
            ? invitation
            : throw RefusedException.Status(404, "Invitation not found.");
    }
}
