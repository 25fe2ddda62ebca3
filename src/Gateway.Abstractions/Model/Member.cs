using System.Text.Json.Serialization;

namespace Gateway.Abstractions.Model;

/// <summary>A person who has joined a workspace.</summary>
public sealed record Member : Resource
{
    /// <summary>The id of the membership; what <c>{m}</c> stands for in paths.</summary>
    public required string Id { get; init; }

    /// <summary>The workspace.</summary>
    public required string WorkspaceId { get; init; }

    /// <summary>The provider's user id, where it differs from the membership's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string?> UserId { get; init; }

    /// <summary>The e-mail address.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string?> Email { get; init; }

    /// <summary>The name to show.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string?> DisplayName { get; init; }

    /// <summary>The role in the gateway's words.</summary>
    public required Role Role { get; init; }

    /// <summary>The role exactly as the provider spells it; several are joined by commas.</summary>
    public required string ProviderRole { get; init; }

    /// <summary>Whether the member can use the workspace.</summary>
    public required MemberStatus Status { get; init; }

    /// <summary>When the person joined (UTC).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<DateTimeOffset?> JoinedAt { get; init; }
}
