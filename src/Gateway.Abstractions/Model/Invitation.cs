using System.Text.Json.Serialization;

namespace Gateway.Abstractions.Model;

/// <summary>An invitation of one e-mail address to one workspace.</summary>
public sealed record Invitation : Resource
{
    /// <summary>The id, equal from create, list, get and resend (unless the resend is labelled approximate). Never a token: where the provider has nothing else, it is a sealed handle.</summary>
    public required string Id { get; init; }

    /// <summary>The workspace.</summary>
    public required string WorkspaceId { get; init; }

    /// <summary>Whom it invites.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string?> Email { get; init; }

    /// <summary>The role in the gateway's words.</summary>
    public required Role Role { get; init; }

    /// <summary>The role exactly as the provider spells it; several are joined by commas.</summary>
    public required string ProviderRole { get; init; }

    /// <summary>Where it stands.</summary>
    public required InvitationStatus Status { get; init; }

    /// <summary>How the status is known.</summary>
    public required StatusSource StatusSource { get; init; }

    /// <summary>Who sent it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<Person?> Inviter { get; init; }

    /// <summary>When it was made (UTC).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<DateTimeOffset?> CreatedAt { get; init; }

    /// <summary>When it last changed (UTC).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<DateTimeOffset?> UpdatedAt { get; init; }

    /// <summary>When it ends by itself (UTC).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<DateTimeOffset?> ExpiresAt { get; init; }

    /// <summary>The page on which the invitee accepts. Holds the accept token at most providers; only with <c>include=acceptUrl</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AcceptUrl { get; init; }
}

/// <summary>What the holder of a token may know of an invitation before accepting it.</summary>
public sealed record InvitationPreview : Resource
{
    /// <summary>The workspace.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string?> WorkspaceId { get; init; }

    /// <summary>The workspace's name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string?> WorkspaceName { get; init; }

    /// <summary>Whom it invites.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string?> Email { get; init; }

    /// <summary>The role in the gateway's words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<Role> Role { get; init; }

    /// <summary>Where it stands.</summary>
    public required InvitationStatus Status { get; init; }
}

/// <summary>The answer to accepting or declining an invitation.</summary>
public sealed record InvitationReply : Resource
{
    /// <summary>Where the invitation now stands.</summary>
    public required InvitationStatus Status { get; init; }

    /// <summary>The new member, where the provider says who it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Member? Member { get; init; }
}
