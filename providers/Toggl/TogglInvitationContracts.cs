using System.Text.Json;
using System.Text.Json.Serialization;
using Gateway.Abstractions.Http;
using Gateway.Abstractions.Model;

namespace Gateway.Providers.Toggl;

internal sealed record TogglInvitationPost
{
    [JsonPropertyName("emails")] public required string[] Emails { get; init; }
    [JsonPropertyName("workspaces")] public required TogglPostWorkspace[] Workspaces { get; init; }
    [JsonPropertyName("groups")] public long[]? Groups { get; init; }
    [JsonPropertyName("project_invite")] public TogglProjectInvite? ProjectInvite { get; init; }
    [JsonPropertyName("skip_email")] public bool? SkipEmail { get; init; }
}

internal sealed record TogglPostWorkspace
{
    [JsonPropertyName("workspace_id")] public required long WorkspaceId { get; init; }
    [JsonPropertyName("role")] public required string Role { get; init; }
}

internal sealed record TogglProjectInvite
{
    [JsonPropertyName("workspace_id")] public required long WorkspaceId { get; init; }
    [JsonPropertyName("project_id")] public required long ProjectId { get; init; }
    [JsonPropertyName("manager")] public bool? Manager { get; init; }
}

/// <summary>What inviting answers: ids in <see cref="Data"/>, names and codes in <see cref="Invitations"/>, warnings in <see cref="Messages"/>.</summary>
internal sealed record TogglInvitationResult
{
    [JsonPropertyName("data")] public TogglInvitationInfo[]? Data { get; init; }
    [JsonPropertyName("invitations")] public TogglInvitation[]? Invitations { get; init; }
    [JsonPropertyName("messages")] public string[]? Messages { get; init; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed record TogglInvitationInfo
{
    [JsonPropertyName("invitation_id")] public long? InvitationId { get; init; }
    [JsonPropertyName("sender_id")] public long? SenderId { get; init; }
    [JsonPropertyName("recipient_id")] public long? RecipientId { get; init; }
    [JsonPropertyName("organization_id")] public long? OrganizationId { get; init; }
    [JsonPropertyName("email")] public string? Email { get; init; }
    [JsonPropertyName("workspaces")] public TogglInvitedWorkspace[]? Workspaces { get; init; }
    [JsonPropertyName("invite_url"), SecretField] public string? InviteUrl { get; init; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed record TogglInvitedWorkspace
{
    [JsonPropertyName("workspace_id")] public long? WorkspaceId { get; init; }
    [JsonPropertyName("workspace_user_id")] public long? WorkspaceUserId { get; init; }
    [JsonPropertyName("user_id")] public long? UserId { get; init; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed record TogglInvitation
{
    [JsonPropertyName("email")] public string? Email { get; init; }
    [JsonPropertyName("organization_id")] public long? OrganizationId { get; init; }
    [JsonPropertyName("organization_name")] public string? OrganizationName { get; init; }
    [JsonPropertyName("sender_email")] public string? SenderEmail { get; init; }
    [JsonPropertyName("sender_name")] public string? SenderName { get; init; }
    [JsonPropertyName("code"), SecretField] public string? Code { get; init; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>What the holder of a code may read.</summary>
internal sealed record TogglSsoInvitation
{
    [JsonPropertyName("email"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Optional<string?> Email { get; init; }
    [JsonPropertyName("organization_id")] public long? OrganizationId { get; init; }
    [JsonPropertyName("organization_name")] public string? OrganizationName { get; init; }
    [JsonPropertyName("sender_email")] public string? SenderEmail { get; init; }
    [JsonPropertyName("sender_name")] public string? SenderName { get; init; }
    [JsonPropertyName("sso")] public bool? Sso { get; init; }
    [JsonPropertyName("code"), SecretField] public string? Code { get; init; }
    [JsonPropertyName("token"), SecretField] public string? Token { get; init; }
    [JsonPropertyName("accounts_signup_url"), SecretField] public string? AccountsSignupUrl { get; init; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(TogglWorkspace[]))]
[JsonSerializable(typeof(TogglWorkspacePayload))]
[JsonSerializable(typeof(TogglSimpleUser[]))]
[JsonSerializable(typeof(TogglWorkspaceUser[]))]
[JsonSerializable(typeof(TogglOrgUser[]))]
[JsonSerializable(typeof(TogglRoleChange))]
[JsonSerializable(typeof(TogglDeletion))]
[JsonSerializable(typeof(TogglInvitationPost))]
[JsonSerializable(typeof(TogglInvitationResult))]
[JsonSerializable(typeof(TogglSsoInvitation))]
internal sealed partial class TogglJson : JsonSerializerContext;
