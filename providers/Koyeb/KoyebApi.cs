using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Http;
using Gateway.Abstractions.Model;

namespace Gateway.Providers.Koyeb;

/// <summary>The provider's calls as they are: one method each, nothing canonical.</summary>
internal sealed class KoyebApi(IProviderHttp http)
{
    public const string Invitations = "/v1/organization_invitations";

    public const string Members = "/v1/organization_members";

    public ValueTask<Result<KoyebOrganizationReply>> GetCurrentOrganizationAsync(CancellationToken ct) =>
        http.SendAsync(ProviderRequest.Get("/v1/account/organization"), KoyebJson.Default.KoyebOrganizationReply, KoyebErrors.Reader, ct);

    public ValueTask<Result<KoyebOrganizationList>> ListOrganizationsAsync(int limit, int offset, CancellationToken ct) =>
        http.SendAsync(Page("/v1/account/organizations", limit, offset), KoyebJson.Default.KoyebOrganizationList, KoyebErrors.Reader, ct);

    public ValueTask<Result<KoyebOrganizationReply>> GetOrganizationAsync(string id, CancellationToken ct) =>
        http.SendAsync(ProviderRequest.Get("/v1/organizations/{id}").WithPath("id", id), KoyebJson.Default.KoyebOrganizationReply, KoyebErrors.Reader, ct);

    public ValueTask<Result<KoyebOrganizationReply>> CreateOrganizationAsync(KoyebOrganizationName body, CancellationToken ct) =>
        http.SendAsync(
            ProviderRequest.Post("/v1/organizations").WithJson(body, KoyebJson.Default.KoyebOrganizationName),
            KoyebJson.Default.KoyebOrganizationReply,
            KoyebErrors.Reader,
            ct);

    public ValueTask<Result<KoyebOrganizationReply>> RenameOrganizationAsync(string id, KoyebOrganizationName body, CancellationToken ct) =>
        http.SendAsync(
            ProviderRequest.Put("/v1/organizations/{id}/name").WithPath("id", id).WithJson(body, KoyebJson.Default.KoyebOrganizationName),
            KoyebJson.Default.KoyebOrganizationReply,
            KoyebErrors.Reader,
            ct);

    public ValueTask<Result<Nothing>> DeleteOrganizationAsync(string id, CancellationToken ct) =>
        http.SendAsync(ProviderRequest.Delete("/v1/organizations/{id}").WithPath("id", id), KoyebErrors.Reader, ct);

    public ValueTask<Result<KoyebMemberList>> ListMembersAsync(string organizationId, int limit, int offset, CancellationToken ct) =>
        http.SendAsync(
            Page(Members, limit, offset).WithQuery("organization_id", organizationId),
            KoyebJson.Default.KoyebMemberList,
            KoyebErrors.Reader,
            ct);

    public ValueTask<Result<Nothing>> RemoveMemberAsync(string id, CancellationToken ct) =>
        http.SendAsync(ProviderRequest.Delete(Members + "/{id}").WithPath("id", id), KoyebErrors.Reader, ct);

    public ValueTask<Result<KoyebInvitationList>> ListInvitationsAsync(IReadOnlyList<string> statuses, int limit, int offset, CancellationToken ct) =>
        http.SendAsync(
            statuses.Aggregate(Page(Invitations, limit, offset), (request, status) => request.WithQuery("statuses", status)),
            KoyebJson.Default.KoyebInvitationList,
            KoyebErrors.Reader,
            ct);

    public ValueTask<Result<KoyebInvitationReply>> GetInvitationAsync(string id, CancellationToken ct) =>
        http.SendAsync(ProviderRequest.Get(Invitations + "/{id}").WithPath("id", id), KoyebJson.Default.KoyebInvitationReply, KoyebErrors.Reader, ct);

    public ValueTask<Result<KoyebInvitationReply>> CreateInvitationAsync(KoyebCreateInvitationRequest body, CancellationToken ct) =>
        http.SendAsync(
            ProviderRequest.Post(Invitations).WithJson(body, KoyebJson.Default.KoyebCreateInvitationRequest),
            KoyebJson.Default.KoyebInvitationReply,
            KoyebErrors.Reader,
            ct);

    /// <summary>The body is declared required though it has no fields.</summary>
    public ValueTask<Result<KoyebInvitationReply>> ResendInvitationAsync(string id, CancellationToken ct) =>
        http.SendAsync(
            ProviderRequest.Post(Invitations + "/{id}/resend").WithPath("id", id).WithEmptyJson(),
            KoyebJson.Default.KoyebInvitationReply,
            KoyebErrors.Reader,
            ct);

    public ValueTask<Result<Nothing>> DeleteInvitationAsync(string id, CancellationToken ct) =>
        http.SendAsync(ProviderRequest.Delete(Invitations + "/{id}").WithPath("id", id), KoyebErrors.Reader, ct);

    private static ProviderRequest Page(string path, int limit, int offset) => ProviderRequest.Get(path).WithQuery("limit", limit).WithQuery("offset", offset);
}
