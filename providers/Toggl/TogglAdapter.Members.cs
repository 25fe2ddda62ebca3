using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.Toggl;

internal sealed partial class TogglAdapter :
    ISupport<ListMembers, Page<Member>>,
    ISupport<GetMember, Member>,
    ISupport<UpdateMember, Member>,
    ISupport<RemoveMember, Nothing>
{
    [Native("People who only were invited are left out. Includes those who belong through a group, unless includeIndirectMembers is off.")]
    public async ValueTask<Result<Page<Member>>> ExecuteAsync(ListMembers operation, ProviderContext context, CancellationToken ct)
    {
        var read = await JoinedAsync(operation.WorkspaceId, context, ct);
        return read.Then(joined => Whole(joined, user => user.Id, user => _map.Member(user, operation.WorkspaceId, context)));
    }

    [Emulated(Exactness.Exact, "reads the whole list and picks the member")]
    public async ValueTask<Result<Member>> ExecuteAsync(GetMember operation, ProviderContext context, CancellationToken ct)
    {
        var found = await FindMemberAsync(operation.WorkspaceId, operation.MemberId, context, ct);
        return found.Map(user => _map.Member(user, operation.WorkspaceId, context));
    }

    [Native("The provider answers a change without a body, so the member is read first and answered with the new role; raw is as it was before.", Calls = "2: the list, then the change")]
    public async ValueTask<Result<Member>> ExecuteAsync(UpdateMember operation, ProviderContext context, CancellationToken ct)
    {
        if (!Definition.Roles.Write(operation.Role).TryGet(out var role, out var error)) return error;
        if (!(await FindMemberAsync(operation.WorkspaceId, operation.MemberId, context, ct)).TryGet(out var user, out error)) return error;
        if (!(await new TogglApi(context).ChangeRoleAsync(operation.WorkspaceId, operation.MemberId, role, ct)).TryGet(out _, out error)) return error;
        // The flags and the number of the old role no longer hold; raw stays what the provider sent.
        var before = _map.Member(user, operation.WorkspaceId, context);
        return _map.Member(user with { Role = role, RoleId = null }, operation.WorkspaceId, context) with { Raw = before.Raw };
    }

    [Native("Takes the person out of this workspace; they stay in the organization.")]
    public ValueTask<Result<Nothing>> ExecuteAsync(RemoveMember operation, ProviderContext context, CancellationToken ct) =>
        new TogglApi(context).RemoveFromWorkspaceAsync(operation.WorkspaceId, operation.MemberId, ResourceKind.Member, ct);

    private static async ValueTask<Result<IEnumerable<TogglWorkspaceUser>>> JoinedAsync(string workspaceId, ProviderContext context, CancellationToken ct)
    {
        var read = await new TogglApi(context).WorkspaceUsersAsync(workspaceId, context.Connection.Flag(TogglDefinition.IncludeIndirectMembers), ct);
        return read.Map(users => users.Where(user => user.HasJoined));
    }

    private static async ValueTask<Result<TogglWorkspaceUser>> FindMemberAsync(string workspaceId, string memberId, ProviderContext context, CancellationToken ct)
    {
        var read = await JoinedAsync(workspaceId, context, ct);
        if (!read.TryGet(out var joined, out var error)) return error;
        return joined.FirstOrDefault(user => TogglText.Of(user.Id) == memberId) is { } found ? found : OperationError.NotFound(ResourceKind.Member, "The workspace has no such member.");
    }
}
