using System.Text.Json;
using System.Text.Json.Nodes;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;

namespace Gateway.Providers.OrgInvite;

/// <summary>What has no canonical place: what answers carry below <c>extensions.org-invite</c>, and what an invitation may bring there.</summary>
internal static class OrgInviteExtensions
{
    public const string SiteAccesses = "siteAccesses";
    public const string Notifications = "notifications";

    public static JsonObject Of(OrgRecord org) => Present(
        ("parentId", org.ParentId),
        ("suspendedBy", org.SuspendedBy),
        ("ownerId", org.OwnerId),
        ("ownerLoginId", org.OwnerLoginId),
        ("ownerEmail", org.OwnerEmail),
        ("subscriptionsCount", org.SubscriptionsCount),
        ("websitesCount", org.WebsitesCount),
        ("locale", org.Locale));

    public static JsonObject Of(MembershipRecord membership) => Present(
        ("memberId", membership.MemberId),
        ("isMasterOrg", membership.IsMasterOrg),
        ("roles", List(membership.Roles)));

    public static JsonObject Of(LoginRecord login) => Present(
        ("registeredAt", login.RegisteredAt),
        ("authMethod", login.AuthMethod),
        ("locale", login.Locale));

    /// <summary>Of a member; <paramref name="invited"/> adds what a canonical member has and an invitation lacks.</summary>
    public static JsonObject Of(MemberRecord member, bool invited) => Present(
        ("memberId", invited ? member.Id : null),
        ("loginId", invited ? member.LoginId : null),
        ("name", invited ? member.Name : null),
        (SiteAccesses, List(member.SiteAccesses)),
        (Notifications, List(member.Notifications)));

    public static JsonObject Of(NewInvite invite) => Present(
        ("name", invite.Name),
        (SiteAccesses, List(invite.SiteAccesses)),
        (Notifications, List(invite.Notifications)));

    /// <summary>Of a preview: who has a login already has a password too.</summary>
    public static JsonObject Of(InviteValidation validation) => Present(
        ("loginId", validation.LoginId),
        ("role", validation.Role));

    /// <summary>A list of texts a caller sent, or null where none was sent.</summary>
    public static Result<IReadOnlyList<string>?> Texts(JsonObject? sent, string name)
    {
        if (sent is null || !sent.TryGetPropertyValue(name, out var node)) return (List<string>?)null;
        var isList = node is JsonArray array && array.All(item => item?.GetValueKind() == JsonValueKind.String);
        return isList
            ? node!.AsArray().Select(item => item!.GetValue<string>()).ToList()
            : OperationError.Invalid(Pointer(name), "invalid", $"{name} is a list of texts.");
    }

    public static string Pointer(string name) => $"/extensions/{OrgInviteDefinition.Id}/{name}";

    private static JsonArray? List(IReadOnlyList<string>? texts) => texts is null ? null : [.. texts.Select(text => (JsonNode)text)];

    private static JsonObject Present(params (string Name, JsonNode? Value)[] fields)
    {
        var present = new JsonObject();
        foreach (var (name, value) in fields)
        {
            if (value is not null) present[name] = value;
        }

        return present;
    }
}
