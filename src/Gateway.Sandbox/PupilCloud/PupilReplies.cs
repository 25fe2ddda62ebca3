using System.Globalization;
using System.Text.Json.Nodes;

namespace Gateway.Sandbox.PupilCloud;

/// <summary>The wire spelling; every JSON body is wrapped in <c>{code, status, result}</c> and an error has <c>message</c> instead of <c>result</c>.</summary>
internal static class PupilReplies
{
    public static JsonObject Envelope(int code, JsonNode? result) => new() { ["code"] = code, ["status"] = "success", ["result"] = result };

    public static JsonObject Error(int code, string message) => new() { ["code"] = code, ["status"] = "error", ["message"] = message };

    public static JsonObject Workspace(PupilWorkspace workspace) => new()
    {
        ["id"] = workspace.Id,
        ["name"] = workspace.Name,
        ["picture_url"] = workspace.PictureUrl,
        ["status"] = "active",
        ["plan_id"] = null,
        ["alpha_features"] = false,
        ["raw_file_downloads"] = workspace.RawFileDownloads,
        ["default_template_id"] = null,
        ["world_video_mode"] = workspace.WorldVideoMode,
        ["created_by_user_id"] = workspace.CreatedByUserId,
        ["deleted_by_user_id"] = null,
        ["created_at"] = Stamp(workspace.CreatedAt),
        ["updated_at"] = Stamp(workspace.UpdatedAt),
        ["deleted_at"] = null,
    };

    public static JsonObject Invitation(PupilInvitation invitation) => new()
    {
        ["id"] = invitation.Id,
        ["email"] = invitation.Email,
        ["role"] = invitation.Role,
        ["token"] = invitation.Token,
        ["workspace_id"] = invitation.WorkspaceId,
        ["created_by_user_id"] = invitation.CreatedByUserId,
        ["created_at"] = Stamp(invitation.CreatedAt),
        ["expires_at"] = Stamp(invitation.ExpiresAt),
    };

    public static JsonObject Member(PupilMember member) => new()
    {
        ["user_id"] = member.User.Id,
        ["workspace_id"] = member.WorkspaceId,
        ["role"] = member.Role,
        ["user"] = User(member.User),
        ["created_at"] = Stamp(member.CreatedAt),
        ["updated_at"] = Stamp(member.UpdatedAt),
    };

    public static JsonObject Profile(PupilUser user, IEnumerable<PupilMember> memberships)
    {
        var profile = Account(user);
        profile["default_workspace_id"] = user.DefaultWorkspaceId;
        profile["onboarded_at"] = Stamp(user.CreatedAt);
        profile["product_updates_subscribed"] = false;
        profile["user_workspaces"] = List(memberships, member => new JsonObject { ["workspace_id"] = member.WorkspaceId, ["role"] = member.Role });
        return profile;
    }

    public static JsonObject Token(PupilToken token) => new()
    {
        ["id"] = token.Id,
        ["token"] = token.Value,
        ["created_at"] = Stamp(token.CreatedAt),
        ["last_used_at"] = token.LastUsedAt is { } used ? Stamp(used) : null,
    };

    public static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonObject> reply) => new([.. items.Select(reply)]);

    private static JsonObject User(PupilUser user)
    {
        var reply = Account(user);
        reply["default_template_id"] = null;
        return reply;
    }

    private static JsonObject Account(PupilUser user) => new()
    {
        ["id"] = user.Id,
        ["uid"] = $"uid-{user.Id[^4..]}",
        ["email"] = user.Email,
        ["email_verified"] = true,
        ["name"] = user.Name,
        ["photo_url"] = null,
        ["provider"] = "password",
    };

    private static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
