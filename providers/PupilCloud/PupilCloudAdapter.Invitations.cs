using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.PupilCloud;

// The provider names an invitation by its token, which is also what the invitee accepts with: the gateway shows it sealed only.
internal sealed partial class PupilCloudAdapter :
    ISupport<ListInvitations, Page<Invitation>>,
    ISupport<GetInvitation, Invitation>,
    ISupport<CreateInvitation, Invitation>,
    ISupport<CreateInvitations, InvitationBatch>,
    ISupport<RevokeInvitation, Nothing>
{
    [Native("the provider reports no status: it is derived from the expiry", LocalFilters = ["status", "email"])]
    public async ValueTask<Result<Page<Invitation>>> ExecuteAsync(ListInvitations operation, ProviderContext context, CancellationToken ct)
    {
        var listed = await new PupilCloudApi(context.Http).GetInvitationsAsync(operation.WorkspaceId, ct);
        return listed.Then(wires => Whole(wires, wire => Read(wire, context, operation.WorkspaceId)));
    }

    [Native("the provider reports no status: it is derived from the expiry")]
    public async ValueTask<Result<Invitation>> ExecuteAsync(GetInvitation operation, ProviderContext context, CancellationToken ct)
    {
        if (!context.Handles.Unseal(InvitationHandle, operation.InvitationId).TryGet(out var token, out var error)) return error;

        var got = await new PupilCloudApi(context.Http).GetInvitationAsync(operation.WorkspaceId, token, ct);
        return got.Then(wire => Read(wire, context, operation.WorkspaceId, token));
    }

    [Native("only owners and admins may; nobody can be invited as an owner; the e-mail can't be suppressed and displayName is not kept")]
    public ValueTask<Result<Invitation>> ExecuteAsync(CreateInvitation operation, ProviderContext context, CancellationToken ct) =>
        InviteAsync(operation.WorkspaceId, operation.Draft, context, ct);

    [Emulated(Exactness.Exact, "one call per address, in order", Calls = "1 per item")]
    public ValueTask<Result<InvitationBatch>> ExecuteAsync(CreateInvitations operation, ProviderContext context, CancellationToken ct) =>
        BatchLoop.RunAsync(operation.Drafts, draft => InviteAsync(operation.WorkspaceId, draft, context, ct));

    [Native]
    public async ValueTask<Result<Nothing>> ExecuteAsync(RevokeInvitation operation, ProviderContext context, CancellationToken ct)
    {
        if (!context.Handles.Unseal(InvitationHandle, operation.InvitationId).TryGet(out var token, out var error)) return error;

        return await new PupilCloudApi(context.Http).DeleteInvitationAsync(operation.WorkspaceId, token, ct);
    }

    private async ValueTask<Result<Invitation>> InviteAsync(string workspace, InvitationDraft draft, ProviderContext context, CancellationToken ct)
    {
        if (draft.SendEmail == false) return OperationError.Invalid("/sendEmail", "not_allowed", "This provider can't be told to keep its e-mail back.");
        if (!Definition.Roles.Write(draft.Role).TryGet(out var role, out var error)) return error;

        var made = await new PupilCloudApi(context.Http).PostInvitationAsync(workspace, new PupilInvitationPost(draft.Email, role), ct);
        return made.Then(wire => Written(Read(wire, context, workspace)));
    }
}
