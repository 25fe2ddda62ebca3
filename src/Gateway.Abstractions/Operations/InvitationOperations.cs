using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;

namespace Gateway.Abstractions.Operations;

/// <summary>Lists the invitations of a workspace.</summary>
/// <param name="WorkspaceId">The workspace.</param>
public sealed record ListInvitations(string WorkspaceId) : ListOperation<Invitation>, IWorkspaceScoped
{
    /// <inheritdoc />
    public override OperationDescriptor Descriptor => OperationCatalog.InvitationsList;

    /// <inheritdoc />
    public IWorkspaceScoped InWorkspace(string workspaceId) => this with { WorkspaceId = workspaceId };

    /// <summary>Only those that stand so. The core has checked that the provider can list it.</summary>
    public InvitationStatus? Status { get; init; }

    /// <summary>Only those to this address (compared without regard to case).</summary>
    public string? Email { get; init; }

    /// <inheritdoc />
    public override string Fingerprint => $"invitations/{WorkspaceId}?status={Status}&email={Email?.ToUpperInvariant()}";

    /// <inheritdoc />
    public override string Key(Invitation item) => item.Id;

    /// <inheritdoc />
    public override bool IsFiltered => Status is not null || Email is not null;

    /// <inheritdoc />
    public override bool Matches(Invitation item) =>
        (Status is null || item.Status == Status) && (Email is null || string.Equals(item.Email.ValueOrDefault, Email, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Reads one invitation.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="InvitationId">The invitation's canonical id.</param>
public sealed record GetInvitation(string WorkspaceId, string InvitationId) : IOperation<Invitation>, IWorkspaceScoped
{
    /// <inheritdoc />
    public OperationDescriptor Descriptor => OperationCatalog.InvitationsGet;

    /// <inheritdoc />
    public IWorkspaceScoped InWorkspace(string workspaceId) => this with { WorkspaceId = workspaceId };
}

/// <summary>Invites one address.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="Draft">Whom, and as what.</param>
public sealed record CreateInvitation(string WorkspaceId, InvitationDraft Draft) : IOperation<Invitation>, IWorkspaceScoped
{
    /// <inheritdoc />
    public OperationDescriptor Descriptor => OperationCatalog.InvitationsCreate;

    /// <inheritdoc />
    public IWorkspaceScoped InWorkspace(string workspaceId) => this with { WorkspaceId = workspaceId };
}

/// <summary>Invites many addresses; addresses are distinct.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="Drafts">Whom, and as what (1 to 1,000).</param>
public sealed record CreateInvitations(string WorkspaceId, IReadOnlyList<InvitationDraft> Drafts) : IOperation<InvitationBatch>, IWorkspaceScoped
{
    /// <inheritdoc />
    public OperationDescriptor Descriptor => OperationCatalog.InvitationsCreateBatch;

    /// <inheritdoc />
    public IWorkspaceScoped InWorkspace(string workspaceId) => this with { WorkspaceId = workspaceId };
}

/// <summary>What became of each item of a batch, in the order of the request.</summary>
/// <param name="Items">A result per draft.</param>
public sealed record InvitationBatch(IReadOnlyList<Result<Invitation>> Items);

/// <summary>Sends an invitation again.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="InvitationId">The invitation's canonical id.</param>
public sealed record ResendInvitation(string WorkspaceId, string InvitationId) : IOperation<Invitation>, IWorkspaceScoped
{
    /// <inheritdoc />
    public OperationDescriptor Descriptor => OperationCatalog.InvitationsResend;

    /// <inheritdoc />
    public IWorkspaceScoped InWorkspace(string workspaceId) => this with { WorkspaceId = workspaceId };
}

/// <summary>Withdraws an invitation.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="InvitationId">The invitation's canonical id.</param>
public sealed record RevokeInvitation(string WorkspaceId, string InvitationId) : IOperation<Nothing>, IWorkspaceScoped
{
    /// <inheritdoc />
    public OperationDescriptor Descriptor => OperationCatalog.InvitationsRevoke;

    /// <inheritdoc />
    public IWorkspaceScoped InWorkspace(string workspaceId) => this with { WorkspaceId = workspaceId };
}

/// <summary>Looks at an invitation by its token, as the invitee.</summary>
/// <param name="Token">The token from the invitee's e-mail.</param>
public sealed record LookupInvitation(Secret Token) : IOperation<InvitationPreview>
{
    /// <inheritdoc />
    public OperationDescriptor Descriptor => OperationCatalog.InvitationsLookup;
}

/// <summary>Accepts an invitation by its token, as the invitee.</summary>
/// <param name="Token">The token from the invitee's e-mail.</param>
public sealed record AcceptInvitation(Secret Token) : IOperation<InvitationReply>
{
    /// <inheritdoc />
    public OperationDescriptor Descriptor => OperationCatalog.InvitationsAccept;

    /// <summary>The invitee's address.</summary>
    public string? Email { get; init; }

    /// <summary>The password a new account gets, or an existing one has.</summary>
    public Secret? Password { get; init; }

    /// <summary>The invitee's first name.</summary>
    public string? FirstName { get; init; }

    /// <summary>The invitee's last name.</summary>
    public string? LastName { get; init; }

    /// <summary>The invitee's whole name.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The invitee's language, as the provider spells it.</summary>
    public string? Locale { get; init; }
}

/// <summary>Declines an invitation by its token, as the invitee.</summary>
/// <param name="Token">The token from the invitee's e-mail.</param>
public sealed record DeclineInvitation(Secret Token) : IOperation<InvitationReply>
{
    /// <inheritdoc />
    public OperationDescriptor Descriptor => OperationCatalog.InvitationsDecline;
}
