using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.OrgInvite;

internal sealed partial class OrgInviteAdapter :
    ISupport<ListWorkspaces, Page<Workspace>>,
    ISupport<GetWorkspace, Workspace>,
    ISupport<CreateWorkspace, Workspace>,
    ISupport<UpdateWorkspace, Workspace>,
    ISupport<DeleteWorkspace, Nothing>
{
    [Emulated(
        Exactness.Exact,
        "the organizations the login belongs to, then the customers of the default one (the connection's defaultWorkspace, else the only membership), each once; "
        + "memberships carry no creation date",
        Calls = "2 per page of 50 customers; 1 where there is no default organization",
        PageSize = OrgInviteApi.PageSize)]
    public async ValueTask<Result<Page<Workspace>>> ExecuteAsync(ListWorkspaces operation, ProviderContext context, CancellationToken ct)
    {
        // Read again for each page: customers must not repeat an organization the first page showed.
        var read = await Api(context).GetMembershipsAsync(ct);
        if (!read.TryGet(out var memberships, out var error)) return error;
        var own = OwnOrgs(memberships);
        var offset = OffsetOf(operation.Page.Position);
        IReadOnlyList<Workspace> first = offset > 0 ? [] : [.. own.Select(membership => ToWorkspace(membership, context))];
        if ((context.Connection.DefaultWorkspace ?? OnlyOrg(own)) is not { } parent) return Page<Workspace>.Whole(first);

        var customers = await Api(context).ListCustomersAsync(parent, offset, ct);
        if (customers.TryGet(out var listing, out error))
        {
            var shown = own.Select(membership => membership.OrgId).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return ToPage<OrgRecord, Workspace>(
                listing,
                offset,
                orgs => [.. first, .. orgs.Where(org => !shown.Contains(org.Id)).Select(org => ToWorkspace(org, context))]);
        }

        // Who may not see customers reaches none, so that the memberships are the whole list.
        return error.Code == ErrorCode.ProviderForbidden && offset == 0 ? Page<Workspace>.Whole(first) : error;
    }

    [Native]
    public async ValueTask<Result<Workspace>> ExecuteAsync(GetWorkspace operation, ProviderContext context, CancellationToken ct) =>
        (await Api(context).GetOrgAsync(operation.WorkspaceId, ct)).Map(org => ToWorkspace(org, context));

    [Native(
        "makes a customer of the default organization: the connection's defaultWorkspace, else the login's only membership",
        Calls = "2: create, then read; 3 without a defaultWorkspace")]
    public async ValueTask<Result<Workspace>> ExecuteAsync(CreateWorkspace operation, ProviderContext context, CancellationToken ct)
    {
        if (operation.Draft.Description is not null) return NoDescription();
        if (!(await ResolveDefaultWorkspaceAsync(context, ct)).TryGet(out var parent, out var error)) return error;
        var made = await Api(context).CreateCustomerAsync(parent, new NewCustomer { Name = operation.Draft.Name }, ct);
        if (!made.TryGet(out var customer, out error)) return error;
        return (await Api(context).GetOrgAsync(customer.Id, ct)).Map(org => ToWorkspace(org, context)).MapError(AfterWrite);
    }

    [Native("only the name", Calls = "2: change, then read")]
    public async ValueTask<Result<Workspace>> ExecuteAsync(UpdateWorkspace operation, ProviderContext context, CancellationToken ct)
    {
        if (operation.Patch.Description.IsPresent) return NoDescription();
        if (operation.Patch.Name.ValueOrDefault is not { } name) return OperationError.Invalid("/name", "required", "Only the name can be changed here.");
        var changed = await Api(context).UpdateOrgAsync(operation.WorkspaceId, new OrgUpdate { Name = name }, ct);
        if (!changed.TryGet(out _, out var error)) return error;
        return (await Api(context).GetOrgAsync(operation.WorkspaceId, ct)).Map(org => ToWorkspace(org, context)).MapError(AfterWrite);
    }

    [Native("without force: the provider refuses what it would refuse in its own panel")]
    public ValueTask<Result<Nothing>> ExecuteAsync(DeleteWorkspace operation, ProviderContext context, CancellationToken ct) =>
        Api(context).DeleteOrgAsync(operation.WorkspaceId, ct);

    private static OperationError NoDescription() => OperationError.Invalid("/description", "not_allowed", "Organizations of this provider have no description.");

    private Workspace ToWorkspace(OrgRecord org, ProviderContext context) =>
        Canonical<Workspace, OrgRecord>(org, OrgInviteJson.Default.OrgRecord, OrgInviteExtensions.Of(org), context);

    private Workspace ToWorkspace(MembershipRecord membership, ProviderContext context) =>
        Canonical<Workspace, MembershipRecord>(membership, OrgInviteJson.Default.MembershipRecord, OrgInviteExtensions.Of(membership), context);
}
