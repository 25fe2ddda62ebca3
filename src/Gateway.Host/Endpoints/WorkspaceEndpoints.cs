using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;
using Gateway.Host.Pipeline;

namespace Gateway.Host.Endpoints;

internal static class WorkspaceEndpoints
{
    public static void MapWorkspaces(this IEndpointRouteBuilder routes)
    {
        routes.MapOperation("GET", OperationRoutes.Workspaces, OperationCatalog.WorkspacesList, 200, (context, _) =>
                context.RunListAsync(new ListWorkspaces(), ApiJson.Web.ListAnswerWorkspace), Includes.Raw)
            .Produces<ListAnswer<Workspace>>();

        routes.MapOperation("GET", OperationRoutes.Workspace, OperationCatalog.WorkspacesGet, 200, (context, _) =>
                context.RunOneAsync(new GetWorkspace(context.Workspace), ApiJson.Web.Workspace), Includes.Raw)
            .Produces<Workspace>();

        routes.MapOperation("POST", OperationRoutes.Workspaces, OperationCatalog.WorkspacesCreate, 201, CreateAsync, Includes.Raw)
            .Accepts<WorkspaceCreateBody>("application/json").Produces<Workspace>(201);

        routes.MapOperation("PATCH", OperationRoutes.Workspace, OperationCatalog.WorkspacesUpdate, 200, UpdateAsync, Includes.Raw)
            .Accepts<WorkspaceUpdateBody>("application/json").Produces<Workspace>();

        routes.MapOperation("DELETE", OperationRoutes.Workspace, OperationCatalog.WorkspacesDelete, 204, (context, _) =>
                context.RunNothingAsync(new DeleteWorkspace(context.Workspace)))
            .Produces(204);

        routes.MapOperation("POST", OperationRoutes.Workspace + "/default", OperationCatalog.WorkspacesSetDefault, 200, (context, _) =>
                context.RunOneAsync(new SetDefaultWorkspace(context.Workspace), ApiJson.Web.DefaultWorkspace))
            .Produces<DefaultWorkspace>();
    }

    private static async Task CreateAsync(OperationContext context, string?[] filters)
    {
        var draft = await context.ReadAsync(fields => new WorkspaceDraft
        {
            Name = fields.Required("name"),
            Description = fields.Text("description"),
            Extensions = fields.Extensions(context.Provider),
        });
        await context.RunOneAsync(draft.Map<IOperation<Workspace>>(ready => new CreateWorkspace(ready)), ApiJson.Web.Workspace, 201, workspace => $"/workspaces/{Uri.EscapeDataString(workspace.Id)}");
    }

    private static async Task UpdateAsync(OperationContext context, string?[] filters)
    {
        var patch = await context.ReadAsync(fields =>
        {
            if (!fields.Has("name") && !fields.Has("description") && !fields.Has("extensions")) fields.Fail("required", "Nothing to change: send name, description or extensions.");
            var name = fields.Patch("name", nullable: false);
            if (name is { IsPresent: true, ValueOrDefault: { } text } && string.IsNullOrWhiteSpace(text)) fields.Fail("name", "invalid", "name must not be empty.");
            return new WorkspacePatch { Name = name.Select(value => value!), Description = fields.Patch("description", nullable: true), Extensions = fields.Extensions(context.Provider) };
        });
        await context.RunOneAsync(patch.Map<IOperation<Workspace>>(ready => new UpdateWorkspace(context.Workspace, ready)), ApiJson.Web.Workspace);
    }
}
