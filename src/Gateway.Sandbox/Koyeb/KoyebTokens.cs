using System.Text.Json.Nodes;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Koyeb;

/// <summary>Tokens for another of the caller's organizations: the only way to see that one's invitations.</summary>
internal sealed class KoyebTokens(KoyebState state)
{
    private const int LongestSeconds = 24 * 60 * 60;

    public void Map(SecuredRoutes<KoyebToken> routes)
    {
        routes.Map("POST", "/v1/organizations/{id}/access_token", CreateAccessToken);
        routes.Map("POST", "/v1/organizations/{id}/switch", Switch);
    }

    private Reply CreateAccessToken(Call call, KoyebToken token)
    {
        var organizationId = Reachable(call, token);
        var validity = call.Json().Allow("validity").OptionalText("validity") ?? "3600s";
        if (!validity.EndsWith('s') || !int.TryParse(validity[..^1], out var seconds) || seconds is < 1 or > LongestSeconds)
            throw RefusedException.Invalid("validity", "The validity must be seconds such as '3600s', up to a day.");
        return Reply.Ok(new JsonObject { ["token"] = Add(token.UserId, organizationId, TimeSpan.FromSeconds(seconds)).Value });
    }

    private Reply Switch(Call call, KoyebToken token)
    {
        var organizationId = Reachable(call, token);
        KoyebRequests.EmptyBody(call);
        var made = Add(token.UserId, organizationId, TimeSpan.FromSeconds(LongestSeconds));
        return Reply.Ok(new JsonObject
        {
            ["token"] = new JsonObject
            {
                ["id"] = made.Value,
                ["user_id"] = made.UserId,
                ["organization_id"] = made.OrganizationId,
                ["expires_at"] = KoyebReplies.Stamp(made.ExpiresAt!.Value),
            },
        });
    }

    private string Reachable(Call call, KoyebToken token)
    {
        var id = KoyebRequests.Id(call);
        if (!state.Organizations.Exists(organization => organization.Id == id))
            throw RefusedException.Status(404, "The organization does not exist.");
        return state.IsMember(id, token.UserId) ? id : throw RefusedException.Status(403, "The organization is out of reach.");
    }

    private KoyebToken Add(string userId, string organizationId, TimeSpan validity)
    {
        var token = new KoyebToken($"sandbox-{state.Ids.Hex(40)}", userId, organizationId, state.Now + validity);
        state.Tokens.Add(token);
        return token;
    }
}
