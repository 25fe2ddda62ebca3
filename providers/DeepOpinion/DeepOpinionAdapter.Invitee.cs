using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.DeepOpinion;

internal sealed partial class DeepOpinionAdapter : ISupport<AcceptInvitation, InvitationReply>
{
    private const int ShortestPassword = 8;

    [Native(
        "makes a Studio account where the invitee has none; the password is needed either way; a wrong, used or expired token is one and the same to the provider: "
        + "invitation_not_pending; sends no credential unless the setting acceptWithCredential is on",
        Needs = ["password"])]
    public async ValueTask<Result<InvitationReply>> ExecuteAsync(AcceptInvitation operation, ProviderContext context, CancellationToken ct)
    {
        if (Problems(operation) is { Count: > 0 } problems)
            return new OperationError(ErrorCode.ValidationFailed, string.Join(' ', problems.Select(problem => problem.Detail))) { Fields = problems };

        var body = new AcceptInvitationInput
        {
            Token = operation.Token.Reveal(),
            Password = operation.Password!.Reveal(),
            Email = operation.Email,
            FirstName = operation.FirstName,
            LastName = operation.LastName,
        };
        var accepted = await new DeepOpinionApi(context.Http).AcceptAsync(body, context.Connection.Flag(DeepOpinionDefinition.AcceptWithCredential), ct);
        return accepted.Map(_ => new InvitationReply { Status = InvitationStatus.Accepted });
    }

    private static List<FieldError> Problems(AcceptInvitation operation)
    {
        var problems = new List<FieldError>();
        switch (operation.Password?.Reveal().Length)
        {
            case null:
                problems.Add(new FieldError("/password", "required", "This provider needs a password, of existing users too."));
                break;
            case < ShortestPassword:
                problems.Add(new FieldError("/password", "invalid", $"This provider takes passwords of at least {ShortestPassword} characters."));
                break;
        }

        if (operation.DisplayName is not null) problems.Add(new FieldError("/displayName", "not_allowed", "This provider keeps no display name: send firstName and lastName."));
        if (operation.Locale is not null) problems.Add(new FieldError("/locale", "not_allowed", "This provider takes no language."));
        return problems;
    }
}
