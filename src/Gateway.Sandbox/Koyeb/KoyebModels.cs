namespace Gateway.Sandbox.Koyeb;

internal sealed record KoyebUser
{
    public required string Id { get; init; }

    public required string Email { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class KoyebOrganization
{
    public required string Id { get; init; }

    public required string Name { get; set; }

    public string Status { get; set; } = "ACTIVE";

    public string DeactivationReason { get; set; } = "INVALID";

    /// <summary>Address and billing fields as last written, by wire name.</summary>
    public Dictionary<string, string> Texts { get; } = [];

    public bool Company { get; set; }
}

internal sealed class KoyebMember
{
    public required string Id { get; init; }

    public required string OrganizationId { get; init; }

    public required string UserId { get; init; }

    public required DateTimeOffset JoinedAt { get; init; }

    public string Status { get; set; } = "ACTIVE";
}

internal sealed class KoyebInvitation
{
    public required string Id { get; init; }

    public required string OrganizationId { get; init; }

    public required string Email { get; init; }

    public required string InviterId { get; init; }

    /// <summary>As last set; a pending one past its expiry reads as EXPIRED.</summary>
    public string Status { get; set; } = "PENDING";

    public required DateTimeOffset ExpiresAt { get; set; }

    public string StatusAt(DateTimeOffset now) => Status == "PENDING" && ExpiresAt <= now ? "EXPIRED" : Status;
}

/// <summary>A credential: who acts, and in which organization.</summary>
internal sealed record KoyebToken(string Value, string UserId, string OrganizationId, DateTimeOffset? ExpiresAt);
