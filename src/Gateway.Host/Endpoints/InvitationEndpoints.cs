using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;
using Gateway.Host.Pipeline;

namespace Gateway.Host.Endpoints;

internal static class InvitationEndpoints
{
    private const string Invitations = OperationRoutes.Workspace + "/invitations";
    private const string Invitation = Invitations + "/{invitation}";
    private const Includes Both = Includes.Raw | Includes.AcceptUrl;

    public static void MapInvitations(this IEndpointRouteBuilder routes)
    {
        routes.MapOperation("GET", Invitations, OperationCatalog.InvitationsList, 200, ListAsync, Includes.Raw, query => [query.Status()?.ToString(), query.Text("email")], "status", "email")
            .Produces<ListAnswer<Invitation>>();

        routes.MapOperation("GET", Invitation, OperationCatalog.InvitationsGet, 200, (context, _) =>
                context.RunOneAsync(new GetInvitation(context.Workspace, context.Route("invitation")), ApiJson.Web.Invitation), Both)
            .Produces<Invitation>();

        routes.MapOperation("POST", Invitations, OperationCatalog.InvitationsCreate, 201, CreateAsync, Both)
            .Accepts<InvitationCreateBody>("application/json").Produces<Invitation>(201);

        routes.MapOperation("POST", Invitations + "/batch", OperationCatalog.InvitationsCreateBatch, 200, InvitationBatchEndpoint.RunAsync)
            .Accepts<InvitationBatchBody>("application/json").Produces<BatchAnswer>();

        routes.MapOperation("POST", Invitation + "/resend", OperationCatalog.InvitationsResend, 200, (context, _) =>
                context.RunOneAsync(new ResendInvitation(context.Workspace, context.Route("invitation")), ApiJson.Web.Invitation), Both)
            .Produces<Invitation>();

        routes.MapOperation("DELETE", Invitation, OperationCatalog.InvitationsRevoke, 204, (context, _) =>
                context.RunNothingAsync(new RevokeInvitation(context.Workspace, context.Route("invitation"))))
            .Produces(204);
    }

    /// <summary>Reads one invitation to be sent.</summary>
    public static InvitationDraft ReadDraft(BodyFields fields, string provider) => new()
    {
        Email = fields.Email("email", required: true)!,
        Role = fields.Role(),
        DisplayName = fields.Text("displayName"),
        SendEmail = fields.Flag("sendEmail"),
        Extensions = fields.Extensions(provider),
    };

    private static Task ListAsync(OperationContext context, string?[] filters) => context.RunListAsync(
        new ListInvitations(context.Workspace)
        {
            Status = filters[0] is { } status ? Enum.Parse<InvitationStatus>(status) : null,
            Email = filters[1],
        },
        ApiJson.Web.ListAnswerInvitation);

    private static async Task CreateAsync(OperationContext context, string?[] filters)
    {
        var draft = await context.ReadAsync(fields => ReadDraft(fields, context.Provider));
        await context.RunOneAsync(
            draft.Map<IOperation<Invitation>>(ready => new CreateInvitation(context.Workspace, ready)),
            ApiJson.Web.Invitation,
            201,
            invitation => $"/workspaces/{Uri.EscapeDataString(invitation.WorkspaceId)}/invitations/{Uri.EscapeDataString(invitation.Id)}");
    }
}
