using System.Text.Json.Nodes;

namespace Gateway.Abstractions.Model;

/// <summary>A role as a caller asks for it: the gateway's word, or the provider's own.</summary>
/// <param name="Role">The gateway's word.</param>
/// <param name="ProviderRole">The provider's own; wins over <paramref name="Role"/>.</param>
public sealed record RoleChoice(Role? Role, string? ProviderRole);

/// <summary>A workspace to be made.</summary>
public sealed record WorkspaceDraft
{
    /// <summary>The display name.</summary>
    public required string Name { get; init; }

    /// <summary>Free text.</summary>
    public string? Description { get; init; }

    /// <summary>Fields only this provider has; the names are checked by the core against the operation's declaration.</summary>
    public JsonObject? Extensions { get; init; }
}

/// <summary>Changes to a workspace; absent fields stay as they are.</summary>
public sealed record WorkspacePatch
{
    /// <summary>The new display name.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>The new text; null clears it.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Fields only this provider has.</summary>
    public JsonObject? Extensions { get; init; }
}

/// <summary>A known user to be made a member at once.</summary>
public sealed record MemberDraft
{
    /// <summary>The provider's user id; required where the operation says it needs it.</summary>
    public string? UserId { get; init; }

    /// <summary>The role.</summary>
    public required RoleChoice Role { get; init; }

    /// <summary>Fields only this provider has.</summary>
    public JsonObject? Extensions { get; init; }
}

/// <summary>An invitation to be sent.</summary>
public sealed record InvitationDraft
{
    /// <summary>Whom to invite. Already checked to be one address.</summary>
    public required string Email { get; init; }

    /// <summary>The role.</summary>
    public required RoleChoice Role { get; init; }

    /// <summary>The invitee's name, where the provider keeps one.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Whether the provider sends its e-mail; null leaves the provider's default. A provider that can't be told refuses false.</summary>
    public bool? SendEmail { get; init; }

    /// <summary>Fields only this provider has.</summary>
    public JsonObject? Extensions { get; init; }
}
