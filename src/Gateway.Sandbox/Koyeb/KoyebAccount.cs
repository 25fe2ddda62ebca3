using System.Text.Json.Nodes;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Koyeb;

/// <summary>The caller's own side: profile, organizations, and the invitations addressed to the caller.</summary>
internal sealed class KoyebAccount(KoyebState state, KoyebReplies replies)
{
    public void Map(SecuredRoutes<KoyebToken> routes)
    {
        routes.Map("GET", "/v1/account/profile", (_, token) => Reply.Ok(new JsonObject { ["user"] = KoyebReplies.Profile(state.User(token.UserId)) }));
        routes.Map("GET", "/v1/account/organization", (_, token) =>
            Reply.Ok(new JsonObject { ["organization"] = KoyebReplies.Organization(state.Organization(token.OrganizationId)) }));
        routes.Map("GET", "/v1/account/organizations", Organizations, "limit", "offset", "order", "search", "statuses");
        routes.Map("GET", "/v1/account/organization_invitations", Invitations, "limit", "offset", "statuses");
        routes.Map("GET", "/v1/account/organization_invitations/{id}", (call, token) => Wrapped(Find(call, token)));
        routes.Map("POST", "/v1/account/organization_invitations/{id}/accept", Accept);
        routes.Map("POST", "/v1/account/organization_invitations/{id}/decline", Decline);
    }

    private Reply Organizations(Call call, KoyebToken token)
    {
        var statuses = KoyebRequests.Filter(call, "statuses", KoyebRequests.OrganizationStatuses);
        var search = call.Query("search") ?? "";
        var descending = call.Query("order") switch
        {
            null or "" or "asc" => false,
            "desc" => true,
            _ => throw RefusedException.Invalid("order", "The order must be asc or desc."),
        };
        var found = state.Organizations
            .Where(organization => state.IsMember(organization.Id, token.UserId))
            .Where(organization => statuses is null || statuses.Contains(organization.Status))
            .Where(organization => organization.Name.Contains(search, StringComparison.OrdinalIgnoreCase))
            .OrderBy(organization => organization.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (descending)
            found.Reverse();
        var (limit, offset) = KoyebRequests.Page(call);
        return Reply.Ok(new JsonObject
        {
            ["organizations"] = new JsonArray([.. found.Skip(offset).Take(limit).Select(KoyebReplies.Organization)]),
            ["limit"] = limit,
            ["offset"] = offset,
            ["has_next"] = (long)offset + limit < found.Count,
        });
    }

    private Reply Invitations(Call call, KoyebToken token)
    {
        var statuses = KoyebRequests.Filter(call, "statuses", KoyebRequests.InvitationStatuses);
        var found = Own(token).Where(invitation => statuses is null || statuses.Contains(invitation.StatusAt(state.Now))).ToList();
        return KoyebRequests.Listing(call, "invitations", found, replies.Invitation);
    }

    private Reply Accept(Call call, KoyebToken token)
    {
        var invitation = Find(call, token);
        KoyebRequests.EmptyBody(call);
        return state.Accept(invitation) ? Wrapped(invitation) : throw KoyebErrors.Precondition("id", "The invitation is no longer pending.");
    }

    private Reply Decline(Call call, KoyebToken token)
    {
        var invitation = Find(call, token);
        KoyebRequests.EmptyBody(call);
        if (invitation.StatusAt(state.Now) != "PENDING")
            throw KoyebErrors.Precondition("id", "The invitation is no longer pending.");
        invitation.Status = "REFUSED";
        return Wrapped(invitation);
    }

    private IEnumerable<KoyebInvitation> Own(KoyebToken token) =>
        state.Invitations.Where(invitation => Emails.Same(invitation.Email, state.User(token.UserId).Email));

    private KoyebInvitation Find(Call call, KoyebToken token)
    {
        var id = KoyebRequests.Id(call);
        return Own(token).FirstOrDefault(invitation => invitation.Id == id) ?? throw RefusedException.Status(404, "The invitation does not exist.");
    }

    private Reply Wrapped(KoyebInvitation invitation) => Reply.Ok(new JsonObject { ["invitation"] = replies.Invitation(invitation) });
}
