using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;
using Gateway.Host.Pipeline;

namespace Gateway.Host.Endpoints;

internal static class MemberEndpoints
{
    private const string Members = OperationRoutes.Workspace + "/members";
    private const string Member = Members + "/{member}";

    public static void MapMembers(this IEndpointRouteBuilder routes)
    {
        routes.MapOperation("GET", OperationRoutes.Workspace + "/users", OperationCatalog.UsersList, 200, (context, _) =>
                context.RunListAsync(new ListUsers(context.Workspace), ApiJson.Web.ListAnswerUser), Includes.Raw)
            .Produces<ListAnswer<User>>();

        routes.MapOperation("GET", Members, OperationCatalog.MembersList, 200, (context, _) =>
                context.RunListAsync(new ListMembers(context.Workspace), ApiJson.Web.ListAnswerMember), Includes.Raw)
            .Produces<ListAnswer<Member>>();

        routes.MapOperation("GET", Member, OperationCatalog.MembersGet, 200, (context, _) =>
                context.RunOneAsync(new GetMember(context.Workspace, context.Route("member")), ApiJson.Web.Member), Includes.Raw)
            .Produces<Member>();

        routes.MapOperation("POST", Members, OperationCatalog.MembersAdd, 201, AddAsync, Includes.Raw)
            .Accepts<MemberAddBody>("application/json").Produces<Member>(201);

        routes.MapOperation("PATCH", Member, OperationCatalog.MembersUpdate, 200, UpdateAsync, Includes.Raw)
            .Accepts<MemberUpdateBody>("application/json").Produces<Member>();

        routes.MapOperation("DELETE", Member, OperationCatalog.MembersRemove, 204, (context, _) =>
                context.RunNothingAsync(new RemoveMember(context.Workspace, context.Route("member"))))
            .Produces(204);
    }

    private static async Task AddAsync(OperationContext context, string?[] filters)
    {
        var draft = await context.ReadAsync(fields =>
        {
            var needed = context.Call.SupportFor(context.Operation).Needs.Contains("userId");
            return new MemberDraft { UserId = needed ? fields.Required("userId") : fields.Text("userId"), Role = fields.Role(), Extensions = fields.Extensions(context.Provider) };
        });
        await context.RunOneAsync(
            draft.Map<IOperation<Member>>(ready => new AddMember(context.Workspace, ready)),
            ApiJson.Web.Member,
            201,
            member => $"/workspaces/{Uri.EscapeDataString(member.WorkspaceId)}/members/{Uri.EscapeDataString(member.Id)}");
    }

    private static async Task UpdateAsync(OperationContext context, string?[] filters)
    {
        var role = await context.ReadAsync(fields => fields.Role());
        await context.RunOneAsync(role.Map<IOperation<Member>>(ready => new UpdateMember(context.Workspace, context.Route("member"), ready)), ApiJson.Web.Member);
    }
}
