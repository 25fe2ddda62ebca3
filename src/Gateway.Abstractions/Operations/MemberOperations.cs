using Gateway.Abstractions.Model;

namespace Gateway.Abstractions.Operations;

/// <summary>Lists the user accounts a workspace knows of.</summary>
/// <param name="WorkspaceId">The workspace.</param>
public sealed record ListUsers(string WorkspaceId) : ListOperation<User>, IWorkspaceScoped
{
    /// <inheritdoc />
    public override OperationDescriptor Descriptor => OperationCatalog.UsersList;

    /// <inheritdoc />
    public IWorkspaceScoped InWorkspace(string workspaceId) => this with { WorkspaceId = workspaceId };

    /// <inheritdoc />
    public override string Fingerprint => $"users/{WorkspaceId}";

    /// <inheritdoc />
    public override string Key(User item) => item.Id.ValueOrDefault ?? item.Email.ValueOrDefault ?? item.DisplayName.ValueOrDefault ?? string.Empty;
}

/// <summary>Lists the people who have joined a workspace; invited ones are left out.</summary>
/// <param name="WorkspaceId">The workspace.</param>
public sealed record ListMembers(string WorkspaceId) : ListOperation<Member>, IWorkspaceScoped
{
    /// <inheritdoc />
    public override OperationDescriptor Descriptor => OperationCatalog.MembersList;

    /// <inheritdoc />
    public IWorkspaceScoped InWorkspace(string workspaceId) => this with { WorkspaceId = workspaceId };

    /// <inheritdoc />
    public override string Fingerprint => $"members/{WorkspaceId}";

    /// <inheritdoc />
    public override string Key(Member item) => item.Id;
}

/// <summary>Reads one member.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="MemberId">The membership's id.</param>
public sealed record GetMember(string WorkspaceId, string MemberId) : IOperation<Member>, IWorkspaceScoped
{
    /// <inheritdoc />
    public OperationDescriptor Descriptor => OperationCatalog.MembersGet;

    /// <inheritdoc />
    public IWorkspaceScoped InWorkspace(string workspaceId) => this with { WorkspaceId = workspaceId };
}

/// <summary>Makes a known user a member at once, without an invitation.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="Draft">Whom, and as what.</param>
public sealed record AddMember(string WorkspaceId, MemberDraft Draft) : IOperation<Member>, IWorkspaceScoped
{
    /// <inheritdoc />
    public OperationDescriptor Descriptor => OperationCatalog.MembersAdd;

    /// <inheritdoc />
    public IWorkspaceScoped InWorkspace(string workspaceId) => this with { WorkspaceId = workspaceId };
}

/// <summary>Changes a member's role.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="MemberId">The membership's id.</param>
/// <param name="Role">The new role.</param>
public sealed record UpdateMember(string WorkspaceId, string MemberId, RoleChoice Role) : IOperation<Member>, IWorkspaceScoped
{
    /// <inheritdoc />
    public OperationDescriptor Descriptor => OperationCatalog.MembersUpdate;

    /// <inheritdoc />
    public IWorkspaceScoped InWorkspace(string workspaceId) => this with { WorkspaceId = workspaceId };
}

/// <summary>Takes a member out of a workspace.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="MemberId">The membership's id.</param>
public sealed record RemoveMember(string WorkspaceId, string MemberId) : IOperation<Nothing>, IWorkspaceScoped
{
    /// <inheritdoc />
    public OperationDescriptor Descriptor => OperationCatalog.MembersRemove;

    /// <inheritdoc />
    public IWorkspaceScoped InWorkspace(string workspaceId) => this with { WorkspaceId = workspaceId };
}
