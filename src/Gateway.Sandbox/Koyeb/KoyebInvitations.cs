using System.Text.Json.Nodes;
using Gateway.Sandbox.Outbox;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Koyeb;

/// <summary>The inviting side: invitations of the token's organization.</summary>
internal sealed class KoyebInvitations(KoyebState state, KoyebReplies replies, Mailbox outbox)
{
    public void Map(SecuredRoutes<KoyebToken> routes)
    {
        routes.Map("GET", "/v1/organization_invitations", List, "limit", "offset", "statuses", "user_id");
        routes.Map("POST", "/v1/organization_invitations", Create);
        routes.Map("GET", "/v1/organization_invitations/{id}", (call, token) => Wrapped(Find(call, token)));
        routes.Map("DELETE", "/v1/organization_invitations/{id}", Delete);
        routes.Map("POST", "/v1/organization_invitations/{id}/resend", Resend);
    }

    private Reply List(Call call, KoyebToken token)
    {
        var statuses = KoyebRequests.Filter(call, "statuses", KoyebRequests.InvitationStatuses);
        var userId = call.Query("user_id");
        if (userId is not null && userId != token.UserId)
            throw RefusedException.Invalid("user_id", "Only the caller's own id is allowed.");
        var found = state.Invitations
            .Where(invitation => invitation.OrganizationId == token.OrganizationId)
            .Where(invitation => statuses is null || statuses.Contains(invitation.StatusAt(state.Now)))
            .Where(invitation => userId is null || state.UserByEmail(invitation.Email)?.Id == userId)
            .ToList();
        return KoyebRequests.Listing(call, "invitations", found, replies.Invitation);
    }

    private Reply Create(Call call, KoyebToken token)
    {
        var email = call.Json().Allow("email").Text("email");
        if (!Emails.IsValid(email))
            throw RefusedException.Invalid("email", "The email is not a valid address.");
        if (state.UserByEmail(email) is { } user && state.IsMember(token.OrganizationId, user.Id))
            throw KoyebErrors.Precondition("email", "The user is already a member of the organization.");
        if (state.Invitations.Exists(other => other.OrganizationId == token.OrganizationId && Emails.Same(other.Email, email) && other.StatusAt(state.Now) == "PENDING"))
            throw KoyebErrors.Precondition("email", "The user is already invited to the organization.");
        var invitation = state.AddInvitation(token.OrganizationId, email, token.UserId);
        Send(invitation, "invited");
        return Wrapped(invitation);
    }

    private Reply Delete(Call call, KoyebToken token)
    {
        var invitation = Find(call, token);
        if (invitation.Status == "ACCEPTED")
            throw KoyebErrors.Precondition("id", "The invitation has been accepted.");
        state.Invitations.Remove(invitation);
        return Reply.Ok(new JsonObject());
    }

    private Reply Resend(Call call, KoyebToken token)
    {
        var invitation = Find(call, token);
        KoyebRequests.EmptyBody(call);
        if (invitation.Status != "PENDING")
            throw KoyebErrors.Precondition("id", "The invitation is no longer pending.");
        state.Renew(invitation);
        Send(invitation, "resent");
        return Wrapped(invitation);
    }

    private KoyebInvitation Find(Call call, KoyebToken token)
    {
        var id = KoyebRequests.Id(call);
        return state.Invitations.Find(invitation => invitation.Id == id && invitation.OrganizationId == token.OrganizationId)
            ?? throw RefusedException.Status(404, "The invitation does not exist.");
    }

    private Reply Wrapped(KoyebInvitation invitation) => Reply.Ok(new JsonObject { ["invitation"] = replies.Invitation(invitation) });

    private void Send(KoyebInvitation invitation, string kind) => outbox.Add(new OutboxMessage
    {
        Upstream = KoyebUpstream.Key,
        Email = invitation.Email,
        WorkspaceId = invitation.OrganizationId,
        InvitationId = invitation.Id,
        Url = $"https://app.koyeb.com/account/organization_invitations/{invitation.Id}",
        Kind = kind,
    });
}
