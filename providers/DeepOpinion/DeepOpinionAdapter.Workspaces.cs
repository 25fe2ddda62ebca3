using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.DeepOpinion;

internal sealed partial class DeepOpinionAdapter :
    ISupport<GetWorkspace, Workspace>,
    ISupport<CreateWorkspace, Workspace>,
    ISupport<UpdateWorkspace, Workspace>,
    ISupport<DeleteWorkspace, Nothing>,
    ISupport<SetDefaultWorkspace, DefaultWorkspace>
{
    [Native("the provider does not say whether a workspace is deactivated: one that can be read is shown as active")]
    public async ValueTask<Result<Workspace>> ExecuteAsync(GetWorkspace operation, ProviderContext context, CancellationToken ct)
    {
        var read = await new DeepOpinionApi(context.Http).GetOrganizationAsync(operation.WorkspaceId, ct);
        return read.Then(wire => _mapping.Workspace(wire, context));
    }

    [Native]
    public async ValueTask<Result<Workspace>> ExecuteAsync(CreateWorkspace operation, ProviderContext context, CancellationToken ct)
    {
        var made = await new DeepOpinionApi(context.Http).CreateOrganizationAsync(new CreateWorkspaceInput(operation.Draft.Name, operation.Draft.Description), ct);
        return made.Then(wire => _mapping.Workspace(wire, context));
    }

    [Emulated(
        Exactness.Approximate,
        "the provider replaces a workspace whole: what the patch leaves out is read first, so a change someone makes in between is lost; a description of null is written as empty text",
        Calls = "2: GET, PUT (only PUT where the patch has both name and description)")]
    public async ValueTask<Result<Workspace>> ExecuteAsync(UpdateWorkspace operation, ProviderContext context, CancellationToken ct)
    {
        var api = new DeepOpinionApi(context.Http);
        var merged = await MergeAsync(api, operation, ct);
        if (!merged.TryGet(out var body, out var error)) return error;
        var put = await api.PutOrganizationAsync(operation.WorkspaceId, body, ct);
        return put.Then(wire => _mapping.Workspace(wire, context));
    }

    [Native("deactivates the workspace; the API has no call that takes this back")]
    public ValueTask<Result<Nothing>> ExecuteAsync(DeleteWorkspace operation, ProviderContext context, CancellationToken ct) =>
        new DeepOpinionApi(context.Http).DeleteOrganizationAsync(operation.WorkspaceId, ct);

    [Native("the workspace comes pre-selected in Studio; it can't be unset, and no reply tells which workspace is the default")]
    public async ValueTask<Result<DefaultWorkspace>> ExecuteAsync(SetDefaultWorkspace operation, ProviderContext context, CancellationToken ct)
    {
        var set = await new DeepOpinionApi(context.Http).SetDefaultAsync(operation.WorkspaceId, ct);
        return set.Map(_ => new DefaultWorkspace { WorkspaceId = operation.WorkspaceId });
    }

    private static async ValueTask<Result<CreateWorkspaceInput>> MergeAsync(DeepOpinionApi api, UpdateWorkspace operation, CancellationToken ct)
    {
        var (name, description) = (operation.Patch.Name, operation.Patch.Description);

        // The field takes text only, and leaving it out of a PUT need not clear it: empty text is the one way to say "none".
        var sent = description.IsPresent ? description.ValueOrDefault ?? string.Empty : null;
        if (name is { IsPresent: true, ValueOrDefault: { } whole } && description.IsPresent) return new CreateWorkspaceInput(whole, sent);

        var read = await api.GetOrganizationAsync(operation.WorkspaceId, ct);
        if (!read.TryGet(out var current, out var error)) return error;
        return (name.ValueOrDefault ?? current.Name) is { } kept
            ? new CreateWorkspaceInput(kept, sent ?? current.Description.ValueOrDefault)
            : OperationError.BadResponse("The provider sent a workspace without name, which its own update call needs.") with { Outcome = Outcome.NotDone };
    }
}
