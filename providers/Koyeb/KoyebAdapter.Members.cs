using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.Koyeb;

internal sealed partial class KoyebAdapter :
    ISupport<ListMembers, Page<Member>>,
    ISupport<GetMember, Member>,
    ISupport<RemoveMember, Nothing>
{
    [Native("may include former members, with status removed", Calls = "1 per page of 100", PageSize = 100)]
    public async ValueTask<Result<Page<Member>>> ExecuteAsync(ListMembers operation, ProviderContext context, CancellationToken ct)
    {
        var offset = KoyebPaging.Offset(operation.Page);
        var read = await new KoyebApi(context.Http).ListMembersAsync(operation.WorkspaceId, KoyebDefinition.PageSize(context.Connection), offset, ct);
        return read.Then(list => KoyebPaging.Translate(list.Members, wire => Canonical(wire, operation.WorkspaceId, context))
            .Then(items => KoyebPaging.ByCount(items, offset, list.Count)));
    }

    [Emulated(Exactness.Exact, "reads the list until the membership is found", Calls = "1 per page of 100", PageSize = 100)]
    public async ValueTask<Result<Member>> ExecuteAsync(GetMember operation, ProviderContext context, CancellationToken ct)
    {
        var list = new ListMembers(operation.WorkspaceId);
        var searched = await PageWalk.FindAsync(
            position => ExecuteAsync(list with { Page = list.Page with { Position = position } }, context, ct),
            member => member.Id == operation.MemberId);
        return searched.Then(found => found is null ? OperationError.NotFound(ResourceKind.Member, "The organization has no such membership.") : (Result<Member>)found);
    }

    [Native("takes the membership's id, not the user's; the id alone decides the organization")]
    public ValueTask<Result<Nothing>> ExecuteAsync(RemoveMember operation, ProviderContext context, CancellationToken ct) =>
        new KoyebApi(context.Http).RemoveMemberAsync(operation.MemberId, ct);
}
