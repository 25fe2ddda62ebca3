using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.PupilCloud;

// A membership is named by its user: the member's id is the user's.
internal sealed partial class PupilCloudAdapter :
    ISupport<ListMembers, Page<Member>>,
    ISupport<GetMember, Member>,
    ISupport<AddMember, Member>,
    ISupport<UpdateMember, Member>,
    ISupport<RemoveMember, Nothing>
{
    [Native("a member's id is the user's id")]
    public async ValueTask<Result<Page<Member>>> ExecuteAsync(ListMembers operation, ProviderContext context, CancellationToken ct)
    {
        var listed = await new PupilCloudApi(context.Http).GetMembersAsync(operation.WorkspaceId, ct);
        return listed.Then(wires => Whole(wires, wire => Read(wire, context, operation.WorkspaceId)));
    }

    [Native("a key whose user is only a guest (DEMO) may list members but not read one")]
    public async ValueTask<Result<Member>> ExecuteAsync(GetMember operation, ProviderContext context, CancellationToken ct)
    {
        var got = await new PupilCloudApi(context.Http).GetMemberAsync(operation.WorkspaceId, operation.MemberId, ct);
        return got.Then(wire => Read(wire, context, operation.WorkspaceId, operation.MemberId));
    }

    [Native("only owners and admins may; nobody can be made an owner", Needs = ["userId"])]
    public async ValueTask<Result<Member>> ExecuteAsync(AddMember operation, ProviderContext context, CancellationToken ct)
    {
        if (operation.Draft.UserId is not { } user) return OperationError.Invalid("/userId", "required", "This provider adds members by user id; to ask someone by e-mail, invite them.");
        if (!Definition.Roles.Write(operation.Draft.Role).TryGet(out var role, out var error)) return error;

        var added = await new PupilCloudApi(context.Http).PostMemberAsync(operation.WorkspaceId, new PupilMemberPost(role, user), ct);
        return added.Then(wire => Written(Read(wire, context, operation.WorkspaceId, user)));
    }

    [Native("only owners and admins may; nobody can be made an owner")]
    public async ValueTask<Result<Member>> ExecuteAsync(UpdateMember operation, ProviderContext context, CancellationToken ct)
    {
        if (!Definition.Roles.Write(operation.Role).TryGet(out var role, out var error)) return error;

        var changed = await new PupilCloudApi(context.Http).PatchMemberAsync(operation.WorkspaceId, operation.MemberId, new PupilMemberPatch(role), ct);
        return changed.Then(wire => Written(Read(wire, context, operation.WorkspaceId, operation.MemberId)));
    }

    [Native]
    public ValueTask<Result<Nothing>> ExecuteAsync(RemoveMember operation, ProviderContext context, CancellationToken ct) =>
        new PupilCloudApi(context.Http).DeleteMemberAsync(operation.WorkspaceId, operation.MemberId, ct);
}
