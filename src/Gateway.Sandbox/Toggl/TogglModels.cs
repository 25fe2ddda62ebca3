using System.Text.Json.Nodes;

namespace Gateway.Sandbox.Toggl;

internal sealed class TogglUser
{
    public required long Id { get; init; }

    public required string Email { get; set; }

    public required string Name { get; set; }

    /// <summary>Null for somebody who was only invited.</summary>
    public string? ApiToken { get; init; }

    public string? Password { get; init; }
}

internal sealed class TogglOrganization
{
    public required long Id { get; init; }

    public required string Name { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset At { get; set; }
}

internal sealed class TogglWorkspace
{
    public required long Id { get; init; }

    public required long OrganizationId { get; init; }

    public required string Name { get; set; }

    public required string ApiToken { get; init; }

    public required DateTimeOffset At { get; set; }

    /// <summary>Settings as last written, by wire name.</summary>
    public Dictionary<string, JsonNode> Settings { get; } = [];
}

/// <summary>A person in an organization, joined or only invited.</summary>
internal sealed class TogglOrgUser
{
    public required long Id { get; init; }

    public required long OrganizationId { get; init; }

    public required long UserId { get; init; }

    public bool Joined { get; set; }

    public bool Inactive { get; set; }

    public bool Admin { get; set; }

    public bool Owner { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A person in a workspace; not active until the invitation is accepted.</summary>
internal sealed class TogglWorkspaceUser
{
    public required long Id { get; init; }

    public required long WorkspaceId { get; init; }

    public required long UserId { get; init; }

    public bool Active { get; set; }

    public bool Inactive { get; set; }

    public required string Role { get; set; }

    public double? Rate { get; set; }

    public double? LaborCost { get; set; }

    public long? WorkingMinutes { get; set; }

    public required DateTimeOffset At { get; set; }
}

/// <summary>A pending invitation; accepting, rejecting or removing the person ends it.</summary>
internal sealed record TogglInvitation(long Id, string Code, long OrganizationId, long RecipientId, long SenderId, string Email)
{
    public string Url => $"https://track.toggl.com/#signup/{Code}";
}
