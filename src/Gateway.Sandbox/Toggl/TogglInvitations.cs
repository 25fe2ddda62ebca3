using Gateway.Sandbox.Outbox;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Toggl;

/// <summary>The invitation routes: look at, accept, reject, send again. There is none to list them or to call one off.</summary>
internal sealed class TogglInvitations(TogglState state, TogglReplies replies, TogglAuth auth, Mailbox outbox)
{
    private readonly TogglAccess _access = new(state);

    public void Map(RouteTable routes, SecuredRoutes<TogglUser> secured)
    {
        routes.Map("GET", "/invitations/{code}", Get);
        routes.Map("POST", "/organizations/invitations/{code}/accept", Accept);
        routes.Map("POST", "/organizations/invitations/{code}/reject", Reject);
        secured.Map("POST", "/organizations/{organization_id}/invitations", Create);
        secured.Map("PUT", "/organizations/{organization_id}/invitations/{invitation}/resend", Resend);
    }

    private Reply Get(Call call)
    {
        auth.Optional(call);
        return Reply.Ok(replies.PublicInvitation(Find(call)));
    }

    private Reply Accept(Call call)
    {
        var invitation = FindAsInvitee(call);
        state.Accept(invitation);
        return Reply.Plain(200, "OK");
    }

    private Reply Reject(Call call)
    {
        var invitation = FindAsInvitee(call);
        state.Remove(state.OrgUser(invitation.OrganizationId, invitation.RecipientId)!);
        return TogglReplies.Ok;
    }

    private Reply Create(Call call, TogglUser caller)
    {
        if (!long.TryParse(call["organization_id"], out var organizationId))
            throw RefusedException.Invalid("organization_id", "Invalid organization ID");
        var organization = _access.Organization(organizationId, caller);
        var post = TogglInvitationPost.Read(call, organization.Id, state);
        foreach (var place in post.Places)
        {
            if (!_access.MayUse(place.Workspace, caller, admin: true))
                throw TogglAccess.Forbidden();
        }
        var outcome = new TogglInviting(state, replies).Invite(organization, caller, post);
        if (!post.SkipEmail)
        {
            foreach (var invitation in outcome.Sent)
                Send(invitation, post.Places[0].Workspace.Id, "invited");
        }
        return Reply.Ok(outcome.Body);
    }

    /// <summary>Takes the invitation's id, as the newer contract says, or its code, as the older one did.</summary>
    private Reply Resend(Call call, TogglUser caller)
    {
        var organizationId = TogglAccess.Id(call, "organization_id");
        call.OptionalJson()?.Allow();
        var key = call["invitation"];
        var invitation = state.Invitations.Find(candidate => candidate.Code == key || (long.TryParse(key, out var id) && candidate.Id == id))
            ?? throw RefusedException.Status(404, "Invitation not found");
        _access.Organization(organizationId, caller, admin: true);
        if (invitation.OrganizationId != organizationId)
            throw RefusedException.Status(400, "Invitation belongs to another organization");
        Send(invitation, state.PlacesOf(organizationId, invitation.RecipientId).First().WorkspaceId, "resent");
        return TogglReplies.Ok;
    }

    private TogglInvitation Find(Call call) =>
        state.Invitations.Find(invitation => invitation.Code == call["code"]) ?? throw RefusedException.Status(404, "Invitation not found");

    /// <summary>The code is credential enough; but somebody signed in as another person is turned away.</summary>
    private TogglInvitation FindAsInvitee(Call call)
    {
        var caller = auth.Optional(call);
        call.OptionalJson()?.Allow();
        var invitation = Find(call);
        return caller is null || caller.Id == invitation.RecipientId ? invitation : throw RefusedException.Status(403, "Invitation is for another user");
    }

    private void Send(TogglInvitation invitation, long workspaceId, string kind) => outbox.Add(new OutboxMessage
    {
        Upstream = TogglUpstream.Key,
        Email = invitation.Email,
        WorkspaceId = $"{workspaceId}",
        InvitationId = $"{invitation.Id}",
        Token = invitation.Code,
        Url = invitation.Url,
        Kind = kind,
    });
}
