using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.DeepOpinion;

// The API has one call for both: many addresses, one role. Addresses it does not invite come back inside the 200 with a reason in free text.
internal sealed partial class DeepOpinionAdapter :
    ISupport<CreateInvitation, Invitation>,
    ISupport<CreateInvitations, InvitationBatch>
{
    [Native(
        "the provider always sends its e-mail and keeps no name; an address it does not invite is provider_rejected, "
        + "or already_invited where the setting alreadyInvitedPattern matches its reason")]
    public async ValueTask<Result<Invitation>> ExecuteAsync(CreateInvitation operation, ProviderContext context, CancellationToken ct)
    {
        if (!ProviderRoleFor(operation.Draft).TryGet(out var role, out var refusal)) return refusal;
        var invited = await new DeepOpinionApi(context.Http).InviteAsync(operation.WorkspaceId, new InviteUsersBody([operation.Draft.Email], role), ct);
        return invited.Then(reply => AnswerFor(operation.Draft.Email, reply, isOnly: true, operation.WorkspaceId, context));
    }

    [Native("one call per role; addresses the provider does not invite fail one by one, but a body it refuses fails its whole role", Calls = "1 per role")]
    public async ValueTask<Result<InvitationBatch>> ExecuteAsync(CreateInvitations operation, ProviderContext context, CancellationToken ct)
    {
        var api = new DeepOpinionApi(context.Http);
        var items = new Result<Invitation>[operation.Drafts.Count];
        var accepted = new List<(int Index, string Email, string Role)>();
        for (var i = 0; i < items.Length; i++)
        {
            if (ProviderRoleFor(operation.Drafts[i]).TryGet(out var role, out var refusal)) accepted.Add((i, operation.Drafts[i].Email, role));
            else items[i] = refusal with { Outcome = Outcome.NotDone };
        }

        OperationError? stop = null;
        foreach (var group in accepted.GroupBy(item => item.Role, StringComparer.Ordinal).Select(group => group.ToList()))
        {
            var invited = stop is null
                ? await api.InviteAsync(operation.WorkspaceId, new InviteUsersBody([.. group.Select(item => item.Email)], group[0].Role), ct)
                : stop;
            if (stop is null && !invited.IsOk && BatchLoop.MeetsEveryItem(invited.Error.Code)) stop = BatchLoop.NotSent(invited.Error, group[0].Index + 1);
            foreach (var (index, email, _) in group) items[index] = invited.Then(reply => AnswerFor(email, reply, isOnly: group.Count == 1, operation.WorkspaceId, context));
        }

        return new InvitationBatch(items);
    }

    private Result<string> ProviderRoleFor(InvitationDraft draft) => draft.SendEmail == false
        ? OperationError.Invalid("/sendEmail", "not_allowed", "This provider always sends its e-mail.")
        : Definition.Roles.Write(draft.Role);

    /// <summary>What the reply to a bulk invite says of one address.</summary>
    /// <param name="email">The address.</param>
    /// <param name="reply">The reply.</param>
    /// <param name="isOnly">Whether no other address was sent: then the only entry is about it, however the provider spells it.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="context">The call.</param>
    private Result<Invitation> AnswerFor(string email, InviteUsersResponse reply, bool isOnly, string workspace, ProviderContext context)
    {
        var (invitations, refusals) = (reply.Invitations ?? [], reply.NotInvited ?? []);
        var isAlone = isOnly && invitations.Length + refusals.Length == 1;
        if (invitations.FirstOrDefault(one => isAlone || IsSame(one?.Email.ValueOrDefault, email)) is { } invitation) return _mapping.Invitation(invitation, workspace, context);
        if (refusals.FirstOrDefault(one => isAlone || IsSame(one?.Email, email)) is { } refused) return NotInvited(refused.Reason, context);
        return OperationError.BadResponse("The provider's reply does not say what became of the address.") with { Outcome = Outcome.Unknown };
    }

    private static OperationError NotInvited(string? reason, ProviderContext context)
    {
        var pattern = DeepOpinionDefinition.Pattern(context.Connection.Setting(DeepOpinionDefinition.AlreadyInvitedPattern));
        var error = reason is not null && pattern?.IsMatch(reason) == true
            ? new OperationError(ErrorCode.AlreadyInvited, "The address is invited to this workspace already.") { Resource = ResourceKind.Invitation }
            : new OperationError(ErrorCode.ProviderRejected, "The provider did not invite the address.");
        return error with { Outcome = Outcome.NotDone, Upstream = new UpstreamFailure(200, null, reason) };
    }

    private static bool IsSame(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
