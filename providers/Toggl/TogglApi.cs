using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Http;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.Toggl;

/// <summary>The upstream calls, one method each.</summary>
internal sealed class TogglApi(ProviderContext context)
{
    /// <summary>The provider's own default page size; its maximum is not documented.</summary>
    public const int PageSize = 50;

    // Writes answer a sentence, as text/plain or as a JSON string, or nothing.
    private const string AnyText = "application/json, text/plain";

    public ValueTask<Result<TogglWorkspace[]>> MyWorkspacesAsync(CancellationToken ct) =>
        ListAsync(ProviderRequest.Get("/me/workspaces"), TogglJson.Default.TogglWorkspaceArray, ct);

    public ValueTask<Result<TogglWorkspace>> WorkspaceAsync(string workspaceId, CancellationToken ct) =>
        context.Http.SendAsync(ProviderRequest.Get("/workspaces/{workspace_id}").WithPath("workspace_id", workspaceId), TogglJson.Default.TogglWorkspace, About(ResourceKind.Workspace), ct);

    public ValueTask<Result<TogglWorkspace>> CreateWorkspaceAsync(string organizationId, TogglWorkspacePayload payload, CancellationToken ct) => context.Http.SendAsync(
        ProviderRequest.Post("/organizations/{organization_id}/workspaces").WithPath("organization_id", organizationId).WithJson(payload, TogglJson.Default.TogglWorkspacePayload),
        TogglJson.Default.TogglWorkspace, About(ResourceKind.Workspace), ct);

    public ValueTask<Result<TogglWorkspace>> UpdateWorkspaceAsync(string workspaceId, TogglWorkspacePayload payload, CancellationToken ct) => context.Http.SendAsync(
        ProviderRequest.Put("/workspaces/{workspace_id}").WithPath("workspace_id", workspaceId).WithJson(payload, TogglJson.Default.TogglWorkspacePayload),
        TogglJson.Default.TogglWorkspace, About(ResourceKind.Workspace), ct);

    public ValueTask<Result<TogglSimpleUser[]>> UsersAsync(string workspaceId, CancellationToken ct) =>
        ListAsync(ProviderRequest.Get("/workspaces/{workspace_id}/users").WithPath("workspace_id", workspaceId).WithQuery("exclude_deleted", "true"), TogglJson.Default.TogglSimpleUserArray, ct);

    public ValueTask<Result<TogglWorkspaceUser[]>> WorkspaceUsersAsync(string workspaceId, bool includeIndirect, CancellationToken ct) => ListAsync(
        ProviderRequest.Get("/workspaces/{workspace_id}/workspace_users").WithPath("workspace_id", workspaceId).WithQuery("includeIndirect", includeIndirect ? "true" : "false"),
        TogglJson.Default.TogglWorkspaceUserArray, ct);

    public ValueTask<Result<Nothing>> ChangeRoleAsync(string workspaceId, string workspaceUserId, string role, CancellationToken ct) => context.Http.SendAsync(
        ProviderRequest.Put("/workspaces/{workspace_id}/workspace_users/{workspace_user_id}").WithPath("workspace_id", workspaceId).WithPath("workspace_user_id", workspaceUserId)
            .WithJson(new TogglRoleChange { Role = role }, TogglJson.Default.TogglRoleChange).Accepting(AnyText),
        About(ResourceKind.Member), ct);

    public ValueTask<Result<Nothing>> RemoveFromWorkspaceAsync(string workspaceId, string workspaceUserId, ResourceKind about, CancellationToken ct) => context.Http.SendAsync(
        ProviderRequest.Delete("/workspaces/{workspace_id}/workspace_users/{workspace_user_id}").WithPath("workspace_id", workspaceId).WithPath("workspace_user_id", workspaceUserId).Accepting(AnyText),
        About(about), ct);

    public ValueTask<Result<Nothing>> RemoveFromOrganizationAsync(string organizationId, long organizationUserId, CancellationToken ct) => context.Http.SendAsync(
        ProviderRequest.Patch("/organizations/{organization_id}/users").WithPath("organization_id", organizationId)
            .WithJson(new TogglDeletion { Delete = [organizationUserId] }, TogglJson.Default.TogglDeletion).Accepting(AnyText),
        About(ResourceKind.Invitation), ct);

