namespace Gateway.Sandbox.Outbox;

/// <summary>An e-mail as an invitee would get it. Kind is "invited" or "resent".</summary>
internal sealed record OutboxMessage
{
    /// <summary>Given by the outbox.</summary>
    public string Id { get; init; } = "";

    public required string Upstream { get; init; }

    public required string Email { get; init; }

    public required string WorkspaceId { get; init; }

    /// <summary>Null where the provider's invitations have no id.</summary>
    public string? InvitationId { get; init; }

    /// <summary>The accept credential; null where there is none.</summary>
    public string? Token { get; init; }

    public required string Url { get; init; }

    public required string Kind { get; init; }

    /// <summary>Given by the outbox.</summary>
    public DateTimeOffset At { get; init; }
}
