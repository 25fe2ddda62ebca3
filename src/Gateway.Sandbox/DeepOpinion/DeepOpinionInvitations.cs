using System.Globalization;
using System.Text.Json.Nodes;
using Gateway.Sandbox.Outbox;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.DeepOpinion;

/// <summary>
/// The inviting side. Mind the spelling: "users/invite" creates, "users/invites" lists, "invitation/{id}" is a single one, and there is
/// no reading of a single one.
/// </summary>
internal sealed class DeepOpinionInvitations(DeepOpinionState state, DeepOpinionAuth auth, Mailbox outbox)
{
    private const string One = "/organizations/{organization_id}/invitation/{invitation_id}";

    public void Map(SecuredRoutes<DeepOpinionUser> routes)
    {
        routes.Map("POST", "/organizations/{organization_id}/users/invite", Invite);
        routes.Map("GET", "/organizations/{organization_id}/users/invites", List);
        routes.Map("DELETE", One, Cancel);
        routes.Map("POST", One + "/resend", Resend);
    }

    /// <summary>One role for many addresses. Who can't be invited is named in a 200, with a reason in words.</summary>
    private Reply Invite(Call call, DeepOpinionUser user)
    {
        var organization = auth.Organization(call, user, DeepOpinionRoles.Admin);
        var body = call.Json().Allow("emails", "role");
        var emails = body.OptionalTexts("emails") ?? throw RefusedException.Invalid("emails", "The field 'emails' is required.");
        var role = DeepOpinionRequests.Role(body);
        foreach (var email in emails)
            DeepOpinionRequests.Email(email, "emails");

        var invitations = new JsonArray();
        var notInvited = new JsonArray();
        foreach (var email in emails)
        {
            if (ReasonAgainst(organization.Id, email) is { } reason)
            {
                notInvited.Add(DeepOpinionReplies.NotInvited(email, reason));
                continue;
            }
            var invitation = state.AddInvitation(organization.Id, email, role, user);
            Send(invitation, "invited");
            invitations.Add(DeepOpinionReplies.Invitation(invitation));
        }
        return Reply.Ok(new JsonObject { ["not_invited"] = notInvited, ["invitations"] = invitations });
    }

    private Reply List(Call call, DeepOpinionUser user)
    {
        var organization = auth.Organization(call, user, DeepOpinionRoles.Admin);
        return Reply.Ok(DeepOpinionReplies.List(state.InvitationsOf(organization.Id), DeepOpinionReplies.Invitation));
    }

    private Reply Cancel(Call call, DeepOpinionUser user)
    {
        state.RemoveInvitation(Find(call, user));
        return Reply.Empty(200);
    }

    private Reply Resend(Call call, DeepOpinionUser user)
    {
        var invitation = Find(call, user);
        DeepOpinionRequests.NoBody(call);
        state.Renew(invitation);
        Send(invitation, "resent");
        return Reply.Empty(200);
    }

    private DeepOpinionInvitation Find(Call call, DeepOpinionUser user)
    {
        var organization = auth.Organization(call, user, DeepOpinionRoles.Admin);
        return state.FindInvitation(organization.Id, DeepOpinionAuth.Id(call, "invitation_id"))
            ?? throw RefusedException.Status(404, "Invitation not found.");
    }

    private string? ReasonAgainst(int organizationId, string email)
    {
        if (state.FindUser(email) is { } user && state.PermissionOf(organizationId, user) is not null)
            return "User is already a member of the workspace";
        return state.InvitationsOf(organizationId).Any(invitation => Emails.Same(invitation.Email, email)) ? "User has already been invited" : null;
    }

    private void Send(DeepOpinionInvitation invitation, string kind) => outbox.Add(new OutboxMessage
    {
        Upstream = DeepOpinionUpstream.Key,
        Email = invitation.Email,
        WorkspaceId = invitation.OrganizationId.ToString(CultureInfo.InvariantCulture),
        InvitationId = invitation.Id.ToString(CultureInfo.InvariantCulture),
        Token = invitation.Token,
        Url = invitation.Link,
        Kind = kind,
    });
}
