using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Http;
using Gateway.Abstractions.Model;

namespace Gateway.Providers.DeepOpinion;

/// <summary>DeepOpinion's calls, one method each. What it names an organization in paths its product names a workspace.</summary>
internal sealed class DeepOpinionApi(IProviderHttp http)
{
    public const string Organizations = "/organizations";
    public const string Organization = "/organizations/{organization_id}";
    public const string Default = "/organizations/{organization_id}/default";
    public const string Permissions = "/organizations/{organization_id}/permissions";
    public const string Permission = "/organizations/{organization_id}/permissions/{permission_id}";
    public const string Users = "/organizations/{organization_id}/users";
    public const string Accept = "/organizations/users/invite/accept";

    // The API spells these three differently: the list is plural below users, creating is singular below users, one invitation stands beside users.
    public const string Invitations = "/organizations/{organization_id}/users/invites";
    public const string Invite = "/organizations/{organization_id}/users/invite";
    public const string Invitation = "/organizations/{organization_id}/invitation/{invitation_id}";
    public const string Resend = "/organizations/{organization_id}/invitation/{invitation_id}/resend";

    private static readonly DeepOpinionErrors Errors = new();

    public ValueTask<Result<Nothing>> GetAuthStatusAsync(CancellationToken ct) =>
        http.SendAsync(ProviderRequest.Get("/auth/status"), Errors, ct);

    public ValueTask<Result<WorkspaceWire>> CreateOrganizationAsync(CreateWorkspaceInput body, CancellationToken ct) =>
        http.SendAsync(ProviderRequest.Post(Organizations).WithJson(body, DeepOpinionJson.Default.CreateWorkspaceInput), DeepOpinionJson.Default.WorkspaceWire, Errors, ct);

    public ValueTask<Result<WorkspaceWire>> GetOrganizationAsync(string organization, CancellationToken ct) =>
        http.SendAsync(In(organization, ProviderRequest.Get(Organization)), DeepOpinionJson.Default.WorkspaceWire, Errors, ct);

    public ValueTask<Result<WorkspaceWire>> PutOrganizationAsync(string organization, CreateWorkspaceInput body, CancellationToken ct) =>
        http.SendAsync(
            In(organization, ProviderRequest.Put(Organization)).WithJson(body, DeepOpinionJson.Default.CreateWorkspaceInput), DeepOpinionJson.Default.WorkspaceWire, Errors, ct);

    /// <summary>Deactivates; the reply repeats the workspace but says nothing of its state.</summary>
    public ValueTask<Result<Nothing>> DeleteOrganizationAsync(string organization, CancellationToken ct) =>
        http.SendAsync(In(organization, ProviderRequest.Delete(Organization)), Errors, ct);

    public ValueTask<Result<Nothing>> SetDefaultAsync(string organization, CancellationToken ct) =>
        http.SendAsync(In(organization, ProviderRequest.Post(Default)).WithJson(new SetDefaultBody(true), DeepOpinionJson.Default.SetDefaultBody), Errors, ct);

    public ValueTask<Result<UserWire[]>> GetUsersAsync(string organization, CancellationToken ct) =>
        http.SendAsync(In(organization, ProviderRequest.Get(Users)), DeepOpinionJson.Default.UserWireArray, Errors, ct);

    public ValueTask<Result<PermissionWire[]>> GetPermissionsAsync(string organization, CancellationToken ct) =>
        http.SendAsync(In(organization, ProviderRequest.Get(Permissions)), DeepOpinionJson.Default.PermissionWireArray, Errors, ct);

    public ValueTask<Result<PermissionWire>> AddPermissionAsync(string organization, PermissionInput body, CancellationToken ct) =>
        http.SendAsync(In(organization, ProviderRequest.Post(Permissions)).WithJson(body, DeepOpinionJson.Default.PermissionInput), DeepOpinionJson.Default.PermissionWire, Errors, ct);

    public ValueTask<Result<Nothing>> PutPermissionAsync(string organization, string permission, ChangePermissionBody body, CancellationToken ct) =>
        http.SendAsync(
            In(organization, ProviderRequest.Put(Permission)).WithPath("permission_id", permission).WithJson(body, DeepOpinionJson.Default.ChangePermissionBody), Errors, ct);

    public ValueTask<Result<Nothing>> DeletePermissionAsync(string organization, string permission, CancellationToken ct) =>
        http.SendAsync(In(organization, ProviderRequest.Delete(Permission)).WithPath("permission_id", permission), Errors, ct);

    public ValueTask<Result<InvitationWire[]>> GetInvitationsAsync(string organization, CancellationToken ct) =>
        http.SendAsync(In(organization, ProviderRequest.Get(Invitations)), DeepOpinionJson.Default.InvitationWireArray, Errors, ct);

    public ValueTask<Result<InviteUsersResponse>> InviteAsync(string organization, InviteUsersBody body, CancellationToken ct) =>
        http.SendAsync(In(organization, ProviderRequest.Post(Invite)).WithJson(body, DeepOpinionJson.Default.InviteUsersBody), DeepOpinionJson.Default.InviteUsersResponse, Errors, ct);

    public ValueTask<Result<Nothing>> ResendAsync(string organization, string invitation, CancellationToken ct) =>
        http.SendAsync(In(organization, ProviderRequest.Post(Resend)).WithPath("invitation_id", invitation), Errors, ct);

    public ValueTask<Result<Nothing>> DeleteInvitationAsync(string organization, string invitation, CancellationToken ct) =>
        http.SendAsync(In(organization, ProviderRequest.Delete(Invitation)).WithPath("invitation_id", invitation), Errors, ct);

    public ValueTask<Result<Nothing>> AcceptAsync(AcceptInvitationInput body, bool withCredential, CancellationToken ct)
    {
        var request = ProviderRequest.Post(Accept).WithJson(body, DeepOpinionJson.Default.AcceptInvitationInput);
        return http.SendAsync(withCredential ? request : request.WithoutCredential(), Errors, ct);
    }

    private static ProviderRequest In(string organization, ProviderRequest request) => request.WithPath("organization_id", organization);
}
