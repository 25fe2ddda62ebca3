using Gateway.Abstractions.Model;

namespace Gateway.Abstractions.Providers;

/// <summary>The facts of a provider that need no call.</summary>
public sealed record ProviderDefinition
{
    /// <summary>The id in configuration and answers: lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>The name to show.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Where the provider documents its API.</summary>
    public Uri? Documentation { get; init; }

    /// <summary>The base URL including any base path, without a trailing slash; null where each connection must say it.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Hosts a connection's base URL may name; empty where the connection's own host is the only fact (self-hosted products).</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>What credentials a connection has and how they are sent.</summary>
    public required CredentialForm Credentials { get; init; }

    /// <summary>The settings a connection may have.</summary>
    public IReadOnlyList<SettingField> Settings { get; init; } = [];

    /// <summary>The two-way table of roles.</summary>
    public required RoleTable Roles { get; init; }

    /// <summary>The statuses the provider lists invitations in; a filter for another is refused.</summary>
    public required IReadOnlyList<InvitationStatus> InvitationStatuses { get; init; }

    /// <summary>The forms of ids, checked before anything is sent.</summary>
    public required IdForms Ids { get; init; }

    /// <summary>Whether a 403 may also mean a bad credential, so that a verify call has to decide.</summary>
    public bool ForbiddenMayMeanBadCredential { get; init; }
}

/// <summary>The form of a provider's ids.</summary>
public enum IdForm
{
    /// <summary>Decimal digits.</summary>
    Integer,

    /// <summary>A UUID (RFC 9562) in its text form.</summary>
    Uuid,

    /// <summary>Letters, digits, <c>-</c>, <c>_</c>, <c>.</c>, <c>~</c>, up to 200 of them.</summary>
    Opaque,

    /// <summary>A handle this gateway sealed.</summary>
    Sealed,
}

/// <summary>The forms of a provider's ids, by what they name.</summary>
/// <param name="Workspace">Of workspaces.</param>
/// <param name="Member">Of memberships.</param>
/// <param name="Invitation">Of invitations, as the gateway shows them.</param>
/// <param name="User">Of users.</param>
public sealed record IdForms(IdForm Workspace, IdForm Member, IdForm Invitation, IdForm User)
{
    /// <summary>A literal the provider takes for a workspace beside ids of the form, such as <c>default</c>.</summary>
    public string? WorkspaceLiteral { get; init; }
}

/// <summary>A setting of a connection.</summary>
/// <param name="Name">The key below <c>settings</c>.</param>
/// <param name="Description">What it does.</param>
public sealed record SettingField(string Name, string Description)
{
    /// <summary>The value where none is set.</summary>
    public string? Default { get; init; }

    /// <summary>The allowed values; empty allows any text of the form.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>The form of the value, where it is an id.</summary>
    public IdForm? Form { get; init; }

    /// <summary>A check beyond allowed values and form, run when the configuration is loaded: answers what is wrong with a value, or null.</summary>
    public Func<string, string?>? Check { get; init; }

    /// <summary>A setting that is on or off.</summary>
    public static SettingField Switch(string name, bool on, string description) =>
        new(name, description) { Default = on ? "true" : "false", Allowed = ["true", "false"] };
}
