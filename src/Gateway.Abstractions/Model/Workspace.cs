using System.Text.Json.Serialization;

namespace Gateway.Abstractions.Model;

/// <summary>The unit people are members of: an organization, workspace, team or tenant, as the provider calls it.</summary>
public sealed record Workspace : Resource
{
    /// <summary>The provider's id.</summary>
    public required string Id { get; init; }

    /// <summary>The display name.</summary>
    public required string Name { get; init; }

    /// <summary>Free text about the workspace.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string?> Description { get; init; }

    /// <summary>Whether it is in use.</summary>
    public required WorkspaceStatus Status { get; init; }

    /// <summary>Whether it is the provider's own default for the connection's user.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<bool> IsDefault { get; init; }

    /// <summary>When it was made (UTC).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<DateTimeOffset?> CreatedAt { get; init; }

    /// <summary>When it last changed (UTC).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<DateTimeOffset?> UpdatedAt { get; init; }
}

/// <summary>The answer to making a workspace the provider's default.</summary>
public sealed record DefaultWorkspace : Resource
{
    /// <summary>The workspace that is now the provider's default.</summary>
    public required string WorkspaceId { get; init; }
}
