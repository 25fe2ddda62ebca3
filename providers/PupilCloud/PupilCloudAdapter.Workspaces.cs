using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.PupilCloud;

internal sealed partial class PupilCloudAdapter :
    ISupport<ListWorkspaces, Page<Workspace>>,
    ISupport<GetWorkspace, Workspace>,
    ISupport<CreateWorkspace, Workspace>,
    ISupport<UpdateWorkspace, Workspace>,
    ISupport<DeleteWorkspace, Nothing>
{
    private static OperationError NoDescription => OperationError.Invalid("/description", "not_allowed", "Workspaces of this provider have no description.");

    [Native]
    public async ValueTask<Result<Page<Workspace>>> ExecuteAsync(ListWorkspaces operation, ProviderContext context, CancellationToken ct)
    {
        var listed = await new PupilCloudApi(context.Http).GetWorkspacesAsync(ct);
        return listed.Then(wires => Whole(wires, wire => Read(wire, context)));
    }

    [Native("`default` is the personal workspace of the key's user; only read so is it known to be the default")]
    public async ValueTask<Result<Workspace>> ExecuteAsync(GetWorkspace operation, ProviderContext context, CancellationToken ct)
    {
        var got = await new PupilCloudApi(context.Http).GetWorkspaceAsync(operation.WorkspaceId, ct);
        return got.Then(wire => Read(wire, context, operation.WorkspaceId));
    }

    [Native("takes no description", Extensions = ["id", "picture_url", "world_video_mode"])]
    public async ValueTask<Result<Workspace>> ExecuteAsync(CreateWorkspace operation, ProviderContext context, CancellationToken ct)
    {
        if (operation.Draft.Description is not null) return NoDescription;
        var fields = ReadExtensions(operation.Draft.Extensions, PupilJson.Default.PupilWorkspacePost);
        if (!fields.TryGet(out var body, out var error)) return error;

        var made = await new PupilCloudApi(context.Http).PostWorkspaceAsync(body with { Name = operation.Draft.Name }, ct);
        return made.Then(wire => Written(Read(wire, context)));
    }

    [Native("takes no description", Extensions = ["picture_url", "raw_file_downloads"])]
    public async ValueTask<Result<Workspace>> ExecuteAsync(UpdateWorkspace operation, ProviderContext context, CancellationToken ct)
    {
        if (operation.Patch.Description.IsPresent) return NoDescription;
        var fields = ReadExtensions(operation.Patch.Extensions, PupilJson.Default.PupilWorkspacePatch);
        if (!fields.TryGet(out var body, out var error)) return error;

        var changed = await new PupilCloudApi(context.Http).PatchWorkspaceAsync(operation.WorkspaceId, body with { Name = operation.Patch.Name }, ct);
        return changed.Then(wire => Written(Read(wire, context, operation.WorkspaceId)));
    }

    [Native("only an owner may")]
    public ValueTask<Result<Nothing>> ExecuteAsync(DeleteWorkspace operation, ProviderContext context, CancellationToken ct) =>
        new PupilCloudApi(context.Http).DeleteWorkspaceAsync(operation.WorkspaceId, ct);
}
