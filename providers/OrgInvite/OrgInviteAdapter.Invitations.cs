using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.OrgInvite;

internal sealed partial class OrgInviteAdapter :
    ISupport<ListInvitations, Page<Invitation>>,
    ISupport<GetInvitation, Invitation>,
    ISupport<ResendInvitation, Invitation>,
    ISupport<RevokeInvitation, Nothing>
{
    [Emulated(
        Exactness.Approximate,
        "the members who have not joined yet; there is no date of the invitation and no list of accepted or ended ones",
        Calls = "1 per page of 50 members, joined ones included",
        LocalFilters = ["status", "email"],
        PageSize = OrgInviteApi.PageSize)]
    public async ValueTask<Result<Page<Invitation>>> ExecuteAsync(ListInvitations operation, ProviderContext context, CancellationToken ct)
    {
        var offset = OffsetOf(operation.Page.Position);
        var read = await Api(context).ListMembersAsync(operation.WorkspaceId, offset, ct);
        return read.Then(listing => ToPage<MemberRecord, Invitation>(
            listing,
            offset,
            members => [.. members.Where(member => member.IsInvited).Select(member => ToInvitation(member, operation.WorkspaceId, context))]));
    }

    [Emulated(
        Exactness.Approximate,
        "finds the member of this e-mail address who has not joined yet; there is no date of the invitation",
        Calls = "1 per page of 50 members until it is found",
        PageSize = OrgInviteApi.PageSize)]
    public async ValueTask<Result<Invitation>> ExecuteAsync(GetInvitation operation, ProviderContext context, CancellationToken ct) =>
        (await PendingAsync(operation.WorkspaceId, operation.InvitationId, context, ct))
        .Map(pending => ToInvitation(pending, operation.WorkspaceId, context))
        .MapError(error => error.Code == ErrorCode.InvitationNotPending ? OperationError.NotFound(ResourceKind.Invitation, error.Detail) : error);

    [Emulated(
        Exactness.Exact,
        "invites the same address again with the same name, roles and websites: the id stays, and a new link takes the place of the old one",
        Calls = "2: find (1 per page of 50 members), then invite")]
    public async ValueTask<Result<Invitation>> ExecuteAsync(ResendInvitation operation, ProviderContext context, CancellationToken ct)
    {
        var found = await PendingAsync(operation.WorkspaceId, operation.InvitationId, context, ct);
        if (!found.TryGet(out var pending, out var error)) return error;
        var again = new NewInvite
        {
            Email = pending.Email,
            Name = string.IsNullOrEmpty(pending.Name) ? pending.Email : pending.Name,
            Roles = pending.Roles ?? [],
            SiteAccesses = NullIfEmpty(pending.SiteAccesses),
            Notifications = NullIfEmpty(pending.Notifications),
        };
        var sent = await Api(context).CreateInviteAsync(operation.WorkspaceId, again, ct);
        return sent
            .Map(link => ToInvitation(pending, operation.WorkspaceId, context) with { AcceptUrl = AcceptUrlOf(link, context) })
            .MapError(failed => failed.Code == ErrorCode.AlreadyMember ? Joined() with { Upstream = failed.Upstream } : failed);
    }

    [Emulated(
        Exactness.Approximate,
        "removes the member who has not joined yet, after reading that they have not; someone who joins between the two calls is removed as a member",
        Calls = "2: find (1 per page of 50 members), then remove",
        RequiresLenient = true)]
    public async ValueTask<Result<Nothing>> ExecuteAsync(RevokeInvitation operation, ProviderContext context, CancellationToken ct)
    {
        var found = await PendingAsync(operation.WorkspaceId, operation.InvitationId, context, ct);
        if (!found.TryGet(out var pending, out var error)) return error;
        return (await Api(context).DeleteMemberAsync(operation.WorkspaceId, pending.Id, ct))
            .MapError(failed => failed is { Code: ErrorCode.NotFound, Resource: ResourceKind.Member } ? NotWaiting() with { Upstream = failed.Upstream } : failed);
    }

    /// <summary>The person a handle invites, found by e-mail address; an error where they have joined or are gone.</summary>
    private static async ValueTask<Result<MemberRecord>> PendingAsync(string org, string handle, ProviderContext context, CancellationToken ct)
    {
        if (!InvitationHandle.Open(context.Handles, handle).TryGet(out var invitation, out var error)) return error;
        if (!invitation.IsFor(org)) return OperationError.NotFound(ResourceKind.Invitation, "The invitation belongs to another workspace.");
        var walked = await PageWalk.FindAsync<MemberRecord>(
            async position =>
            {
                var offset = OffsetOf(position);
                var read = await Api(context).ListMembersAsync(org, offset, ct);
                return read.Then(listing => ToPage<MemberRecord, MemberRecord>(listing, offset, members => members));
            },
            member => invitation.IsTo(member.Email));
        if (!walked.TryGet(out var found, out error)) return error;
        return found is null ? NotWaiting() : found.IsInvited ? found : Joined();
    }

    private static OperationError NotWaiting() => OperationError.NotFound(ResourceKind.Invitation, "Nobody with this e-mail address is invited to the organization.");

    private static OperationError Joined() => new(ErrorCode.InvitationNotPending, "The person has joined the organization already.") { Resource = ResourceKind.Invitation };

    private static IReadOnlyList<string>? NullIfEmpty(IReadOnlyList<string>? texts) => texts is { Count: > 0 } ? texts : null;

    private Invitation ToInvitation(MemberRecord pending, string org, ProviderContext context) =>
        Canonical<Invitation, MemberRecord>(pending, OrgInviteJson.Default.MemberRecord, OrgInviteExtensions.Of(pending, invited: true), context) with
        {
            Id = new InvitationHandle(org, pending.Email).Seal(context.Handles),
            WorkspaceId = org,
        };
}
