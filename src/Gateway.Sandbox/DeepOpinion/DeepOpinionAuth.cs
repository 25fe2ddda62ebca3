using System.Globalization;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.DeepOpinion;

/// <summary>Who calls (Authorization: Bearer and a session token) and what that person may do in the organization of the path.</summary>
internal sealed class DeepOpinionAuth(DeepOpinionState state)
{
    private const string Scheme = "Bearer ";

    public DeepOpinionUser Authenticate(Call call) => AuthenticateIfPresent(call) ?? throw Unauthorized();

    /// <summary>For the one operation that works signed out: null without the header, refused with a wrong one.</summary>
    public DeepOpinionUser? AuthenticateIfPresent(Call call)
    {
        if (call.Header("Authorization") is not { } header)
            return null;
        return header.StartsWith(Scheme, StringComparison.Ordinal) && state.UserOfSession(header[Scheme.Length..]) is { } user ? user : throw Unauthorized();
    }

    /// <summary>The organization of the path: 404 if there is none, 403 if the caller's role in it doesn't reach <paramref name="minimum"/>.</summary>
    public DeepOpinionOrganization Organization(Call call, DeepOpinionUser user, string minimum)
    {
        var organization = state.FindOrganization(Id(call, "organization_id")) ?? throw RefusedException.Status(404, "Workspace not found.");
        return state.PermissionOf(organization.Id, user) is { } permission && DeepOpinionRoles.Reaches(permission.Role, minimum)
            ? organization
            : throw RefusedException.Status(403, "You do not have the permission to do this.");
    }

    /// <summary>A path parameter that must be a number. Whatever isn't one matches no route of the provider, hence 404.</summary>
    public static int Id(Call call, string name) => int.TryParse(call[name], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        ? id
        : throw RefusedException.Status(404, "The requested URL was not found on the server.", name);

    private static RefusedException Unauthorized() => RefusedException.Status(401, "Provide a valid auth token.");
}
