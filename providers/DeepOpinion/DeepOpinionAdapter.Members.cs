using System.Globalization;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.DeepOpinion;

internal sealed partial class DeepOpinionAdapter :
    ISupport<ListUsers, Page<User>>,
    ISupport<ListMembers, Page<Member>>,
    ISupport<GetMember, Member>,
    ISupport<AddMember, Member>,
    ISupport<UpdateMember, Member>,
    ISupport<RemoveMember, Nothing>
{
    [Native("users come without id, and nothing joins them to members: names are not matched")]
    public async ValueTask<Result<Page<User>>> ExecuteAsync(ListUsers operation, ProviderContext context, CancellationToken ct)
    {
        var read = await new DeepOpinionApi(context.Http).GetUsersAsync(operation.WorkspaceId, ct);
        return read.Then(wires => DeepOpinionMapping.Page(wires, wire => _mapping.User(wire, context)));
    }

    [Native("a member is a permission: its id, role and a name to show; no e-mail address and no user id")]
    public async ValueTask<Result<Page<Member>>> ExecuteAsync(ListMembers operation, ProviderContext context, CancellationToken ct)
    {
        var read = await new DeepOpinionApi(context.Http).GetPermissionsAsync(operation.WorkspaceId, ct);
        return read.Then(wires => DeepOpinionMapping.Page(wires, wire => _mapping.Member(wire, operation.WorkspaceId, context)));
    }

    [Emulated(Exactness.Exact, "found in the list of members")]
    public async ValueTask<Result<Member>> ExecuteAsync(GetMember operation, ProviderContext context, CancellationToken ct)
    {
        var search = await FindMemberAsync(operation.WorkspaceId, operation.MemberId, context, ct);
        if (!search.TryGet(out var found, out var error)) return error;
        return found is null ? OperationError.NotFound(ResourceKind.Member, "The workspace has no such member.") : found;
    }

    [Native("takes the id of an existing user; the API itself lists no user ids", Needs = ["userId"])]
    public async ValueTask<Result<Member>> ExecuteAsync(AddMember operation, ProviderContext context, CancellationToken ct)
    {
        if (operation.Draft.UserId is not { } userId) return OperationError.Invalid("/userId", "required", "This provider adds members by userId.");
        if (!long.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out var user))
            return OperationError.Invalid("/userId", "invalid", "User ids of this provider are decimal digits (64-bit).");
        if (!Definition.Roles.Write(operation.Draft.Role).TryGet(out var role, out var refusal)) return refusal;

        var added = await new DeepOpinionApi(context.Http).AddPermissionAsync(operation.WorkspaceId, new PermissionInput(user, role), ct);
        return added.Then(wire => _mapping.Member(wire, operation.WorkspaceId, context));
    }

    [Native("the provider answers nothing: the member is read back from the list", Calls = "2: PUT, GET the list")]
    public async ValueTask<Result<Member>> ExecuteAsync(UpdateMember operation, ProviderContext context, CancellationToken ct)
    {
        if (!Definition.Roles.Write(operation.Role).TryGet(out var role, out var refusal)) return refusal;
        var put = await new DeepOpinionApi(context.Http).PutPermissionAsync(operation.WorkspaceId, operation.MemberId, new ChangePermissionBody(role), ct);
        if (!put.TryGet(out _, out var failed)) return failed;

        var search = await FindMemberAsync(operation.WorkspaceId, operation.MemberId, context, ct);
        if (!search.TryGet(out var member, out var error))
            return error with { Detail = $"The role was changed, but the member could not be read back. {error.Detail}", Outcome = Outcome.Done };
        return member is null
            ? OperationError.BadResponse("The provider took the new role but no longer lists the member.") with { Outcome = Outcome.Done }
            : member;
    }

    [Native("the last MANAGER can't be removed")]
    public ValueTask<Result<Nothing>> ExecuteAsync(RemoveMember operation, ProviderContext context, CancellationToken ct) =>
        new DeepOpinionApi(context.Http).DeletePermissionAsync(operation.WorkspaceId, operation.MemberId, ct);

    private ValueTask<Result<Member?>> FindMemberAsync(string workspace, string member, ProviderContext context, CancellationToken ct) =>
        PageWalk.FindAsync(_ => ExecuteAsync(new ListMembers(workspace), context, ct), candidate => candidate.Id == member);
}
