using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.Koyeb;

internal sealed partial class KoyebAdapter :
    ISupport<ListInvitations, Page<Invitation>>,
    ISupport<GetInvitation, Invitation>,
    ISupport<CreateInvitation, Invitation>,
    ISupport<CreateInvitations, InvitationBatch>,
    ISupport<ResendInvitation, Invitation>,
    ISupport<RevokeInvitation, Nothing>
{
    /// <summary>Where the invitee accepts after signing in. The id is no secret: the page is of no use to anybody else.</summary>
    private const string AcceptPage = "https://app.koyeb.com/account/organization_invitations/";

    private const string OneCall = "1, and 1 before it where the token's organization is not known yet";

    [Native(
        "only in the token's organization",
        Calls = "1 per page of 100, and 1 before them where the token's organization is not known yet",
        PageSize = 100,
        PushedDown = ["status"],
        LocalFilters = ["email"])]
    public async ValueTask<Result<Page<Invitation>>> ExecuteAsync(ListInvitations operation, ProviderContext context, CancellationToken ct)
    {
        if (await RefuseOtherOrganizationAsync(operation, context, ct) is { } refusal) return refusal;
        var offset = KoyebPaging.Offset(operation.Page);
        var statuses = operation.Status is { } status ? KoyebDefinition.InvitationStatuses.Words(status) : [];
        var read = await new KoyebApi(context.Http).ListInvitationsAsync(statuses, KoyebDefinition.PageSize(context.Connection), offset, ct);
        return read.Then(list => KoyebPaging.Translate(list.Invitations, wire => Canonical(wire, operation.WorkspaceId, context))
            .Then(items => KoyebPaging.ByCount(items, offset, list.Count)));
    }

    [Native("only in the token's organization", Calls = OneCall)]
    public async ValueTask<Result<Invitation>> ExecuteAsync(GetInvitation operation, ProviderContext context, CancellationToken ct)
    {
        if (await RefuseOtherOrganizationAsync(operation, context, ct) is { } refusal) return refusal;
        var read = await new KoyebApi(context.Http).GetInvitationAsync(operation.InvitationId, ct);
        return read.Then(reply => Canonical(reply.Invitation, operation.WorkspaceId, context));
    }

    [Native("only into the token's organization, only as owner; Koyeb always sends its e-mail", Calls = OneCall)]
    public async ValueTask<Result<Invitation>> ExecuteAsync(CreateInvitation operation, ProviderContext context, CancellationToken ct)
    {
        if (Refuse(operation.Draft) is { } unfit) return unfit;
        if (await RefuseOtherOrganizationAsync(operation, context, ct) is { } refusal) return refusal;
        return await InviteAsync(operation.WorkspaceId, operation.Draft, context, ct);
    }

    [Emulated(Exactness.Exact, "invites one address after the other", Calls = "1 per item, and 1 before them where the token's organization is not known yet")]
    public async ValueTask<Result<InvitationBatch>> ExecuteAsync(CreateInvitations operation, ProviderContext context, CancellationToken ct)
    {
        if (await RefuseOtherOrganizationAsync(operation, context, ct) is { } refusal) return refusal;
        return await BatchLoop.RunAsync(
            operation.Drafts,
            async draft => Refuse(draft) is { } unfit ? unfit : await InviteAsync(operation.WorkspaceId, draft, context, ct));
    }

    [Native("only in the token's organization", Calls = OneCall)]
    public async ValueTask<Result<Invitation>> ExecuteAsync(ResendInvitation operation, ProviderContext context, CancellationToken ct)
    {
        if (await RefuseOtherOrganizationAsync(operation, context, ct) is { } refusal) return refusal;
        var resent = await new KoyebApi(context.Http).ResendInvitationAsync(operation.InvitationId, ct);
        return resent.Then(reply => Canonical(reply.Invitation, operation.WorkspaceId, context));
    }

    [Native("only in the token's organization", Calls = OneCall)]
    public async ValueTask<Result<Nothing>> ExecuteAsync(RevokeInvitation operation, ProviderContext context, CancellationToken ct)
    {
        if (await RefuseOtherOrganizationAsync(operation, context, ct) is { } refusal) return refusal;
        return await new KoyebApi(context.Http).DeleteInvitationAsync(operation.InvitationId, ct);
    }

    private async ValueTask<Result<Invitation>> InviteAsync(string workspaceId, InvitationDraft draft, ProviderContext context, CancellationToken ct)
    {
        var made = await new KoyebApi(context.Http).CreateInvitationAsync(new KoyebCreateInvitationRequest(draft.Email), ct);
        return made.Then(reply => Canonical(reply.Invitation, workspaceId, context));
    }

    /// <summary>Koyeb takes nothing but an address. A display name is only a hint and may go; a role or a silence it can't keep is refused.</summary>
    private static OperationError? Refuse(InvitationDraft draft)
    {
        if (draft.SendEmail == false) return OperationError.Invalid("/sendEmail", "not_allowed", "Koyeb always sends its e-mail; leave sendEmail out or set it to true.");
        return KoyebDefinition.Roles.Write(draft.Role).TryGet(out _, out var error) ? null : error;
    }

    /// <summary>The invitation routes name no organization, the token implies it: asked about another one, they would quietly act on the wrong one.</summary>
    private async ValueTask<OperationError?> RefuseOtherOrganizationAsync(IWorkspaceScoped operation, ProviderContext context, CancellationToken ct)
    {
        var learned = await ResolveDefaultWorkspaceAsync(context, ct);
        if (!learned.TryGet(out var own, out var error)) return error;
        return own == operation.WorkspaceId
            ? null
            : OperationError.Invalid(
                "{workspace}",
                "not_allowed",
                "The connection's token reaches the invitations of its own organization only. Name that one or `default`, or use another connection.");
    }
}
