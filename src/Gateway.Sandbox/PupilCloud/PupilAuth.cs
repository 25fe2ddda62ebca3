using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.PupilCloud;

/// <summary>Who calls (the header api-key) and what that person may do in the workspace of the path.</summary>
internal sealed class PupilAuth(PupilState state)
{
    private const string Default = "default";

    public PupilUser Authenticate(Call call) =>
        call.Header("api-key") is { } key && state.UserOfKey(key) is { } user ? user : throw RefusedException.Status(401, "Invalid API key.");

    /// <summary>
    /// The workspace of the path, which "default" may stand for, if the caller has one of the roles in it. Where the operation declares no
    /// 404, the missing role comes first: an unknown workspace is 403 there.
    /// </summary>
    public PupilWorkspace Workspace(Call call, PupilUser user, string[] allowed, bool declares404 = true)
    {
        CheckHeader(call, user, allowed);
        if (Resolve(call["workspace_id"], user) is not { } workspace)
            throw declares404 ? RefusedException.Status(404, "Workspace not found.") : Denied(allowed);
        return Has(workspace, user, allowed) ? workspace : throw Denied(allowed);
    }

    public static RefusedException Denied(string[] allowed) =>
        RefusedException.Status(403, $"Permission denied. Allowed roles: {{{string.Join(", ", allowed.Select(role => $"'{role}'"))}}}");

    /// <summary>The header workspace-id is optional next to the path; when it is sent, it has to name a workspace of the caller.</summary>
    private void CheckHeader(Call call, PupilUser user, string[] allowed)
    {
        if (call.Header("workspace-id") is { } id && (Resolve(id, user) is not { } workspace || !Has(workspace, user, PupilRoles.Anyone)))
            throw Denied(allowed);
    }

    private PupilWorkspace? Resolve(string id, PupilUser user) => state.FindWorkspace(id == Default ? user.DefaultWorkspaceId : id);

    private bool Has(PupilWorkspace workspace, PupilUser user, string[] allowed) =>
        state.FindMember(workspace.Id, user.Id) is { } member && allowed.Contains(member.Role);
}
