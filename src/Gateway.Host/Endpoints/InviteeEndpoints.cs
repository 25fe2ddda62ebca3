using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;
using Gateway.Host.Pipeline;

namespace Gateway.Host.Endpoints;

/// <summary>What an invitee does with the token from the e-mail. The token travels in the body, never in a URL.</summary>
internal static class InviteeEndpoints
{
    private const string Invitations = OperationRoutes.Connection + "/invitations";

    public static void MapInvitee(this IEndpointRouteBuilder routes)
    {
        routes.MapOperation("POST", Invitations + "/lookup", OperationCatalog.InvitationsLookup, 200, async (context, _) =>
                await context.RunOneAsync((await TokenAsync(context)).Map<IOperation<InvitationPreview>>(token => new LookupInvitation(token)), ApiJson.Web.InvitationPreview), Includes.Raw)
            .Accepts<TokenBody>("application/json").Produces<InvitationPreview>();

        routes.MapOperation("POST", Invitations + "/accept", OperationCatalog.InvitationsAccept, 200, async (context, _) =>
                await context.RunOneAsync(await AcceptAsync(context), ApiJson.Web.InvitationReply))
            .Accepts<AcceptBody>("application/json").Produces<InvitationReply>();

        routes.MapOperation("POST", Invitations + "/decline", OperationCatalog.InvitationsDecline, 200, async (context, _) =>
                await context.RunOneAsync((await TokenAsync(context)).Map<IOperation<InvitationReply>>(token => new DeclineInvitation(token)), ApiJson.Web.InvitationReply))
            .Accepts<TokenBody>("application/json").Produces<InvitationReply>();
    }

    private static Task<Result<Secret>> TokenAsync(OperationContext context) => context.ReadAsync(fields => new Secret(fields.Required("token", BodyFields.MaxToken)));

    private static Task<Result<IOperation<InvitationReply>>> AcceptAsync(OperationContext context) => context.ReadAsync(fields =>
    {
        var needs = context.Call.SupportFor(context.Operation).Needs;
        var token = new Secret(fields.Required("token", BodyFields.MaxToken));
        var password = needs.Contains("password") ? fields.Required("password") : fields.Text("password");
        return (IOperation<InvitationReply>)new AcceptInvitation(token)
        {
            Email = fields.Email("email", required: needs.Contains("email")),
            Password = password is null ? null : new Secret(password),
            FirstName = fields.Text("firstName"),
            LastName = fields.Text("lastName"),
            DisplayName = fields.Text("displayName"),
            Locale = fields.Text("locale"),
        };
    });
}
