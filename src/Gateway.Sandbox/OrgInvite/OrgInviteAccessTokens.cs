using System.Globalization;
using System.Text.Json.Nodes;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.OrgInvite;

/// <summary>Access tokens of an org; what one is for is shown once, on creation.</summary>
internal sealed class OrgInviteAccessTokens(OrgInviteState state, OrgInviteAuth auth)
{
    private const string All = "/orgs/{org_id}/access_tokens";

    public void Map(SecuredRoutes<OrgInviteCaller> routes)
    {
        routes.Map("GET", All, (call, caller) =>
            Reply.Ok(new JsonArray([.. state.TokensOf(auth.Manageable(call, caller).Id).Select(OrgInviteReplies.AccessToken)])));
        routes.Map("POST", All, Create);
        routes.Map("DELETE", All + "/{token_id}", Delete);
    }

    private Reply Create(Call call, OrgInviteCaller caller)
    {
        var org = auth.Open(call, caller);
        var body = call.Json().Allow("roles", "tokenExpires", "friendlyName");
        var roles = OrgInviteRequests.Roles(body) ?? throw RefusedException.Invalid("roles", "The field 'roles' is required.");
        var (expires, name) = (Expiry(body), body.OptionalText("friendlyName"));
        if (name is not null && state.TokensOf(org.Id).Any(token => token.FriendlyName == name))
            throw RefusedException.Status(409, "There is an access token of this name already.", "access_token");
        return Reply.Json(201, OrgInviteReplies.NewAccessToken(state.AddToken(org, caller.Login, roles, expires: expires, name: name)));
    }

    private Reply Delete(Call call, OrgInviteCaller caller)
    {
        var org = auth.Manageable(call, caller);
        var token = state.TokensOf(org.Id).FirstOrDefault(token => token.Id.Equals(call["token_id"], StringComparison.OrdinalIgnoreCase));
        state.RemoveToken(token ?? throw OrgInviteAuth.NotFound("access_token"));
        return Reply.Empty(204);
    }

    private static DateTimeOffset? Expiry(JsonBody body)
    {
        if (body.OptionalText("tokenExpires") is not { } text)
            return null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var expires)
            ? expires
            : throw RefusedException.Invalid("tokenExpires", "The tokenExpires must be a date and time.");
    }
}
