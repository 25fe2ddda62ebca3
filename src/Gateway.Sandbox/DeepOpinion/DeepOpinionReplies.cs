using System.Globalization;
using System.Text.Json.Nodes;

namespace Gateway.Sandbox.DeepOpinion;

/// <summary>The wire spelling. Ids are numbers; no reply carries a status, an expiry or an "active" flag.</summary>
internal static class DeepOpinionReplies
{
    /// <summary>Organizations show a bare date, invitations a full timestamp: the real service is known for both.</summary>
    public static JsonObject Workspace(DeepOpinionOrganization organization) => new()
    {
        ["id"] = organization.Id,
        ["name"] = organization.Name,
        ["description"] = organization.Description,
        ["created"] = organization.Created.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["is_beta"] = false,
        ["is_read_only"] = false,
    };

    public static JsonObject Invitation(DeepOpinionInvitation invitation) => new()
    {
        ["id"] = invitation.Id,
        ["role"] = invitation.Role,
        ["email"] = invitation.Email,
        ["invited_by_id"] = invitation.InvitedById,
        ["organization_id"] = invitation.OrganizationId,
        ["created"] = invitation.Created.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["invitation_link"] = invitation.Link,
    };

    public static JsonObject NotInvited(string email, string reason) => new() { ["email"] = email, ["reason"] = reason };

    /// <summary><c>user</c> is a display name: there is no id in it to join the users list by.</summary>
    public static JsonObject Permission(DeepOpinionPermission permission) => new()
    {
        ["id"] = permission.Id,
        ["role"] = permission.Role,
        ["user"] = permission.User.DisplayName,
    };

    public static JsonObject User(DeepOpinionUser user) => new()
    {
        ["email"] = user.Email,
        ["first_name"] = user.FirstName,
        ["last_name"] = user.LastName,
    };

    public static JsonObject Login(string token) => new()
    {
        ["status"] = "success",
        ["message"] = "Successfully logged in.",
        ["auth_token"] = token,
    };

    public static JsonObject Error(string message) => new() { ["status"] = "fail", ["message"] = message };

    public static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonObject> reply) => new([.. items.Select(reply)]);
}
