using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Http;
using Gateway.Abstractions.Operations;

namespace Gateway.Providers.OrgInvite;

/// <summary>Reads error bodies <c>{code, detail, message}</c>, where there are any: the provider's description declares none.</summary>
internal sealed class OrgInviteErrors : IErrorReader
{
    public OperationError Read(ProviderRequest request, ProviderResponse response)
    {
        var said = response.TryJson(OrgInviteJson.Default.HttpError);
        var byStatus = StatusErrors.Read(response, said?.Code, said?.Message ?? said?.Detail, AboutOf(request, said));
        return response.Status switch
        {
            401 or 403 when !request.SendsCredential => Refused(request, byStatus),
            >= 500 or 401 or 403 or 429 => byStatus,
            409 when request.Effect == OperationKind.Write => Taken(request, byStatus),
            _ => said?.Code switch
            {
                "already_exists" when request.Effect == OperationKind.Write => Taken(request, byStatus),
                "not_found" => byStatus with { Code = ErrorCode.NotFound, Resource = AboutOf(request, said), Detail = "The provider knows no such thing." },
                _ => byStatus,
            },
        };
    }

    /// <summary>What a missing thing is: whatever <c>detail</c> names, else what the path is about. Someone with a token knows only of an invitation.</summary>
    private static ResourceKind AboutOf(ProviderRequest request, HttpError? said) => request.Template switch
    {
        OrgInviteApi.Invite or OrgInviteApi.InviteCheck => ResourceKind.Invitation,
        _ => said?.Detail?.ToLowerInvariant() switch
        {
            "org" => ResourceKind.Workspace,
            "member" => ResourceKind.Member,
            "login" => ResourceKind.User,
            _ => request.Template == OrgInviteApi.Member ? ResourceKind.Member : ResourceKind.Workspace,
        },
    };

    private static OperationError Taken(ProviderRequest request, OperationError byStatus) => request.Template switch
    {
        OrgInviteApi.Invites or OrgInviteApi.Members =>
            new OperationError(ErrorCode.AlreadyMember, "The person is a member of this organization already.") { Resource = ResourceKind.Member, Upstream = byStatus.Upstream },
        _ => new OperationError(ErrorCode.AlreadyExists, "The provider has one by this name already.") { Resource = ResourceKind.Workspace, Upstream = byStatus.Upstream },
    };

    /// <summary>The connection's credential was not sent, so it can't be what was refused.</summary>
    private static OperationError Refused(ProviderRequest request, OperationError byStatus) => request.Template == OrgInviteApi.Invite
        ? OperationError.Invalid("/password", "refused", "The provider did not let the invitee in with this e-mail address and password.") with { Upstream = byStatus.Upstream }
        : byStatus with { Code = ErrorCode.ProviderForbidden, Detail = "The provider wants a session for this call, which by its description needs none." };
}
