using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.Toggl;

internal sealed partial class TogglAdapter :
    ISupport<LookupInvitation, InvitationPreview>,
    ISupport<AcceptInvitation, InvitationReply>,
    ISupport<DeclineInvitation, InvitationReply>
{
    [Native("Shows the organization, not the workspace. Toggl names no status: a code it finds counts as pending.")]
    public async ValueTask<Result<InvitationPreview>> ExecuteAsync(LookupInvitation operation, ProviderContext context, CancellationToken ct)
    {
        var read = await new TogglApi(context).InvitationAsync(operation.Token, ct);
        return read.Map(invitation => _map.Preview(invitation, context));
    }

    [Native("Takes the token alone. Sends no credential unless inviteeWithCredential is set on a connection that holds the invitee's own.")]
    public async ValueTask<Result<InvitationReply>> ExecuteAsync(AcceptInvitation operation, ProviderContext context, CancellationToken ct)
    {
        if (NotTaken(operation) is { } error) return error;
        var sent = await new TogglApi(context).AcceptAsync(operation.Token, ct);
        return sent.Map(_ => new InvitationReply { Status = InvitationStatus.Accepted });
    }

    [Native("Sends no credential unless inviteeWithCredential is set on a connection that holds the invitee's own. Toggl marks the invited account deleted.")]
    public async ValueTask<Result<InvitationReply>> ExecuteAsync(DeclineInvitation operation, ProviderContext context, CancellationToken ct)
    {
        var sent = await new TogglApi(context).RejectAsync(operation.Token, ct);
        return sent.Map(_ => new InvitationReply { Status = InvitationStatus.Declined });
    }

    private static OperationError? NotTaken(AcceptInvitation operation)
    {
        (string Pointer, bool Sent)[] fields =
        [
            ("/email", operation.Email is not null),
            ("/password", operation.Password is not null),
            ("/firstName", operation.FirstName is not null),
            ("/lastName", operation.LastName is not null),
            ("/displayName", operation.DisplayName is not null),
            ("/locale", operation.Locale is not null),
        ];
        const string detail = "Toggl accepts an invitation by its token alone; the invitee makes or uses their account at Toggl itself.";
        FieldError[] wrong = [.. fields.Where(field => field.Sent).Select(field => new FieldError(field.Pointer, "not_allowed", detail))];
        return wrong.Length == 0 ? null : new OperationError(ErrorCode.ValidationFailed, detail) { Fields = wrong };
    }
}
