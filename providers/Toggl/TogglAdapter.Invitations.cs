using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.Toggl;

internal sealed partial class TogglAdapter :
    ISupport<ListInvitations, Page<Invitation>>,
    ISupport<GetInvitation, Invitation>,
    ISupport<ResendInvitation, Invitation>,
    ISupport<RevokeInvitation, Nothing>
{
    private const string ListCalls = "1 per page of 50; 1 more now and then to learn the organization, unless organizationId is set";

    [Emulated(Exactness.Exact, "lists the organization's people who are invited to the workspace and have not joined",
        Calls = ListCalls, PageSize = TogglApi.PageSize, LocalFilters = ["status", "email"])]
    public async ValueTask<Result<Page<Invitation>>> ExecuteAsync(ListInvitations operation, ProviderContext context, CancellationToken ct)
    {
        var read = await ReadPageAsync(operation.WorkspaceId, "invited", operation.Page.Position, context, ct);
        if (!read.TryGet(out var page, out var error)) return error;
        var pending = page.Items.Where(item => item.User.Joined != true).ToList();
        if (pending.Any(item => TogglText.Of(item.User.InvitationId) is null)) return OperationError.BadResponse("The provider lists an invited person without an invitation_id.");
        return new Page<Invitation>
        {
            Items = [.. pending.Select(item => _map.Invitation(item, context))],
            Next = page.Next,
            Total = pending.Count == page.Items.Count ? page.Total : null,
        };
    }

    [Emulated(Exactness.Exact, "reads the list until the invitation is found", Calls = ListCalls + "; 1 more for include=acceptUrl")]
    public async ValueTask<Result<Invitation>> ExecuteAsync(GetInvitation operation, ProviderContext context, CancellationToken ct)
    {
        var found = await FindAsync(operation.WorkspaceId, operation.InvitationId, "invited", context, ct);
        if (!found.TryGet(out var pending, out var error)) return error;
        if (pending is not { User.Joined: not true }) return NoInvitation();
        return context.WantsAcceptUrl ? (await PlaceAsync(pending, context, ct)).Map(place => _map.Invitation(pending, context) with { AcceptUrl = place?.InviteUrl }) : _map.Invitation(pending, context);
    }

    [Native("Sends the e-mail again; the invitation stays the same. The resend route takes the id, or with resendBy=code the code.",
        Calls = ListCalls + ", then the resend; 1 more for resendBy=code or include=acceptUrl")]
    public async ValueTask<Result<Invitation>> ExecuteAsync(ResendInvitation operation, ProviderContext context, CancellationToken ct)
    {
        var api = new TogglApi(context);
        var byCode = context.Connection.Setting(TogglDefinition.ResendBy) == TogglDefinition.ByCode;
        if (!(await OrganizationOfAsync(operation.WorkspaceId, api, context, ct)).TryGet(out var organization, out var error)) return error;
        if (!(await PendingAsync(operation.WorkspaceId, operation.InvitationId, context, ct)).TryGet(out var pending, out error)) return error;
        TogglWorkspaceUser? place = null;
        if ((byCode || context.WantsAcceptUrl) && !(await PlaceAsync(pending, context, ct)).TryGet(out place, out error)) return error;
        if (byCode && string.IsNullOrEmpty(place?.InvitationCode)) return OperationError.BadResponse("The provider does not show the invitation's code, which resendBy=code needs. Set resendBy to id.");

        var sent = byCode ? await api.ResendByCodeAsync(organization, new Secret(place!.InvitationCode!), ct) : await api.ResendByIdAsync(organization, operation.InvitationId, ct);
        return sent.Map(_ => _map.Invitation(pending, context) with { AcceptUrl = context.WantsAcceptUrl ? place?.InviteUrl : null });
    }

    [Emulated(Exactness.Approximate,
        "Toggl can't withdraw an invitation: the invited person is removed instead, from this workspace only where they are invited to several, else from the organization",
        RequiresLenient = true, Calls = ListCalls + ", then the removal")]
    public async ValueTask<Result<Nothing>> ExecuteAsync(RevokeInvitation operation, ProviderContext context, CancellationToken ct)
    {
        var api = new TogglApi(context);
        if (!(await OrganizationOfAsync(operation.WorkspaceId, api, context, ct)).TryGet(out var organization, out var error)) return error;
        if (!(await PendingAsync(operation.WorkspaceId, operation.InvitationId, context, ct)).TryGet(out var pending, out error)) return error;

        var user = pending.User;
        var workspaces = Math.Max(user.WorkspaceCount ?? 0, user.Workspaces?.Length ?? 0);
        if (workspaces > 1 && TogglText.Of(pending.Place?.WorkspaceUserId) is { } workspaceUser) return await api.RemoveFromWorkspaceAsync(operation.WorkspaceId, workspaceUser, ResourceKind.Invitation, ct);
        if (workspaces == 1 && user.Id is { } organizationUser and not 0) return await api.RemoveFromOrganizationAsync(organization, organizationUser, ct);
        return OperationError.BadResponse("The provider does not say in which workspaces the person is invited, or under which id: removing them could take away more than this invitation.");
    }

    /// <summary>An invitation that still waits; someone who joined meanwhile is told apart from an invitation that never was.</summary>
    private static async ValueTask<Result<TogglPending>> PendingAsync(string workspaceId, string invitationId, ProviderContext context, CancellationToken ct)
    {
        var invited = await FindAsync(workspaceId, invitationId, "invited", context, ct);
        if (!invited.TryGet(out var found, out var error)) return error;
        if (found is null && !(await FindAsync(workspaceId, invitationId, null, context, ct)).TryGet(out found, out error)) return error;
        if (found is null) return NoInvitation();
        return found.User.Joined == true ? new OperationError(ErrorCode.InvitationNotPending, "The person has joined.") { Resource = ResourceKind.Invitation } : found;
    }

    private static ValueTask<Result<TogglPending?>> FindAsync(string workspaceId, string invitationId, string? status, ProviderContext context, CancellationToken ct) =>
        PageWalk.FindAsync(position => ReadPageAsync(workspaceId, status, position, context, ct), item => TogglText.Of(item.User.InvitationId) == invitationId);

    private static async ValueTask<Result<Page<TogglPending>>> ReadPageAsync(string workspaceId, string? status, string? position, ProviderContext context, CancellationToken ct)
    {
        var api = new TogglApi(context);
        if (!(await OrganizationOfAsync(workspaceId, api, context, ct)).TryGet(out var organization, out var error)) return error;
        var read = await api.OrganizationUsersAsync(organization, workspaceId, status, position is null ? 1 : (int)(TogglText.Number(position) ?? 1), ct);
        if (!read.TryGet(out var page, out error)) return error;
        // A person whose workspaces are not named passes: the provider was asked for this workspace's people only.
        TogglPending[] here = [.. page.Items.Where(user => user.Workspaces is null || user.In(workspaceId) is not null).Select(user => new TogglPending(workspaceId, user, user.In(workspaceId)))];
        return new Page<TogglPending> { Items = here, Next = page.Next, Total = here.Length == page.Items.Count ? page.Total : null };
    }

    /// <summary>The invited person's place in the workspace: the only record that shows the code and the link.</summary>
    private static async ValueTask<Result<TogglWorkspaceUser?>> PlaceAsync(TogglPending pending, ProviderContext context, CancellationToken ct)
    {
        var read = await new TogglApi(context).WorkspaceUsersAsync(pending.WorkspaceId, includeIndirect: true, ct);
        return read.Map(users => users.FirstOrDefault(user => user.Id is not null && user.Id == pending.Place?.WorkspaceUserId)
            ?? users.FirstOrDefault(user => user.Email.ValueOrDefault is { } email && string.Equals(email, pending.User.Email.ValueOrDefault, StringComparison.OrdinalIgnoreCase)));
    }

    private static OperationError NoInvitation() => OperationError.NotFound(ResourceKind.Invitation, "The workspace has no such invitation that still waits.");
}
