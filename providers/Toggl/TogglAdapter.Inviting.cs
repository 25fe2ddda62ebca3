using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.Toggl;

internal sealed partial class TogglAdapter :
    ISupport<CreateInvitation, Invitation>,
    ISupport<CreateInvitations, InvitationBatch>
{
    [Native("displayName is not kept. The reply's warnings are in extensions.toggl.messages.",
        Calls = "1; 1 more now and then to learn the organization, unless organizationId is set", Extensions = [TogglExtensions.Groups, TogglExtensions.ProjectInvite])]
    public async ValueTask<Result<Invitation>> ExecuteAsync(CreateInvitation operation, ProviderContext context, CancellationToken ct)
    {
        if (TogglText.Number(operation.WorkspaceId) is not { } workspace) return NoWorkspace();
        if (!TogglInvite.From(operation.Draft, 0, workspace).TryGet(out var invite, out var error)) return error;
        var api = new TogglApi(context);
        if (!(await OrganizationOfAsync(operation.WorkspaceId, api, context, ct)).TryGet(out var organization, out error)) return error;
        if (!(await api.InviteAsync(organization, TogglInvite.Post([invite], workspace), ct)).TryGet(out var result, out error)) return error;
        return Sent(result, invite, alone: true, operation.WorkspaceId, context);
    }

    [Native("One call for all addresses that share role, sendEmail and extensions. If Toggl refuses one address of a call, it refuses the call.",
        Calls = "1 per role and 100 addresses (setting batchSize); 1 more now and then to learn the organization, unless organizationId is set",
        Extensions = [TogglExtensions.Groups, TogglExtensions.ProjectInvite])]
    public async ValueTask<Result<InvitationBatch>> ExecuteAsync(CreateInvitations operation, ProviderContext context, CancellationToken ct)
    {
        if (TogglText.Number(operation.WorkspaceId) is not { } workspace) return NoWorkspace();
        var items = operation.Drafts.Select((draft, index) => TogglInvite.From(draft, index, workspace)).ToList();
        var calls = items.Where(item => item.IsOk).Select(item => item.Value).GroupBy(invite => invite.Likeness).SelectMany(alike => alike.Chunk(TogglDefinition.BatchSizeOf(context.Connection))).ToList();
        var results = items.ConvertAll(item => item.IsOk ? default : (Result<Invitation>)item.Error);
        if (calls.Count == 0) return new InvitationBatch(results);

        var api = new TogglApi(context);
        if (!(await OrganizationOfAsync(operation.WorkspaceId, api, context, ct)).TryGet(out var organization, out var error)) return error;
        OperationError? stop = null;
        foreach (var call in calls)
        {
            var result = stop is null ? await api.InviteAsync(organization, TogglInvite.Post(call, workspace), ct) : stop;
            foreach (var invite in call)
            {
                results[invite.Index] = result.TryGet(out var reply, out var refused) ? Sent(reply, invite, call.Length == 1, operation.WorkspaceId, context) : Shared(refused, invite, call);
            }

            if (stop is null && !result.IsOk && BatchLoop.MeetsEveryItem(result.Error.Code)) stop = BatchLoop.NotSent(result.Error, call[0].Index + 1);
        }

        return new InvitationBatch(results);
    }

    /// <summary>What a refused call means for one of its addresses: where the refusal names another address, this one was only on the same call.</summary>
    private static OperationError Shared(OperationError refused, TogglInvite invite, TogglInvite[] call)
    {
        if (call.Length == 1 || refused.Upstream is not { Status: 400, Message: { } message } || invite.IsNamedIn(message)) return refused;
        return call.Any(other => other.IsNamedIn(message))
            ? new OperationError(ErrorCode.ProviderRejected, "The provider refused another address of the same call, and with it the whole call. Send this one again without it.") { Upstream = refused.Upstream }
            : refused with { Detail = $"{refused.Detail} The refusal was for a call of {call.Length} addresses." };
    }

    private Result<Invitation> Sent(TogglInvitationResult reply, TogglInvite invite, bool alone, string workspaceId, ProviderContext context)
    {
        var info = reply.Data?.FirstOrDefault(item => invite.Is(item.Email)) ?? (alone && reply.Data is [{ Email: null or "" } only] ? only : null);
        var named = reply.Invitations?.FirstOrDefault(item => invite.Is(item.Email));
        var messages = (reply.Messages ?? []).Where(message => alone || invite.IsNamedIn(message)).ToList();
        if (TogglText.Of(info?.InvitationId) is not null) return _map.Invitation(new TogglSent(workspaceId, invite.Role, invite.Email, info!, named), messages, alone ? reply : null, context);
        if (info is not null || named is not null)
            return OperationError.BadResponse("The provider took the address but sent no id for the invitation. List the invitations to find it.", 200) with { Outcome = Outcome.Done };
        if (messages.Count == 0) return OperationError.BadResponse("The provider's reply does not mention the address.", 200) with { Outcome = Outcome.Unknown };
        var text = string.Join(' ', messages);
        return new TogglErrors(context.Connection, ResourceKind.Invitation).Refusal(text) with { Upstream = new UpstreamFailure(200, null, text), Outcome = Outcome.NotDone };
    }

    private static OperationError NoWorkspace() => OperationError.NotFound(ResourceKind.Workspace, "The workspace id is too large to be one of Toggl's.");
}
