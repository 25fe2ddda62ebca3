using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.PupilCloud;

// The provider can't send an invitation again. A new one takes the old one's place, in an order in which a failure between the two never leaves the invitee without any.
internal sealed partial class PupilCloudAdapter : ISupport<ResendInvitation, Invitation>
{
    [Emulated(
        Exactness.Approximate,
        "invites again, then deletes the old invitation: id and token change",
        RequiresLenient = true,
        Calls = "3: read, invite, delete; 2 where the provider keeps the token; 4 where it first refuses a second invitation")]
    public async ValueTask<Result<Invitation>> ExecuteAsync(ResendInvitation operation, ProviderContext context, CancellationToken ct)
    {
        if (!context.Handles.Unseal(InvitationHandle, operation.InvitationId).TryGet(out var token, out var error)) return error;
        var api = new PupilCloudApi(context.Http);
        var read = await api.GetInvitationAsync(operation.WorkspaceId, token, ct);
        if (!read.TryGet(out var old, out error)) return error;
        if (!CopyOf(old, context.Time).TryGet(out var copy, out error)) return error;

        var made = await api.PostInvitationAsync(operation.WorkspaceId, copy, ct);
        if (made.TryGet(out var fresh, out error)) return await ReplaceAsync(operation.WorkspaceId, token, fresh, api, context, ct);
        return PupilCloudErrors.IsConflict(error)
            ? await ReplaceOldFirstAsync(operation.WorkspaceId, token, copy, api, context, ct)
            : error with { Detail = $"The old invitation was left as it was. {error.Detail}" };
    }

    /// <summary>The same invitation once more, or why it can't be sent again.</summary>
    private static Result<PupilInvitationPost> CopyOf(PupilInvitation old, TimeProvider time)
    {
        if (Standing(old, time).Status == InvitationStatus.Expired)
            return new OperationError(ErrorCode.InvitationExpired, "The invitation's time ran out: invite the address anew.") { Resource = ResourceKind.Invitation };
        return NonEmpty(old.Email.ValueOrDefault) is { } email && NonEmpty(old.Role) is { } role
            ? new PupilInvitationPost(email, role)
            : OperationError.BadResponse("The provider's invitation lacks its address or role, so it can't be sent again.");
    }

    /// <summary>The invitee holds a new invitation: takes the old one away unless the provider kept its token.</summary>
    private async ValueTask<Result<Invitation>> ReplaceAsync(string workspace, string token, PupilInvitation fresh, PupilCloudApi api, ProviderContext context, CancellationToken ct)
    {
        var answer = Written(Read(fresh, context, workspace));
        if (!answer.IsOk || fresh.Token == token) return answer;

        var deleted = await api.DeleteInvitationAsync(workspace, token, ct);
        if (deleted.IsOk || deleted.Error.Code == ErrorCode.NotFound) return answer;
        return deleted.Error with
        {
            Outcome = Outcome.Done,
            RetryAfter = null,
            Detail = "The invitation was sent again, but deleting the old one failed, so both may be valid: list the invitations to this address and revoke the old one "
                + $"(its id is the one in the request). Do not resend it once more. {deleted.Error.Detail}",
        };
    }

    /// <summary>For a provider that refuses a second invitation to the same address: only then does the old one go first.</summary>
    private async ValueTask<Result<Invitation>> ReplaceOldFirstAsync(
        string workspace, string token, PupilInvitationPost copy, PupilCloudApi api, ProviderContext context, CancellationToken ct)
    {
        var deleted = await api.DeleteInvitationAsync(workspace, token, ct);
        if (!deleted.IsOk && deleted.Error.Code != ErrorCode.NotFound)
            return deleted.Error with { Detail = $"The provider refuses a second invitation to the same address, and the old one could not be deleted first. {deleted.Error.Detail}" };

        var made = await api.PostInvitationAsync(workspace, copy, ct);
        if (made.TryGet(out var fresh, out var error)) return Written(Read(fresh, context, workspace));
        return error with
        {
            Outcome = Outcome.Unknown,
            RetryAfter = null,
            Detail = "The provider refuses a second invitation to the same address, so the old one was deleted first; inviting again then failed. "
                + $"List the invitations to this address and, where there is none, create it anew. {error.Detail}",
        };
    }
}
