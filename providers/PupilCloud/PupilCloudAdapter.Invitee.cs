using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Http;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.PupilCloud;

// The invitee's side. Pupil Cloud knows the invitee by the key, so the connection must hold the invitee's own.
internal sealed partial class PupilCloudAdapter :
    ISupport<LookupInvitation, InvitationPreview>,
    ISupport<AcceptInvitation, InvitationReply>,
    ISupport<DeclineInvitation, InvitationReply>
{
    [Native("sees only invitations of the connection's own user")]
    public async ValueTask<Result<InvitationPreview>> ExecuteAsync(LookupInvitation operation, ProviderContext context, CancellationToken ct)
    {
        var got = await new PupilCloudApi(context.Http).GetOwnInvitationAsync(operation.Token, ct);
        return got.Map(wire =>
        {
            var shown = RawBody.Of(wire, PupilJson.Default.PupilInvitation);
            return mapper.ToPreview(wire) with
            {
                Status = Standing(wire, context.Time).Status,
                Extensions = Extras(shown, "id", "created_by_user_id", "created_at", "expires_at"),
                Raw = context.WantsRaw ? shown : null,
            };
        });
    }

    [Native("accepts as the connection's own user; takes nothing but the token")]
    public async ValueTask<Result<InvitationReply>> ExecuteAsync(AcceptInvitation operation, ProviderContext context, CancellationToken ct)
    {
        if (Superfluous(operation) is { } superfluous) return superfluous;

        var accepted = await new PupilCloudApi(context.Http).AcceptOwnInvitationAsync(operation.Token, ct);
        return accepted.Map(wire => new InvitationReply
        {
            Status = InvitationStatus.Accepted,
            Member = Read(wire, context with { Include = Includes.None }, workspace: null) is { IsOk: true } member ? member.Value : null,
            Raw = context.WantsRaw ? RawBody.Of(wire, PupilJson.Default.PupilMember) : null,
        });
    }

    [Native("declines as the connection's own user")]
    public async ValueTask<Result<InvitationReply>> ExecuteAsync(DeclineInvitation operation, ProviderContext context, CancellationToken ct)
    {
        var declined = await new PupilCloudApi(context.Http).DeleteOwnInvitationAsync(operation.Token, ct);
        return declined.Map(_ => new InvitationReply { Status = InvitationStatus.Declined });
    }

    /// <summary>Refuses what can't have an effect: the user exists already and is the key's, whatever the body says.</summary>
    private static OperationError? Superfluous(AcceptInvitation operation)
    {
        const string detail = "The connection's own user accepts, so nothing but the token is taken.";
        (string Name, bool Sent)[] fields =
        [
            ("email", operation.Email is not null),
            ("password", operation.Password is not null),
            ("firstName", operation.FirstName is not null),
            ("lastName", operation.LastName is not null),
            ("displayName", operation.DisplayName is not null),
            ("locale", operation.Locale is not null),
        ];
        var errors = fields.Where(field => field.Sent).Select(field => new FieldError($"/{field.Name}", "not_allowed", detail)).ToList();
        return errors.Count == 0 ? null : new OperationError(ErrorCode.ValidationFailed, detail) { Fields = errors };
    }
}
