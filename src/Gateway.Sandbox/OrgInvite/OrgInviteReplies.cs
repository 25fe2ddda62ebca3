using System.Globalization;
using System.Text.Json.Nodes;

namespace Gateway.Sandbox.OrgInvite;

/// <summary>The wire spelling. Nothing here is ever null: what has no value is left out.</summary>
internal static class OrgInviteReplies
{
    public static JsonObject Org(OrgInviteOrg org, OrgInviteMember? owner)
    {
        var reply = new JsonObject
        {
            ["id"] = org.Id,
            ["name"] = org.Name,
            ["status"] = org.Status,
            ["subscriptionsCount"] = 0,
            ["websitesCount"] = 0,
            ["createdAt"] = Stamp(org.CreatedAt),
            ["locale"] = org.Locale,
        };
        if (org.ParentId is { } parent)
            reply["parentId"] = parent;
        if (org.SuspendedBy is { } suspendedBy)
            reply["suspendedBy"] = suspendedBy;
        if (org.SlackNotificationWebhookUrl is { } webhook)
            reply["slackNotificationWebhookUrl"] = webhook;
        if (owner is not null)
        {
            reply["owner"] = owner.Login.Name;
            reply["ownerEmail"] = owner.Login.Email;
            reply["ownerId"] = owner.Id;
            reply["ownerLoginId"] = owner.Login.Id;
        }
        return reply;
    }

    public static JsonObject Member(OrgInviteMember member) => new()
    {
        ["id"] = member.Id,
        ["loginId"] = member.Login.Id,
        ["isActive"] = member.IsActive,
        ["email"] = member.Login.Email,
        ["name"] = member.Login.Name,
        ["roles"] = Strings(member.Roles),
        ["siteAccesses"] = Strings(member.SiteAccesses),
        ["notifications"] = Strings(member.Notifications),
        ["joinedAt"] = member.JoinedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["colorCode"] = Color(member.Login.Id),
    };

    public static JsonObject Login(OrgInviteLogin login) => new()
    {
        ["id"] = login.Id,
        ["email"] = login.Email,
        ["name"] = login.Name,
        ["colorCode"] = Color(login.Id),
        ["registeredAt"] = Stamp(login.RegisteredAt),
        ["authMethod"] = "basic",
        ["locale"] = login.Locale,
    };

    public static JsonObject Memberships(IEnumerable<JsonObject> items) => new() { ["memberships"] = new JsonArray([.. items]) };

    public static JsonObject Membership(OrgInviteMember member, OrgInviteOrg org) => new()
    {
        ["memberId"] = member.Id,
        ["orgId"] = org.Id,
        ["orgName"] = org.Name,
        ["isMasterOrg"] = org.ParentId is null,
        ["roles"] = Strings(member.Roles),
        ["siteAccessCount"] = member.SiteAccesses.Length,
    };

    /// <summary>The login id is given away only for somebody who has an account already.</summary>
    public static JsonObject Validation(OrgInviteMember member, OrgInviteOrg org)
    {
        var reply = new JsonObject { ["isValid"] = true, ["orgId"] = org.Id, ["orgName"] = org.Name };
        if (member.Roles is [var role, ..])
            reply["role"] = role;
        if (member.Login.IsRegistered)
            reply["loginId"] = member.Login.Id;
        return reply;
    }

    public static JsonObject NotValid() => new() { ["isValid"] = false };

    public static JsonObject AccessToken(OrgInviteAccessToken token)
    {
        var reply = new JsonObject { ["id"] = token.Id, ["firstFive"] = token.Value[..5], ["roles"] = Strings(token.Roles) };
        if (token.Expires is { } expires)
            reply["tokenExpires"] = Stamp(expires);
        if (token.FriendlyName is { } name)
            reply["friendlyName"] = name;
        return reply;
    }

    /// <summary>The only time the token itself is shown.</summary>
    public static JsonObject NewAccessToken(OrgInviteAccessToken token) =>
        new() { ["id"] = token.Id, ["firstFive"] = token.Value[..5], ["unencryptedToken"] = token.Value };

    public static JsonObject Created(string id) => new() { ["id"] = id };

    public static JsonObject Listing(IEnumerable<JsonObject> items, int total) => new() { ["items"] = new JsonArray([.. items]), ["total"] = total };

    public static JsonObject Error(string code, string detail, string message) => new() { ["code"] = code, ["detail"] = detail, ["message"] = message };

    private static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(value => JsonValue.Create(value))]);

    private static string Color(string id) => $"#{id[^2..]}88e5";

    private static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
