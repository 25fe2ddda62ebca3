using System.Text.Json.Nodes;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.PupilCloud;

/// <summary>Workspaces. The two routes of the collection end in a slash, and input that makes no sense is a 409 here.</summary>
internal sealed class PupilWorkspaces(PupilState state, PupilAuth auth)
{
    private const string All = "/workspaces/";
    private const string One = "/workspaces/{workspace_id}";

    private static readonly string[] VideoModes = ["NORMAL", "NOUPLOAD", "BLUR"];

    public void Map(SecuredRoutes<PupilUser> routes)
    {
        routes.Map("GET", All, (_, user) => Wrapped(200, PupilReplies.List(state.WorkspacesOf(user), PupilReplies.Workspace)));
        routes.Map("POST", All, Create);
        routes.Map("GET", One, (call, user) => Wrapped(200, PupilReplies.Workspace(auth.Workspace(call, user, PupilRoles.Readers))));
        routes.Map("PATCH", One, Change);
        routes.Map("DELETE", One, Delete);
    }

    private Reply Create(Call call, PupilUser user) => WithConflicts(() =>
    {
        var body = call.Json().Allow("id", "name", "picture_url", "world_video_mode", "created_at", "updated_at", "deleted_at");
        PupilRequests.CheckStamps(call, body, "created_at", "updated_at", "deleted_at");
        var (id, name, picture) = (PupilRequests.OptionalUuid(body, "id"), body.Text("name"), Picture(call, body));
        var mode = body.OptionalText("world_video_mode") ?? VideoModes[0];
        if (!VideoModes.Contains(mode))
            throw RefusedException.Invalid("world_video_mode", $"'{mode}' is not one of {string.Join(", ", VideoModes)}.");
        if (id is not null && state.FindWorkspace(id) is not null)
            throw RefusedException.Invalid("id", "The id is taken.");
        var workspace = state.AddWorkspace(name, user, id);
        (workspace.PictureUrl, workspace.WorldVideoMode) = (picture, mode);
        return Wrapped(201, PupilReplies.Workspace(workspace));
    });

    private Reply Change(Call call, PupilUser user)
    {
        var workspace = auth.Workspace(call, user, PupilRoles.Admins, declares404: false);
        return WithConflicts(() =>
        {
            var body = call.Json().Allow("id", "name", "picture_url", "raw_file_downloads", "created_at", "updated_at", "deleted_at");
            PupilRequests.CheckStamps(call, body, "created_at", "updated_at", "deleted_at");
            if (PupilRequests.OptionalUuid(body, "id") is { } id && id != workspace.Id)
                throw RefusedException.Invalid("id", "The id of a workspace can't change.");
            var name = body.Has("name") ? body.Text("name") : workspace.Name;
            var picture = body.Has("picture_url") ? Picture(call, body) : workspace.PictureUrl;
            var downloads = body.OptionalFlag("raw_file_downloads") ?? workspace.RawFileDownloads;
            (workspace.Name, workspace.PictureUrl, workspace.RawFileDownloads) = (name, picture, downloads);
            state.Touch(workspace);
            return Wrapped(200, PupilReplies.Workspace(workspace));
        });
    }

    private Reply Delete(Call call, PupilUser user)
    {
        state.RemoveWorkspace(auth.Workspace(call, user, PupilRoles.Owners));
        return Reply.Empty(204);
    }

    private static string? Picture(Call call, JsonBody body) => PupilRequests.IsNull(call, "picture_url") ? null : body.OptionalText("picture_url");

    /// <summary>These two operations declare no 400; "invalid input" is their 409.</summary>
    private static Reply WithConflicts(Func<Reply> write)
    {
        try
        {
            return write();
        }
        catch (RefusedException refused) when (refused.Refusal.Status is 400 or 415)
        {
            throw RefusedException.Status(409, $"Invalid input: {refused.Refusal.Message}", refused.Refusal.Field);
        }
    }

    private static Reply Wrapped(int status, JsonNode result) => Reply.Json(status, PupilReplies.Envelope(status, result));
}
