using System.Text.Json;
using System.Text.Json.Serialization;
using Gateway.Abstractions.Http;
using Gateway.Abstractions.Model;

namespace Gateway.Providers.DeepOpinion;

// Extension data has a setter, not an initialiser: generated metadata passes init-only properties through a constructor, which extension data can't be part of.
internal sealed record CreateWorkspaceInput(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("description")] string? Description);

internal sealed record SetDefaultBody([property: JsonPropertyName("default")] bool Default);

internal sealed record InviteUsersBody(
    [property: JsonPropertyName("emails")] IReadOnlyList<string> Emails,
    [property: JsonPropertyName("role")] string Role);

internal sealed record PermissionInput(
    [property: JsonPropertyName("user_id")] long UserId,
    [property: JsonPropertyName("role")] string Role);

internal sealed record ChangePermissionBody([property: JsonPropertyName("role")] string Role);

internal sealed record AcceptInvitationInput
{
    [SecretField, JsonPropertyName("token")] public required string Token { get; init; }
    [SecretField, JsonPropertyName("password")] public required string Password { get; init; }
    [JsonPropertyName("email")] public string? Email { get; init; }
    [JsonPropertyName("first_name")] public string? FirstName { get; init; }
    [JsonPropertyName("last_name")] public string? LastName { get; init; }
}

internal sealed record WorkspaceWire
{
    [JsonPropertyName("id")] public long? Id { get; init; }
    [JsonPropertyName("name")] public string? Name { get; init; }
    [JsonPropertyName("description"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Optional<string?> Description { get; init; }
    [JsonPropertyName("created")] public string? Created { get; init; }
    [JsonPropertyName("is_beta")] public bool? IsBeta { get; init; }
    [JsonPropertyName("is_read_only")] public bool? IsReadOnly { get; init; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A membership; <c>user</c> is a name to show, not an id.</summary>
internal sealed record PermissionWire
{
    [JsonPropertyName("id")] public long? Id { get; init; }
    [JsonPropertyName("role")] public string? Role { get; init; }
    [JsonPropertyName("user"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Optional<string?> User { get; init; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>An account; it has no id, and its schema even has a password.</summary>
internal sealed record UserWire
{
    [JsonPropertyName("email"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Optional<string?> Email { get; init; }
    [JsonPropertyName("first_name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Optional<string?> FirstName { get; init; }
    [JsonPropertyName("last_name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Optional<string?> LastName { get; init; }
    [SecretField, JsonPropertyName("password")] public string? Password { get; init; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed record InvitationWire
{
    [JsonPropertyName("id")] public long? Id { get; init; }
    [JsonPropertyName("organization_id")] public long? OrganizationId { get; init; }
    [JsonPropertyName("email"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Optional<string?> Email { get; init; }
    [JsonPropertyName("role")] public string? Role { get; init; }
    [JsonPropertyName("invited_by_id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Optional<long?> InvitedById { get; init; }
    [JsonPropertyName("created")] public string? Created { get; init; }

    /// <summary>The page to accept on; the token is part of it.</summary>
    [SecretField, JsonPropertyName("invitation_link")] public string? InvitationLink { get; init; }

    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed record InviteUsersResponse
{
    [JsonPropertyName("invitations")] public InvitationWire?[]? Invitations { get; init; }
    [JsonPropertyName("not_invited")] public NotInvitedWire?[]? NotInvited { get; init; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed record NotInvitedWire
{
    [JsonPropertyName("email")] public string? Email { get; init; }
    [JsonPropertyName("reason")] public string? Reason { get; init; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>An error body. Its shape is not documented, so the fields may hold anything.</summary>
internal sealed record ErrorWire
{
    [JsonPropertyName("status")] public JsonElement? Status { get; init; }
    [JsonPropertyName("message")] public JsonElement? Message { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CreateWorkspaceInput))]
[JsonSerializable(typeof(SetDefaultBody))]
[JsonSerializable(typeof(InviteUsersBody))]
[JsonSerializable(typeof(PermissionInput))]
[JsonSerializable(typeof(ChangePermissionBody))]
[JsonSerializable(typeof(AcceptInvitationInput))]
[JsonSerializable(typeof(WorkspaceWire))]
[JsonSerializable(typeof(PermissionWire[]))]
[JsonSerializable(typeof(UserWire[]))]
[JsonSerializable(typeof(InvitationWire[]))]
[JsonSerializable(typeof(InviteUsersResponse))]
[JsonSerializable(typeof(ErrorWire))]
internal sealed partial class DeepOpinionJson : JsonSerializerContext;
