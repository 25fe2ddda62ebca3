using System.Text.Json.Nodes;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.Toggl;

internal sealed partial class TogglAdapter :
    ISupport<ListWorkspaces, Page<Workspace>>,
    ISupport<GetWorkspace, Workspace>,
    ISupport<CreateWorkspace, Workspace>,
    ISupport<UpdateWorkspace, Workspace>,
    ISupport<ListUsers, Page<User>>
{
    [Native("The workspaces of every organization the credential reaches. Counts against the 30 calls an hour Toggl allows below /me.")]
    public async ValueTask<Result<Page<Workspace>>> ExecuteAsync(ListWorkspaces operation, ProviderContext context, CancellationToken ct)
    {
        var read = await new TogglApi(context).MyWorkspacesAsync(ct);
        return read.Then(workspaces => Whole(workspaces, workspace => workspace.Id, workspace => _map.Workspace(workspace, context)));
    }

    [Native]
    public async ValueTask<Result<Workspace>> ExecuteAsync(GetWorkspace operation, ProviderContext context, CancellationToken ct) =>
        One(await new TogglApi(context).WorkspaceAsync(operation.WorkspaceId, ct), context);

    [Native("Needs the setting organizationId. Some extensions need a paid plan. Toggl may take a few seconds to show the new workspace elsewhere.",
        Extensions = [TogglExtensions.DefaultCurrency, TogglExtensions.OnlyAdminsMayCreateProjects, TogglExtensions.OnlyAdminsMayCreateTags, TogglExtensions.OnlyAdminsSeeTeamDashboard])]
    public async ValueTask<Result<Workspace>> ExecuteAsync(CreateWorkspace operation, ProviderContext context, CancellationToken ct)
    {
        if (ConfiguredOrganization(context.Connection) is not { } organization) return new OperationError(ErrorCode.UnsupportedOperation, CreateNeedsOrganization);
        if (operation.Draft.Description is not null) return NoDescription();
        if (!Payload(operation.Draft.Name, operation.Draft.Extensions).TryGet(out var payload, out var error)) return error;
        return One(await new TogglApi(context).CreateWorkspaceAsync(organization, payload, ct), context);
    }

    [Native("Only the fields sent are changed. Some extensions need a paid plan.",
        Extensions = [TogglExtensions.DefaultCurrency, TogglExtensions.OnlyAdminsMayCreateProjects, TogglExtensions.OnlyAdminsMayCreateTags, TogglExtensions.OnlyAdminsSeeTeamDashboard])]
    public async ValueTask<Result<Workspace>> ExecuteAsync(UpdateWorkspace operation, ProviderContext context, CancellationToken ct)
    {
        if (operation.Patch.Description.IsPresent) return NoDescription();
        if (!Payload(operation.Patch.Name.ValueOrDefault, operation.Patch.Extensions).TryGet(out var payload, out var error)) return error;
        return One(await new TogglApi(context).UpdateWorkspaceAsync(operation.WorkspaceId, payload, ct), context);
    }

    [Native("Everybody the workspace knows, joined or only invited; deleted accounts are left out.")]
    public async ValueTask<Result<Page<User>>> ExecuteAsync(ListUsers operation, ProviderContext context, CancellationToken ct)
    {
        var read = await new TogglApi(context).UsersAsync(operation.WorkspaceId, ct);
        return read.Map(users => Page<User>.Whole([.. users.Select(user => _map.User(user, context))]));
    }

    private static OperationError NoDescription() => OperationError.Invalid("/description", "not_allowed", "Toggl workspaces have no description.");

    private static Result<TogglWorkspacePayload> Payload(string? name, JsonObject? extensions)
    {
        var sent = new TogglExtensions(
            extensions, TogglExtensions.DefaultCurrency, TogglExtensions.OnlyAdminsMayCreateProjects, TogglExtensions.OnlyAdminsMayCreateTags, TogglExtensions.OnlyAdminsSeeTeamDashboard);
        var payload = new TogglWorkspacePayload
        {
            Name = name,
            DefaultCurrency = sent.Text(TogglExtensions.DefaultCurrency, "a currency code such as EUR"),
            OnlyAdminsMayCreateProjects = sent.Flag(TogglExtensions.OnlyAdminsMayCreateProjects),
            OnlyAdminsMayCreateTags = sent.Flag(TogglExtensions.OnlyAdminsMayCreateTags),
            OnlyAdminsSeeTeamDashboard = sent.Flag(TogglExtensions.OnlyAdminsSeeTeamDashboard),
        };
        return sent.Error is { } error ? error : payload;
    }

    private Result<Workspace> One(Result<TogglWorkspace> read, ProviderContext context)
    {
        if (!read.TryGet(out var workspace, out var error)) return error;
        return TogglText.Of(workspace.Id) is null ? OperationError.BadResponse("The provider's workspace has no id.") : _map.Workspace(workspace, context);
    }
}
