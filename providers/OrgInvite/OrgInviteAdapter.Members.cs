using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.OrgInvite;

internal sealed partial class OrgInviteAdapter :
    ISupport<ListUsers, Page<User>>,
    ISupport<ListMembers, Page<Member>>,
    ISupport<GetMember, Member>,
    ISupport<AddMember, Member>,
    ISupport<UpdateMember, Member>,
    ISupport<RemoveMember, Nothing>
{
    [Native("the logins the organization knows", Calls = "1 per page of 50", PageSize = OrgInviteApi.PageSize)]
    public async ValueTask<Result<Page<User>>> ExecuteAsync(ListUsers operation, ProviderContext context, CancellationToken ct)
    {
        var offset = OffsetOf(operation.Page.Position);
        var read = await Api(context).ListLoginsAsync(operation.WorkspaceId, offset, ct);
        return read.Then(listing => ToPage<LoginRecord, User>(listing, offset, logins => [.. logins.Select(login => ToUser(login, context))], counts: true));
    }

    [Native("people who have not joined yet are left out: they are invitations", Calls = "1 per page of 50, invited people included", PageSize = OrgInviteApi.PageSize)]
    public async ValueTask<Result<Page<Member>>> ExecuteAsync(ListMembers operation, ProviderContext context, CancellationToken ct)
    {
        var offset = OffsetOf(operation.Page.Position);
        var read = await Api(context).ListMembersAsync(operation.WorkspaceId, offset, ct);
        return read.Then(listing => ToPage<MemberRecord, Member>(
            listing,
            offset,
            members => [.. members.Where(member => !member.IsInvited).Select(member => ToMember(member, operation.WorkspaceId, context))]));
    }

    [Native]
    public async ValueTask<Result<Member>> ExecuteAsync(GetMember operation, ProviderContext context, CancellationToken ct) =>
        (await JoinedAsync(operation.WorkspaceId, operation.MemberId, context, ct)).Map(member => ToMember(member, operation.WorkspaceId, context));

    [Native("userId is the id of a login", Calls = "2: add, then read", Needs = ["userId"])]
    public async ValueTask<Result<Member>> ExecuteAsync(AddMember operation, ProviderContext context, CancellationToken ct)
    {
        if (operation.Draft.UserId is not { } login)
        {
            return OperationError.Invalid("/userId", "required", "This provider adds a login by its id. For someone without a login, send an invitation.");
        }

        if (!OrgInviteRoles.Write(operation.Draft.Role).TryGet(out var roles, out var error)) return error;
        var made = await Api(context).CreateMemberAsync(operation.WorkspaceId, new NewMember { LoginId = login, Roles = roles }, ct);
        if (!made.TryGet(out var member, out error)) return error;
        return (await Api(context).GetMemberAsync(operation.WorkspaceId, member.Id, ct))
            .Map(added => ToMember(added, operation.WorkspaceId, context))
            .MapError(AfterWrite);
    }

    [Emulated(
        Exactness.Approximate,
        "reads the member and writes it back whole with the new role in place of all roles held, so that a change made in between is lost; an owner's role is not overwritten",
        Calls = "2: read, then write")]
    public async ValueTask<Result<Member>> ExecuteAsync(UpdateMember operation, ProviderContext context, CancellationToken ct)
    {
        if (!OrgInviteRoles.Write(operation.Role).TryGet(out var roles, out var error)) return error;
        var read = await JoinedAsync(operation.WorkspaceId, operation.MemberId, context, ct);
        if (!read.TryGet(out var member, out error)) return error;
        if (OrgInviteRoles.IsOwner(member.Roles)) return OwnsTheOrg();
        var changed = member with { Roles = roles, SiteAccesses = member.SiteAccesses ?? [], Notifications = member.Notifications ?? [] };
        var update = new MemberUpdate { Roles = roles, SiteAccesses = changed.SiteAccesses, Notifications = changed.Notifications };
        var written = await Api(context).UpdateMemberAsync(operation.WorkspaceId, operation.MemberId, update, ct);
        return written.Map(_ => ToMember(changed, operation.WorkspaceId, context));
    }

    [Native("does not look first: the membership id of someone only invited is taken too")]
    public ValueTask<Result<Nothing>> ExecuteAsync(RemoveMember operation, ProviderContext context, CancellationToken ct) =>
        Api(context).DeleteMemberAsync(operation.WorkspaceId, operation.MemberId, ct);

    /// <summary>A member who has joined; one who is only invited is none.</summary>
    private static async ValueTask<Result<MemberRecord>> JoinedAsync(string org, string id, ProviderContext context, CancellationToken ct) =>
        (await Api(context).GetMemberAsync(org, id, ct)).Then<MemberRecord>(member =>
            member.IsInvited ? OperationError.NotFound(ResourceKind.Member, "The person is invited and has not joined yet: see the invitations.") : member);

    private static OperationError OwnsTheOrg() =>
        new(ErrorCode.LastOwner, "This member owns the organization. Ownership is handed to someone else in the control panel first.")
        {
            Resource = ResourceKind.Member,
            Outcome = Outcome.NotDone,
        };

    private User ToUser(LoginRecord login, ProviderContext context) =>
        Canonical<User, LoginRecord>(login, OrgInviteJson.Default.LoginRecord, OrgInviteExtensions.Of(login), context);

    private Member ToMember(MemberRecord member, string org, ProviderContext context) =>
        Canonical<Member, MemberRecord>(member, OrgInviteJson.Default.MemberRecord, OrgInviteExtensions.Of(member, invited: false), context) with { WorkspaceId = org };
}
