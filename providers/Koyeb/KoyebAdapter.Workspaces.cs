using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.Koyeb;

internal sealed partial class KoyebAdapter :
    ISupport<ListWorkspaces, Page<Workspace>>,
    ISupport<GetWorkspace, Workspace>,
    ISupport<CreateWorkspace, Workspace>,
    ISupport<UpdateWorkspace, Workspace>,
    ISupport<DeleteWorkspace, Nothing>
{
    [Native("every organization of the token's user; invitations reach only the token's own", Calls = "1 per page of 100", PageSize = 100)]
    public async ValueTask<Result<Page<Workspace>>> ExecuteAsync(ListWorkspaces operation, ProviderContext context, CancellationToken ct)
    {
        var offset = KoyebPaging.Offset(operation.Page);
        var read = await new KoyebApi(context.Http).ListOrganizationsAsync(KoyebDefinition.PageSize(context.Connection), offset, ct);
        return read.Then(list => KoyebPaging.Translate(list.Organizations, wire => Canonical(wire, context))
            .Then(items => KoyebPaging.ByFlag(items, offset, list.HasNext)));
    }

    [Native]
    public async ValueTask<Result<Workspace>> ExecuteAsync(GetWorkspace operation, ProviderContext context, CancellationToken ct) =>
        (await new KoyebApi(context.Http).GetOrganizationAsync(operation.WorkspaceId, ct)).Then(reply => Canonical(reply.Organization, context));

    [Native("inviting into the new organization takes a connection with a token of that organization")]
    public async ValueTask<Result<Workspace>> ExecuteAsync(CreateWorkspace operation, ProviderContext context, CancellationToken ct)
    {
        if (operation.Draft.Description is not null) return NoDescription();
        var made = await new KoyebApi(context.Http).CreateOrganizationAsync(new KoyebOrganizationName(operation.Draft.Name), ct);
        return made.Then(reply => Canonical(reply.Organization, context));
    }

    [Native("changes the name, the only canonical field an organization has")]
    public async ValueTask<Result<Workspace>> ExecuteAsync(UpdateWorkspace operation, ProviderContext context, CancellationToken ct)
    {
        if (operation.Patch.Description.IsPresent) return NoDescription();
        if (operation.Patch.Name.ValueOrDefault is not { } name)
        {
            return OperationError.Invalid("/name", "required", "Only the name of a Koyeb organization can be changed, so it is required.");
        }

        var renamed = await new KoyebApi(context.Http).RenameOrganizationAsync(operation.WorkspaceId, new KoyebOrganizationName(name), ct);
        return renamed.Then(reply => Canonical(reply.Organization, context));
    }

    [Native("Koyeb may wait for a confirmation by e-mail before anything is deleted: read the workspace again to see its status")]
    public ValueTask<Result<Nothing>> ExecuteAsync(DeleteWorkspace operation, ProviderContext context, CancellationToken ct) =>
        new KoyebApi(context.Http).DeleteOrganizationAsync(operation.WorkspaceId, ct);

    private static OperationError NoDescription() => OperationError.Invalid("/description", "not_allowed", "Koyeb organizations have no description.");
}
