using Gateway.Abstractions.Model;

namespace Gateway.Abstractions.Operations;

/// <summary>An operation inside one workspace. The core has replaced the alias <c>default</c> and checked the id's form.</summary>
public interface IWorkspaceScoped
{
    /// <summary>The provider's workspace id.</summary>
    string WorkspaceId { get; init; }

    /// <summary>The same operation in another workspace.</summary>
    IWorkspaceScoped InWorkspace(string workspaceId);
}

/// <summary>Lists the workspaces the connection's credential reaches.</summary>
public sealed record ListWorkspaces : ListOperation<Workspace>
{
    /// <inheritdoc />
    public override OperationDescriptor Descriptor => OperationCatalog.WorkspacesList;

    /// <inheritdoc />
    public override string Fingerprint => "workspaces";

    /// <inheritdoc />
    public override string Key(Workspace item) => item.Id;
}

/// <summary>Reads one workspace.</summary>
/// <param name="WorkspaceId">The workspace.</param>
public sealed record GetWorkspace(string WorkspaceId) : IOperation<Workspace>, IWorkspaceScoped
{
    /// <inheritdoc />
    public OperationDescriptor Descriptor => OperationCatalog.WorkspacesGet;

    /// <inheritdoc />
    public IWorkspaceScoped InWorkspace(string workspaceId) => this with { WorkspaceId = workspaceId };
}

/// <summary>Makes a workspace.</summary>
/// <param name="Draft">What to make.</param>
public sealed record CreateWorkspace(WorkspaceDraft Draft) : IOperation<Workspace>
{
    /// <inheritdoc />
    public OperationDescriptor Descriptor => OperationCatalog.WorkspacesCreate;
}

/// <summary>Changes a workspace; at least one field of the patch is present.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="Patch">What to change.</param>
public sealed record UpdateWorkspace(string WorkspaceId, WorkspacePatch Patch) : IOperation<Workspace>, IWorkspaceScoped
{
    /// <inheritdoc />
    public OperationDescriptor Descriptor => OperationCatalog.WorkspacesUpdate;

    /// <inheritdoc />
    public IWorkspaceScoped InWorkspace(string workspaceId) => this with { WorkspaceId = workspaceId };
}

/// <summary>Deletes or deactivates a workspace, as the provider does.</summary>
/// <param name="WorkspaceId">The workspace.</param>
public sealed record DeleteWorkspace(string WorkspaceId) : IOperation<Nothing>, IWorkspaceScoped
{
    /// <inheritdoc />
    public OperationDescriptor Descriptor => OperationCatalog.WorkspacesDelete;

    /// <inheritdoc />
    public IWorkspaceScoped InWorkspace(string workspaceId) => this with { WorkspaceId = workspaceId };
}

/// <summary>Makes a workspace the provider's default for the connection's user.</summary>
/// <param name="WorkspaceId">The workspace.</param>
public sealed record SetDefaultWorkspace(string WorkspaceId) : IOperation<DefaultWorkspace>, IWorkspaceScoped
{
    /// <inheritdoc />
    public OperationDescriptor Descriptor => OperationCatalog.WorkspacesSetDefault;

    /// <inheritdoc />
    public IWorkspaceScoped InWorkspace(string workspaceId) => this with { WorkspaceId = workspaceId };
}
