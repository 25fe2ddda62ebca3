using System.Text.Json;
using System.Text.Json.Serialization;
using Gateway.Abstractions.Http;
using Gateway.Abstractions.Model;

namespace Gateway.Providers.OrgInvite;

/// <summary>A page of a list.</summary>
internal sealed record Listing<T>
{
    [JsonPropertyName("items")] public required IReadOnlyList<T> Items { get; init; }
    [JsonPropertyName("total")] public int? Total { get; init; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed record MembershipList
{
    [JsonPropertyName("memberships")] public required IReadOnlyList<MembershipRecord> Memberships { get; init; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed record MembershipRecord
{
    [JsonPropertyName("memberId")] public string? MemberId { get; init; }
    [JsonPropertyName("orgId")] public required string OrgId { get; init; }
    [JsonPropertyName("orgName")] public required string OrgName { get; init; }
    [JsonPropertyName("isMasterOrg")] public bool? IsMasterOrg { get; init; }
    [JsonPropertyName("roles")] public IReadOnlyList<string>? Roles { get; init; }
    [JsonPropertyName("siteAccessCount")] public double? SiteAccessCount { get; init; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed record OrgRecord
{
    [JsonPropertyName("id")] public required string Id { get; init; }
    [JsonPropertyName("parentId")] public string? ParentId { get; init; }
    [JsonPropertyName("name")] public required string Name { get; init; }
    [JsonPropertyName("status")] public string? Status { get; init; }
    [JsonPropertyName("suspendedBy")] public string? SuspendedBy { get; init; }
    [JsonPropertyName("owner")] public string? Owner { get; init; }
    [JsonPropertyName("ownerEmail")] public string? OwnerEmail { get; init; }
    [JsonPropertyName("ownerId")] public string? OwnerId { get; init; }
    [JsonPropertyName("ownerLoginId")] public string? OwnerLoginId { get; init; }
    [JsonPropertyName("ownerAvatarPath")] public string? OwnerAvatarPath { get; init; }
    [JsonPropertyName("subscriptionsCount")] public int? SubscriptionsCount { get; init; }
    [JsonPropertyName("websitesCount")] public int? WebsitesCount { get; init; }
    [JsonPropertyName("createdAt")] public string? CreatedAt { get; init; }
    [JsonPropertyName("locale")] public string? Locale { get; init; }

    /// <summary>Whoever holds such a link can post to the channel.</summary>
    [SecretField]
    [JsonPropertyName("slackNotificationWebhookUrl")] public string? SlackNotificationWebhookUrl { get; init; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A joined or, where <see cref="IsActive"/> is false, an invited person.</summary>
internal sealed record MemberRecord
{
    [JsonPropertyName("id")] public required string Id { get; init; }
    [JsonPropertyName("loginId")] public string? LoginId { get; init; }
    [JsonPropertyName("isActive")] public bool? IsActive { get; init; }
    [JsonPropertyName("email")] public required string Email { get; init; }
    [JsonPropertyName("name")] public string? Name { get; init; }
    [JsonPropertyName("roles")] public IReadOnlyList<string>? Roles { get; init; }
    [JsonPropertyName("siteAccesses")] public IReadOnlyList<string>? SiteAccesses { get; init; }
    [JsonPropertyName("notifications")] public IReadOnlyList<string>? Notifications { get; init; }
    [JsonPropertyName("joinedAt")] public string? JoinedAt { get; init; }
    [JsonPropertyName("avatarPath")] public string? AvatarPath { get; init; }
    [JsonPropertyName("colorCode")] public string? ColorCode { get; init; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }

    [JsonIgnore] public bool IsInvited => IsActive == false;
}

internal sealed record LoginRecord
{
    [JsonPropertyName("id")] public required string Id { get; init; }
    [JsonPropertyName("email")] public string? Email { get; init; }
    [JsonPropertyName("name")] public string? Name { get; init; }
    [JsonPropertyName("colorCode")] public string? ColorCode { get; init; }
    [JsonPropertyName("registeredAt")] public string? RegisteredAt { get; init; }
    [JsonPropertyName("avatarPath")] public string? AvatarPath { get; init; }
    [JsonPropertyName("passwordLastChangedAt")] public string? PasswordLastChangedAt { get; init; }
    [JsonPropertyName("authMethod")] public string? AuthMethod { get; init; }
    [JsonPropertyName("locale")] public string? Locale { get; init; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed record InviteValidation
{
    [JsonPropertyName("isValid")] public required bool IsValid { get; init; }
    [JsonPropertyName("loginId")] public string? LoginId { get; init; }
    [JsonPropertyName("orgId")] public string? OrgId { get; init; }
    [JsonPropertyName("orgName")] public string? OrgName { get; init; }
    [JsonPropertyName("role")] public string? Role { get; init; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed record NewResource
{
    [JsonPropertyName("id")] public required string Id { get; init; }
}

internal sealed record HttpError
{
    [JsonPropertyName("code")] public string? Code { get; init; }
    [JsonPropertyName("detail")] public string? Detail { get; init; }
    [JsonPropertyName("message")] public string? Message { get; init; }
}
