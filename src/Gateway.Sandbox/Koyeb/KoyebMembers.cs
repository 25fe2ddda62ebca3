using System.Text.Json.Nodes;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Koyeb;

/// <summary>Memberships. There is one role and no update; removing someone and leaving are the same call.</summary>
internal sealed class KoyebMembers(KoyebState state, KoyebReplies replies)
{
    public void Map(SecuredRoutes<KoyebToken> routes)
    {
        routes.Map("GET", "/v1/organization_members", List, "limit", "offset", "organization_id", "user_id", "organization_statuses");
        routes.Map("DELETE", "/v1/organization_members/{id}", Remove);
    }

    private Reply List(Call call, KoyebToken token)
    {
        var statuses = KoyebRequests.Filter(call, "organization_statuses", KoyebRequests.OrganizationStatuses);
        var organizationId = call.Query("organization_id");
        var userId = call.Query("user_id");
        if (organizationId is not null && !state.IsMember(organizationId, token.UserId))
            throw RefusedException.Status(403, "The organization is out of reach.");

        // Asking for one's own memberships without naming an organization spans all of them.
        var everywhere = organizationId is null && userId == token.UserId;
        var found = state.Members
            .Where(member => member.Status == "ACTIVE")
            .Where(member => everywhere || member.OrganizationId == (organizationId ?? token.OrganizationId))
            .Where(member => userId is null || member.UserId == userId)
            .Where(member => statuses is null || statuses.Contains(state.Organization(member.OrganizationId).Status))
            .ToList();
        return KoyebRequests.Listing(call, "members", found, replies.Member);
    }

    private Reply Remove(Call call, KoyebToken token)
    {
        var id = KoyebRequests.Id(call);
        var member = state.ActiveMembers(token.OrganizationId).FirstOrDefault(candidate => candidate.Id == id)
            ?? throw RefusedException.Status(404, "The member does not exist.");
        if (state.ActiveMembers(token.OrganizationId).Count() == 1)
            throw KoyebErrors.Precondition("id", "The last owner can't leave the organization.");
        member.Status = "DELETED";
        return Reply.Ok(new JsonObject { ["member"] = replies.Member(member) });
    }
}
