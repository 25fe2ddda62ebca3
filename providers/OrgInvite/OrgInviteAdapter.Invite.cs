using System.Text.Json.Nodes;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.OrgInvite;

internal sealed partial class OrgInviteAdapter :
    ISupport<CreateInvitation, Invitation>,
    ISupport<CreateInvitations, InvitationBatch>
{
    [Native(
        "an address that is invited already gets a new link in place of the old one; displayName becomes the invitee's name (else the e-mail address does); "
        + "siteAccesses only with the role SiteAccess",
        Extensions = [OrgInviteExtensions.SiteAccesses, OrgInviteExtensions.Notifications])]
    public async ValueTask<Result<Invitation>> ExecuteAsync(CreateInvitation operation, ProviderContext context, CancellationToken ct)
    {
        if (!InviteOf(operation.Draft).TryGet(out var invite, out var error)) return error;
        var sent = await Api(context).CreateInviteAsync(operation.WorkspaceId, invite, ct);
        return sent.Map(link => ToInvitation(invite, link, operation.WorkspaceId, context));
    }

    [Emulated(
        Exactness.Exact,
        "invites one address after the other",
        Calls = "1 per item",
        Extensions = [OrgInviteExtensions.SiteAccesses, OrgInviteExtensions.Notifications])]
    public ValueTask<Result<InvitationBatch>> ExecuteAsync(CreateInvitations operation, ProviderContext context, CancellationToken ct) =>
        BatchLoop.RunAsync(operation.Drafts, draft => ExecuteAsync(new CreateInvitation(operation.WorkspaceId, draft), context, ct));

    private static Result<NewInvite> InviteOf(InvitationDraft draft)
    {
        if (!OrgInviteRoles.Write(draft.Role).TryGet(out var roles, out var error)) return error;
        if (!OrgInviteExtensions.Texts(draft.Extensions, OrgInviteExtensions.SiteAccesses).TryGet(out var sites, out error)) return error;
        if (!OrgInviteExtensions.Texts(draft.Extensions, OrgInviteExtensions.Notifications).TryGet(out var notifications, out error)) return error;
        if (sites is not null && !roles.Contains(OrgInviteRoles.SiteAccess))
        {
            var pointer = OrgInviteExtensions.Pointer(OrgInviteExtensions.SiteAccesses);
            return OperationError.Invalid(pointer, "not_allowed", "Websites are named only for the role guest (SiteAccess).");
        }

        return new NewInvite
        {
            Email = draft.Email,
            Name = string.IsNullOrWhiteSpace(draft.DisplayName) ? draft.Email : draft.DisplayName,
            Roles = roles,
            SiteAccesses = sites,
            Notifications = notifications,
            SendEmail = draft.SendEmail,
        };
    }

    /// <summary>The reply is nothing but the link, so the answer repeats what was sent. It has no raw form: all of it is secret.</summary>
    private Invitation ToInvitation(NewInvite invite, Secret link, string org, ProviderContext context) => mapper.Map<Invitation>(invite) with
    {
        Id = new InvitationHandle(org, invite.Email).Seal(context.Handles),
        WorkspaceId = org,
        AcceptUrl = AcceptUrlOf(link, context),
        Extensions = new Dictionary<string, JsonObject> { [OrgInviteDefinition.Id] = OrgInviteExtensions.Of(invite) },
    };

    private static string? AcceptUrlOf(Secret link, ProviderContext context) => context.WantsAcceptUrl ? link.Reveal() : null;
}