    /// <summary>One page of an organization's people who belong to a workspace.</summary>
    /// <param name="organizationId">The organization.</param>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="activeStatus">Only those of a status (<c>active</c>, <c>inactive</c>, <c>invited</c>), or null for all.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="ct">Ends the wait.</param>
    public async ValueTask<Result<Page<TogglOrgUser>>> OrganizationUsersAsync(string organizationId, string workspaceId, string? activeStatus, int page, CancellationToken ct)
    {
        var request = ProviderRequest.Get("/organizations/{organization_id}/users").WithPath("organization_id", organizationId)
            .WithQuery("active_status", activeStatus).WithQuery("workspaces", workspaceId).WithQuery("page", page).WithQuery("per_page", PageSize);
        var sent = await context.Http.SendAsync(request, ct);
        if (!sent.TryGet(out var response, out var error)) return error;
        if (!Items(request, response, TogglJson.Default.TogglOrgUserArray).TryGet(out var users, out error)) return error;
        if (Header(response, "X-Page") is { } answered && answered != page) return OperationError.BadResponse($"The provider sent page {answered} where page {page} was asked for.", response.Status);
        var more = Header(response, "X-Pages") is { } pages ? page < pages : users.Length >= PageSize;
        return new Page<TogglOrgUser> { Items = users, Next = more ? (page + 1).ToString(CultureInfo.InvariantCulture) : null, Total = Header(response, "X-Records") };
    }

    public ValueTask<Result<TogglInvitationResult>> InviteAsync(string organizationId, TogglInvitationPost post, CancellationToken ct) => context.Http.SendAsync(
        ProviderRequest.Post("/organizations/{organization_id}/invitations").WithPath("organization_id", organizationId).WithJson(post, TogglJson.Default.TogglInvitationPost),
        TogglJson.Default.TogglInvitationResult, About(ResourceKind.Workspace), ct);

    public ValueTask<Result<Nothing>> ResendByIdAsync(string organizationId, string invitationId, CancellationToken ct) => context.Http.SendAsync(
        ProviderRequest.Put("/organizations/{organization_id}/invitations/{invitation_id}/resend").WithPath("organization_id", organizationId).WithPath("invitation_id", invitationId).Accepting(AnyText),
        About(ResourceKind.Invitation), ct);

    public ValueTask<Result<Nothing>> ResendByCodeAsync(string organizationId, Secret code, CancellationToken ct) => context.Http.SendAsync(
        ProviderRequest.Put("/organizations/{organization_id}/invitations/{invitation_code}/resend").WithPath("organization_id", organizationId).WithSecretPath("invitation_code", code.Reveal()).Accepting(AnyText),
        About(ResourceKind.Invitation), ct);

    public ValueTask<Result<TogglSsoInvitation>> InvitationAsync(Secret code, CancellationToken ct) =>
        context.Http.SendAsync(AsInvitee(ProviderRequest.Get("/invitations/{invitation_code}"), code), TogglJson.Default.TogglSsoInvitation, About(ResourceKind.Invitation), ct);

    public ValueTask<Result<Nothing>> AcceptAsync(Secret code, CancellationToken ct) =>
        context.Http.SendAsync(AsInvitee(ProviderRequest.Post("/organizations/invitations/{invitation_code}/accept"), code).Accepting(AnyText), About(ResourceKind.Invitation), ct);

    public ValueTask<Result<Nothing>> RejectAsync(Secret code, CancellationToken ct) =>
        context.Http.SendAsync(AsInvitee(ProviderRequest.Post("/organizations/invitations/{invitation_code}/reject"), code).Accepting(AnyText), About(ResourceKind.Invitation), ct);

    /// <summary>Reads anything that needs the credential and answers briefly.</summary>
    public ValueTask<Result<Nothing>> ProbeAsync(ProviderRequest request, CancellationToken ct) => context.Http.SendAsync(request, About(ResourceKind.Workspace), ct);

    private ProviderRequest AsInvitee(ProviderRequest request, Secret code)
    {
        var filled = request.WithSecretPath("invitation_code", code.Reveal());
        return context.Connection.Flag(TogglDefinition.InviteeWithCredential) ? filled : filled.WithoutCredential();
    }

    private async ValueTask<Result<T[]>> ListAsync<T>(ProviderRequest request, JsonTypeInfo<T[]> type, CancellationToken ct)
    {
        var sent = await context.Http.SendAsync(request, ct);
        return sent.TryGet(out var response, out var error) ? Items(request, response, type) : error;
    }

    // An encoder of the provider's kind writes an empty list as null.
    private Result<T[]> Items<T>(ProviderRequest request, ProviderResponse response, JsonTypeInfo<T[]> type)
    {
        if (!response.IsSuccess) return About(ResourceKind.Workspace).Read(request, response);
        return response.BareText() == "null" ? Array.Empty<T>() : response.Json(type);
    }

    private TogglErrors About(ResourceKind kind) => new(context.Connection, kind);

    private static int? Header(ProviderResponse response, string name) =>
        int.TryParse(response.Header(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
