using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Koyeb;

/// <summary>Authorization: Bearer and a token. The token carries the organization, which is why invitation routes don't name one.</summary>
internal sealed class KoyebAuth(KoyebState state)
{
    public KoyebToken Authenticate(Call call)
    {
        const string scheme = "Bearer ";
        if (call.Header("Authorization") is not { } header || !header.StartsWith(scheme, StringComparison.Ordinal))
            throw RefusedException.Status(401, "Missing or malformed Authorization header.");
        var token = state.Tokens.Find(candidate => candidate.Value == header[scheme.Length..]);
        if (token is null || token.ExpiresAt <= state.Now)
            throw RefusedException.Status(401, "The token is not valid.");
        return state.Organizations.Exists(organization => organization.Id == token.OrganizationId) && state.IsMember(token.OrganizationId, token.UserId)
            ? token
            : throw RefusedException.Status(403, "The token's organization is out of reach.");
    }
}
