using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Operations;
using Gateway.Core.Catalog;

namespace Gateway.Core.Dispatch;

/// <summary>Refuses ids that can't be the provider's before anything is sent.</summary>
internal sealed class IdDispatcher(IOperationDispatcher inner) : IOperationDispatcher
{
    public ValueTask<Result<TResult>> DispatchAsync<TResult>(IOperation<TResult> operation, OperationCall call, CancellationToken ct)
    {
        var forms = call.Connection.Provider.Ids;
        var error = operation is IWorkspaceScoped { WorkspaceId: var workspace } && workspace != WorkspaceDispatcher.Alias && workspace != forms.WorkspaceLiteral
            ? IdForms.Check("workspace", workspace, forms.Workspace)
            : null;
        error ??= operation switch
        {
            GetMember get => IdForms.Check("member", get.MemberId, forms.Member),
            UpdateMember update => IdForms.Check("member", update.MemberId, forms.Member),
            RemoveMember remove => IdForms.Check("member", remove.MemberId, forms.Member),
            AddMember { Draft.UserId: { } user } => IdForms.Check("/userId", user, forms.User),
            GetInvitation get => IdForms.Check("invitation", get.InvitationId, forms.Invitation),
            ResendInvitation resend => IdForms.Check("invitation", resend.InvitationId, forms.Invitation),
            RevokeInvitation revoke => IdForms.Check("invitation", revoke.InvitationId, forms.Invitation),
            _ => null,
        };
        return error is null ? inner.DispatchAsync(operation, call, ct) : ValueTask.FromResult<Result<TResult>>(error);
    }
}
