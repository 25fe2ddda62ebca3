namespace Gateway.Abstractions.Operations;

/// <summary>Every canonical operation.</summary>
public static class OperationCatalog
{
    /// <summary><c>workspaces.list</c>, carried by <see cref="ListWorkspaces"/>.</summary>
    public static OperationDescriptor WorkspacesList { get; } = new("workspaces.list", OperationKind.Read, RetryClass.Safe, "workspaces:read", typeof(ListWorkspaces));

    /// <summary><c>workspaces.get</c>, carried by <see cref="GetWorkspace"/>.</summary>
    public static OperationDescriptor WorkspacesGet { get; } = new("workspaces.get", OperationKind.Read, RetryClass.Safe, "workspaces:read", typeof(GetWorkspace));

    /// <summary><c>workspaces.create</c>, carried by <see cref="CreateWorkspace"/>.</summary>
    public static OperationDescriptor WorkspacesCreate { get; } = new("workspaces.create", OperationKind.Write, RetryClass.Reconcilable, "workspaces:write", typeof(CreateWorkspace));

    /// <summary><c>workspaces.update</c>, carried by <see cref="UpdateWorkspace"/>.</summary>
    public static OperationDescriptor WorkspacesUpdate { get; } = new("workspaces.update", OperationKind.Write, RetryClass.Idempotent, "workspaces:write", typeof(UpdateWorkspace));

    /// <summary><c>workspaces.delete</c>, carried by <see cref="DeleteWorkspace"/>.</summary>
    public static OperationDescriptor WorkspacesDelete { get; } = new("workspaces.delete", OperationKind.Write, RetryClass.Idempotent, "workspaces:write", typeof(DeleteWorkspace));

    /// <summary><c>workspaces.setDefault</c>, carried by <see cref="SetDefaultWorkspace"/>.</summary>
    public static OperationDescriptor WorkspacesSetDefault { get; } = new("workspaces.setDefault", OperationKind.Write, RetryClass.Idempotent, "workspaces:write", typeof(SetDefaultWorkspace));

    /// <summary><c>users.list</c>, carried by <see cref="ListUsers"/>.</summary>
    public static OperationDescriptor UsersList { get; } = new("users.list", OperationKind.Read, RetryClass.Safe, "members:read", typeof(ListUsers));

    /// <summary><c>members.list</c>, carried by <see cref="ListMembers"/>.</summary>
    public static OperationDescriptor MembersList { get; } = new("members.list", OperationKind.Read, RetryClass.Safe, "members:read", typeof(ListMembers));

    /// <summary><c>members.get</c>, carried by <see cref="GetMember"/>.</summary>
    public static OperationDescriptor MembersGet { get; } = new("members.get", OperationKind.Read, RetryClass.Safe, "members:read", typeof(GetMember));

    /// <summary><c>members.add</c>, carried by <see cref="AddMember"/>.</summary>
    public static OperationDescriptor MembersAdd { get; } = new("members.add", OperationKind.Write, RetryClass.Reconcilable, "members:write", typeof(AddMember));

    /// <summary><c>members.update</c>, carried by <see cref="UpdateMember"/>.</summary>
    public static OperationDescriptor MembersUpdate { get; } = new("members.update", OperationKind.Write, RetryClass.Idempotent, "members:write", typeof(UpdateMember));

    /// <summary><c>members.remove</c>, carried by <see cref="RemoveMember"/>.</summary>
    public static OperationDescriptor MembersRemove { get; } = new("members.remove", OperationKind.Write, RetryClass.Idempotent, "members:write", typeof(RemoveMember));

    /// <summary><c>invitations.list</c>, carried by <see cref="ListInvitations"/>.</summary>
    public static OperationDescriptor InvitationsList { get; } = new("invitations.list", OperationKind.Read, RetryClass.Safe, "invitations:read", typeof(ListInvitations));

    /// <summary><c>invitations.get</c>, carried by <see cref="GetInvitation"/>.</summary>
    public static OperationDescriptor InvitationsGet { get; } = new("invitations.get", OperationKind.Read, RetryClass.Safe, "invitations:read", typeof(GetInvitation));

    /// <summary><c>invitations.create</c>, carried by <see cref="CreateInvitation"/>.</summary>
    public static OperationDescriptor InvitationsCreate { get; } = new("invitations.create", OperationKind.Write, RetryClass.Reconcilable, "invitations:write", typeof(CreateInvitation));

    /// <summary><c>invitations.createBatch</c>, carried by <see cref="CreateInvitations"/>.</summary>
    public static OperationDescriptor InvitationsCreateBatch { get; } = new("invitations.createBatch", OperationKind.Write, RetryClass.Reconcilable, "invitations:write", typeof(CreateInvitations));

    /// <summary><c>invitations.resend</c>, carried by <see cref="ResendInvitation"/>.</summary>
    public static OperationDescriptor InvitationsResend { get; } = new("invitations.resend", OperationKind.Write, RetryClass.Never, "invitations:write", typeof(ResendInvitation));

    /// <summary><c>invitations.revoke</c>, carried by <see cref="RevokeInvitation"/>.</summary>
    public static OperationDescriptor InvitationsRevoke { get; } = new("invitations.revoke", OperationKind.Write, RetryClass.Idempotent, "invitations:write", typeof(RevokeInvitation));

    /// <summary><c>invitations.lookup</c>, carried by <see cref="LookupInvitation"/>.</summary>
    public static OperationDescriptor InvitationsLookup { get; } = new("invitations.lookup", OperationKind.Read, RetryClass.Safe, "invitations:read", typeof(LookupInvitation));

    /// <summary><c>invitations.accept</c>, carried by <see cref="AcceptInvitation"/>.</summary>
    public static OperationDescriptor InvitationsAccept { get; } = new("invitations.accept", OperationKind.Write, RetryClass.Never, "invitations:accept", typeof(AcceptInvitation));

    /// <summary><c>invitations.decline</c>, carried by <see cref="DeclineInvitation"/>.</summary>
    public static OperationDescriptor InvitationsDecline { get; } = new("invitations.decline", OperationKind.Write, RetryClass.Never, "invitations:accept", typeof(DeclineInvitation));

    /// <summary>All of them, in the order in which pages list them.</summary>
    public static IReadOnlyList<OperationDescriptor> All { get; } =
    [
        WorkspacesList,
        WorkspacesGet,
        WorkspacesCreate,
        WorkspacesUpdate,
        WorkspacesDelete,
        WorkspacesSetDefault,
        UsersList,
        MembersList,
        MembersGet,
        MembersAdd,
        MembersUpdate,
        MembersRemove,
        InvitationsList,
        InvitationsGet,
        InvitationsCreate,
        InvitationsCreateBatch,
        InvitationsResend,
        InvitationsRevoke,
        InvitationsLookup,
        InvitationsAccept,
        InvitationsDecline,
    ];

    /// <summary>The operation carried by a record type, or null.</summary>
    public static OperationDescriptor? ForType(Type type) => All.FirstOrDefault(operation => operation.Type == type);

    /// <summary>The operation with an id, or null.</summary>
    public static OperationDescriptor? ForId(string id) => All.FirstOrDefault(operation => operation.Id == id);
}
