using System.Text.Json;
using System.Text.Json.Serialization;
using Gateway.Abstractions.Http;
using Gateway.Abstractions.Model;

namespace Gateway.Providers.Toggl;

// Lists are arrays here, not interfaces: redaction looks nested records up by their run-time type. Unknown has a setter because the source generator
// takes init-only properties for constructor parameters, which extension data must not be.

internal sealed record TogglWorkspace
{
    [JsonPropertyName("id")] public long? Id { get; init; }
    [JsonPropertyName("organization_id")] public long? OrganizationId { get; init; }
    [JsonPropertyName("name")] public string? Name { get; init; }
    [JsonPropertyName("at"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Optional<string?> At { get; init; }
    [JsonPropertyName("suspended_at")] public string? SuspendedAt { get; init; }
    [JsonPropertyName("last_modified")] public string? LastModified { get; init; }
    [JsonPropertyName("admin")] public bool? Admin { get; init; }
    [JsonPropertyName("role")] public string? Role { get; init; }
    [JsonPropertyName("permissions")] public string[]? Permissions { get; init; }
    [JsonPropertyName("premium")] public bool? Premium { get; init; }
    [JsonPropertyName("business_ws")] public bool? BusinessWorkspace { get; init; }
    [JsonPropertyName("default_currency")] public string? DefaultCurrency { get; init; }
    [JsonPropertyName("only_admins_may_create_projects")] public bool? OnlyAdminsMayCreateProjects { get; init; }
    [JsonPropertyName("only_admins_may_create_tags")] public bool? OnlyAdminsMayCreateTags { get; init; }
    [JsonPropertyName("only_admins_see_team_dashboard")] public bool? OnlyAdminsSeeTeamDashboard { get; init; }
    [JsonPropertyName("projects_billable_by_default")] public bool? ProjectsBillableByDefault { get; init; }
    [JsonPropertyName("projects_enforce_billable")] public bool? ProjectsEnforceBillable { get; init; }
    [JsonPropertyName("projects_private_by_default")] public bool? ProjectsPrivateByDefault { get; init; }
    [JsonPropertyName("rounding")] public int? Rounding { get; init; }
    [JsonPropertyName("rounding_minutes")] public int? RoundingMinutes { get; init; }
    [JsonPropertyName("reports_collapse")] public bool? ReportsCollapse { get; init; }
    [JsonPropertyName("ical_enabled")] public bool? IcalEnabled { get; init; }
    [JsonPropertyName("active_project_count")] public int? ActiveProjectCount { get; init; }
    [JsonPropertyName("logo_url")] public string? LogoUrl { get; init; }
    [JsonPropertyName("api_token"), SecretField] public string? ApiToken { get; init; }
    [JsonPropertyName("ical_url"), SecretField] public string? IcalUrl { get; init; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>What a workspace is made or changed with; only the fields that are set are sent.</summary>
internal sealed record TogglWorkspacePayload
{
    [JsonPropertyName("name")] public string? Name { get; init; }
    [JsonPropertyName("default_currency")] public string? DefaultCurrency { get; init; }
    [JsonPropertyName("only_admins_may_create_projects")] public bool? OnlyAdminsMayCreateProjects { get; init; }
    [JsonPropertyName("only_admins_may_create_tags")] public bool? OnlyAdminsMayCreateTags { get; init; }
    [JsonPropertyName("only_admins_see_team_dashboard")] public bool? OnlyAdminsSeeTeamDashboard { get; init; }
}

/// <summary>A user account as workspaces/{id}/users lists it.</summary>
internal sealed record TogglSimpleUser
{
    [JsonPropertyName("id")] public long? Id { get; init; }
    [JsonPropertyName("email"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Optional<string?> Email { get; init; }
    [JsonPropertyName("fullname"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Optional<string?> FullName { get; init; }
    [JsonPropertyName("inactive")] public bool? Inactive { get; init; }
    [JsonPropertyName("is_active")] public bool? IsActive { get; init; }
    [JsonPropertyName("is_admin")] public bool? IsAdmin { get; init; }
    [JsonPropertyName("role")] public string? Role { get; init; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A person's place in one workspace, joined or only invited.</summary>
internal sealed record TogglWorkspaceUser
{
    [JsonPropertyName("id")] public long? Id { get; init; }
    [JsonPropertyName("user_id")] public long? UserId { get; init; }
    [JsonPropertyName("uid")] public long? Uid { get; init; }
    [JsonPropertyName("workspace_id")] public long? WorkspaceId { get; init; }
    [JsonPropertyName("wid")] public long? Wid { get; init; }
    [JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Optional<string?> Name { get; init; }
    [JsonPropertyName("email"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Optional<string?> Email { get; init; }
    [JsonPropertyName("active")] public bool? Active { get; init; }
    [JsonPropertyName("inactive")] public bool? Inactive { get; init; }
    [JsonPropertyName("admin")] public bool? Admin { get; init; }
    [JsonPropertyName("workspace_admin")] public bool? WorkspaceAdmin { get; init; }
    [JsonPropertyName("organization_admin")] public bool? OrganizationAdmin { get; init; }
    [JsonPropertyName("role")] public string? Role { get; init; }
    [JsonPropertyName("role_id")] public long? RoleId { get; init; }
    [JsonPropertyName("is_direct")] public bool? IsDirect { get; init; }
    [JsonPropertyName("group_ids")] public long[]? GroupIds { get; init; }
    [JsonPropertyName("timezone")] public string? Timezone { get; init; }
    [JsonPropertyName("2fa_enabled")] public bool? TwoFactorEnabled { get; init; }
    [JsonPropertyName("avatar_file_name")] public string? AvatarFileName { get; init; }
    [JsonPropertyName("at")] public string? At { get; init; }
    [JsonPropertyName("invitation_code"), SecretField] public string? InvitationCode { get; init; }
    [JsonPropertyName("invite_url"), SecretField] public string? InviteUrl { get; init; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>Whether the person accepted. Where the provider does not say, someone who still holds an invitation has not.</summary>
    [JsonIgnore] public bool HasJoined => Active ?? (InvitationCode is null && InviteUrl is null);
}

/// <summary>A person in an organization.</summary>
internal sealed record TogglOrgUser
{
    [JsonPropertyName("id")] public long? Id { get; init; }
    [JsonPropertyName("user_id")] public long? UserId { get; init; }
    [JsonPropertyName("organization_id")] public long? OrganizationId { get; init; }
    [JsonPropertyName("name")] public string? Name { get; init; }
    [JsonPropertyName("email"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Optional<string?> Email { get; init; }
    [JsonPropertyName("joined")] public bool? Joined { get; init; }
    [JsonPropertyName("inactive")] public bool? Inactive { get; init; }
    [JsonPropertyName("admin")] public bool? Admin { get; init; }
    [JsonPropertyName("owner")] public bool? Owner { get; init; }
    [JsonPropertyName("role_id")] public long? RoleId { get; init; }
    [JsonPropertyName("invitation_id")] public long? InvitationId { get; init; }
    [JsonPropertyName("groups")] public TogglGroup[]? Groups { get; init; }
    [JsonPropertyName("workspaces")] public TogglOrgUserWorkspace[]? Workspaces { get; init; }
    [JsonPropertyName("workspace_count")] public int? WorkspaceCount { get; init; }
    [JsonPropertyName("avatar_url")] public string? AvatarUrl { get; init; }
    [JsonPropertyName("can_edit_email")] public bool? CanEditEmail { get; init; }
    [JsonPropertyName("2fa_enabled")] public bool? TwoFactorEnabled { get; init; }
    [JsonPropertyName("invitation_code"), SecretField] public string? InvitationCode { get; init; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>The person's place in a workspace, or null where the list does not name it.</summary>
    public TogglOrgUserWorkspace? In(string workspaceId) => Workspaces?.FirstOrDefault(place => TogglText.Of(place.WorkspaceId) == workspaceId);
}

internal sealed record TogglOrgUserWorkspace
{
    [JsonPropertyName("workspace_id")] public long? WorkspaceId { get; init; }
    [JsonPropertyName("workspace_user_id")] public long? WorkspaceUserId { get; init; }
    [JsonPropertyName("workspace_name")] public string? WorkspaceName { get; init; }
    [JsonPropertyName("role")] public string? Role { get; init; }
    [JsonPropertyName("role_id")] public long? RoleId { get; init; }
    [JsonPropertyName("admin")] public bool? Admin { get; init; }
    [JsonPropertyName("active")] public bool? Active { get; init; }
    [JsonPropertyName("inactive")] public bool? Inactive { get; init; }
    [JsonPropertyName("groups")] public TogglGroup[]? Groups { get; init; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed record TogglGroup
{
    [JsonPropertyName("group_id")] public long? GroupId { get; init; }
    [JsonPropertyName("name")] public string? Name { get; init; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed record TogglRoleChange
{
    [JsonPropertyName("role")] public required string Role { get; init; }
}

internal sealed record TogglDeletion
{
    [JsonPropertyName("delete")] public required long[] Delete { get; init; }
}
