using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.DeepOpinion;

internal sealed partial class DeepOpinionAdapter :
    ISupport<ListInvitations, Page<Invitation>>,
    ISupport<GetInvitation, Invitation>,
    ISupport<ResendInvitation, Invitation>,
    ISupport<RevokeInvitation, Nothing>
{
    [Native("lists pending invitations only: others vanish, and an expiry is not shown", LocalFilters = ["status", "email"])]
    public async ValueTask<Result<Page<Invitation>>> ExecuteAsync(ListInvitations operation, ProviderContext context, CancellationToken ct)
    {
        var read = await new DeepOpinionApi(context.Http).GetInvitationsAsync(operation.WorkspaceId, ct);
        return read.Then(wires => DeepOpinionMapping.Page(wires, wire => _mapping.Invitation(wire, operation.WorkspaceId, context)));
    }

    [Emulated(Exactness.Exact, "found in the list of pending invitations")]
    public async ValueTask<Result<Invitation>> ExecuteAsync(GetInvitation operation, ProviderContext context, CancellationToken ct)
    {
        var search = await PageWalk.FindAsync(_ => ExecuteAsync(new ListInvitations(operation.WorkspaceId), context, ct), candidate => candidate.Id == operation.InvitationId);
        if (!search.TryGet(out var found, out var error)) return error;
        return found is null ? OperationError.NotFound(ResourceKind.Invitation, "The workspace has no such pending invitation.") : found;
    }

    [Native(
        "the provider answers nothing: the invitation is read from the list before, so that a missing one is not_found with nothing sent",
        Calls = "2: GET the list, POST (3 with include=acceptUrl: the list again)")]
    public async ValueTask<Result<Invitation>> ExecuteAsync(ResendInvitation operation, ProviderContext context, CancellationToken ct)
    {
        var get = new GetInvitation(operation.WorkspaceId, operation.InvitationId);
        var before = await ExecuteAsync(get, context, ct);
        if (!before.TryGet(out var invitation, out var missing)) return missing;
        var resent = await new DeepOpinionApi(context.Http).ResendAsync(operation.WorkspaceId, operation.InvitationId, ct);
        if (!resent.TryGet(out _, out var failed)) return failed;
        if (!context.WantsAcceptUrl) return invitation;

        // Whether sending again changes the link is not known: the one read before may be stale, so it is read again or left out.
        var after = await ExecuteAsync(get, context, ct);
        return after.IsOk ? after : invitation with { AcceptUrl = null };
    }

    [Native("the link in the invitee's e-mail stops working")]
    public ValueTask<Result<Nothing>> ExecuteAsync(RevokeInvitation operation, ProviderContext context, CancellationToken ct) =>
        new DeepOpinionApi(context.Http).DeleteInvitationAsync(operation.WorkspaceId, operation.InvitationId, ct);
}
