using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Gateway.Abstractions.Model;

namespace Gateway.Host.Endpoints;

// The request bodies as the OpenAPI document shows them. They are read field by field (see BodyFields), so that every wrong field is reported at once;
// a test sends every property of these schemas.

/// <summary>A workspace to be made.</summary>
internal sealed record WorkspaceCreateBody
{
    [MaxLength(BodyFields.MaxText)]
    public required string Name { get; init; }

    [MaxLength(BodyFields.MaxText)]
    public string? Description { get; init; }

    [Description("Fields only one provider has, below its id.")]
    public IReadOnlyDictionary<string, JsonObject>? Extensions { get; init; }
}

/// <summary>Changes to a workspace; absent fields stay as they are.</summary>
internal sealed record WorkspaceUpdateBody
{
    [MaxLength(BodyFields.MaxText)]
    public string? Name { get; init; }

    [MaxLength(BodyFields.MaxText)]
    [Description("null clears it.")]
    public string? Description { get; init; }

    public IReadOnlyDictionary<string, JsonObject>? Extensions { get; init; }
}

/// <summary>A known user to be made a member.</summary>
internal sealed record MemberAddBody
{
    [Description("The provider's user id; see `needs` in the connection's capabilities.")]
    public string? UserId { get; init; }

    [Description("One of role and providerRole is required.")]
    public Role? Role { get; init; }

    public string? ProviderRole { get; init; }

    public IReadOnlyDictionary<string, JsonObject>? Extensions { get; init; }
}

/// <summary>A member's new role.</summary>
internal sealed record MemberUpdateBody
{
    [Description("One of role and providerRole is required.")]
    public Role? Role { get; init; }

    public string? ProviderRole { get; init; }
}

/// <summary>An invitation to be sent.</summary>
internal sealed record InvitationCreateBody
{
    [EmailAddress]
    [MaxLength(BodyFields.MaxEmail)]
    public required string Email { get; init; }

    [Description("One of role and providerRole is required.")]
    public Role? Role { get; init; }

    public string? ProviderRole { get; init; }

    [MaxLength(BodyFields.MaxText)]
    public string? DisplayName { get; init; }

    [Description("Whether the provider sends its e-mail; absent leaves the provider's default.")]
    public bool? SendEmail { get; init; }

    public IReadOnlyDictionary<string, JsonObject>? Extensions { get; init; }
}

/// <summary>Invitations to be sent together.</summary>
internal sealed record InvitationBatchBody
{
    [MinLength(1)]
    [MaxLength(BodyFields.MaxItems)]
    public required IReadOnlyList<InvitationCreateBody> Items { get; init; }
}

/// <summary>The token of an invitation.</summary>
internal sealed record TokenBody
{
    [MaxLength(BodyFields.MaxToken)]
    public required string Token { get; init; }
}

/// <summary>What accepting an invitation takes; which fields a provider needs stands in the connection's capabilities.</summary>
internal sealed record AcceptBody
{
    [MaxLength(BodyFields.MaxToken)]
    public required string Token { get; init; }

    [EmailAddress]
    [MaxLength(BodyFields.MaxEmail)]
    public string? Email { get; init; }

    [MaxLength(BodyFields.MaxText)]
    public string? Password { get; init; }

    [MaxLength(BodyFields.MaxText)]
    public string? FirstName { get; init; }

    [MaxLength(BodyFields.MaxText)]
    public string? LastName { get; init; }

    [MaxLength(BodyFields.MaxText)]
    public string? DisplayName { get; init; }

    [MaxLength(BodyFields.MaxText)]
    public string? Locale { get; init; }
}
