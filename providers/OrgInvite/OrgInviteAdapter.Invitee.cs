using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.OrgInvite;

internal sealed partial class OrgInviteAdapter :
    ISupport<LookupInvitation, InvitationPreview>,
    ISupport<AcceptInvitation, InvitationReply>
{
    [Native(
        "sent without the connection's credential; a token that is unknown, used, replaced by a resend or past its time is not_found, "
        + "for the provider does not tell these apart")]
    public async ValueTask<Result<InvitationPreview>> ExecuteAsync(LookupInvitation operation, ProviderContext context, CancellationToken ct)
    {
        if (!KeyOf(operation.Token).TryGet(out var key, out var error)) return error;
        return (await Api(context).ValidateInviteAsync(key, ct)).Then<InvitationPreview>(validation => validation.IsValid
            ? Canonical<InvitationPreview, InviteValidation>(validation, OrgInviteJson.Default.InviteValidation, OrgInviteExtensions.Of(validation), context)
            : OperationError.NotFound(ResourceKind.Invitation, "No invitation waits under this token: it is unknown, used, replaced by a newer one, or its time ran out."));
    }

    [Native(
        "the invitee's password signs in an existing login and is set for a new one; without the connection's credential unless the setting acceptWithCredential "
        + "says so; names can't be given here",
        Needs = ["email"])]
    public async ValueTask<Result<InvitationReply>> ExecuteAsync(AcceptInvitation operation, ProviderContext context, CancellationToken ct)
    {
        if (!KeyOf(operation.Token).TryGet(out var key, out var error)) return error;
        if (operation.Email is not { } email) return OperationError.Invalid("/email", "required", "This provider needs the invitee's e-mail address.");
        var name = operation switch
        {
            { FirstName: not null } => "/firstName",
            { LastName: not null } => "/lastName",
            { DisplayName: not null } => "/displayName",
            _ => null,
        };
        if (name is not null) return OperationError.Invalid(name, "not_allowed", "This provider takes the invitee's name from the invitation, not from the accept.");

        var accept = new AcceptInvite { Email = email, Password = operation.Password?.Reveal(), Locale = operation.Locale };
        var accepted = await Api(context).AcceptInviteAsync(key, accept, context.Connection.Flag(OrgInviteDefinition.AcceptWithCredential), ct);
        return accepted.Map(_ => new InvitationReply { Status = InvitationStatus.Accepted });
    }

    /// <summary>The key of an invite: the token itself or, where the whole link was sent, its path segment after <c>/invites/</c>.</summary>
    private static Result<Secret> KeyOf(Secret token)
    {
        const string before = "/invites/";
        var text = token.Reveal();
        var start = text.IndexOf(before, StringComparison.Ordinal);
        var key = start < 0 ? text : text[(start + before.Length)..].Split('/', '?', '#')[0];
        return Guid.TryParseExact(key, "D", out _)
            ? new Secret(key)
            : OperationError.Invalid("/token", "invalid", "A token of this provider is a UUID: the part of the invite link after /invites/.");
    }
}
