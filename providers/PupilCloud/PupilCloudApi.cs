using System.Text.Json.Serialization.Metadata;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Http;
using Gateway.Abstractions.Model;

namespace Gateway.Providers.PupilCloud;

/// <summary>The provider's calls, one method each, in its own words.</summary>
internal sealed class PupilCloudApi(IProviderHttp http)
{
    /// <summary>The only path that ends in a slash.</summary>
    public const string Workspaces = "/workspaces/";
    public const string Workspace = "/workspaces/{workspace_id}";
    public const string Members = "/workspaces/{workspace_id}/members";
    public const string Member = "/workspaces/{workspace_id}/members/{user_id}";
    public const string Invitations = "/workspaces/{workspace_id}/invites";
    public const string Invitation = "/workspaces/{workspace_id}/invites/{token}";
    public const string Profile = "/auth/profile";
    public const string OwnInvitation = "/auth/profile/invites/{token}";
    public const string Accept = "/auth/profile/invites/{token}/accept";

    private static PupilJson Json => PupilJson.Default;

    public ValueTask<Result<List<PupilWorkspace>>> GetWorkspacesAsync(CancellationToken ct) =>
        SendAsync(ProviderRequest.Get(Workspaces), Json.Workspaces, ct);

    public ValueTask<Result<PupilWorkspace>> GetWorkspaceAsync(string workspace, CancellationToken ct) =>
        SendAsync(ProviderRequest.Get(Workspace).WithPath("workspace_id", workspace), Json.Workspace, ct);

    public ValueTask<Result<PupilWorkspace>> PostWorkspaceAsync(PupilWorkspacePost body, CancellationToken ct) =>
        SendAsync(ProviderRequest.Post(Workspaces).WithJson(body, Json.PupilWorkspacePost), Json.Workspace, ct);

    public ValueTask<Result<PupilWorkspace>> PatchWorkspaceAsync(string workspace, PupilWorkspacePatch body, CancellationToken ct) =>
        SendAsync(ProviderRequest.Patch(Workspace).WithPath("workspace_id", workspace).WithJson(body, Json.PupilWorkspacePatch), Json.Workspace, ct);

    public ValueTask<Result<Nothing>> DeleteWorkspaceAsync(string workspace, CancellationToken ct) =>
        SendAsync(ProviderRequest.Delete(Workspace).WithPath("workspace_id", workspace), ct);

    public ValueTask<Result<List<PupilMember>>> GetMembersAsync(string workspace, CancellationToken ct) =>
        SendAsync(ProviderRequest.Get(Members).WithPath("workspace_id", workspace), Json.Members, ct);

    public ValueTask<Result<PupilMember>> GetMemberAsync(string workspace, string user, CancellationToken ct) =>
        SendAsync(ProviderRequest.Get(Member).WithPath("workspace_id", workspace).WithPath("user_id", user), Json.Member, ct);

    public ValueTask<Result<PupilMember>> PostMemberAsync(string workspace, PupilMemberPost body, CancellationToken ct) =>
        SendAsync(ProviderRequest.Post(Members).WithPath("workspace_id", workspace).WithJson(body, Json.PupilMemberPost), Json.Member, ct);

    public ValueTask<Result<PupilMember>> PatchMemberAsync(string workspace, string user, PupilMemberPatch body, CancellationToken ct) =>
        SendAsync(
            ProviderRequest.Patch(Member).WithPath("workspace_id", workspace).WithPath("user_id", user).WithJson(body, Json.PupilMemberPatch),
            Json.Member,
            ct);

    /// <summary>Answers with the members that are left, which nobody asked for.</summary>
    public ValueTask<Result<Nothing>> DeleteMemberAsync(string workspace, string user, CancellationToken ct) =>
        SendAsync(ProviderRequest.Delete(Member).WithPath("workspace_id", workspace).WithPath("user_id", user), ct);

    public ValueTask<Result<List<PupilInvitation>>> GetInvitationsAsync(string workspace, CancellationToken ct) =>
        SendAsync(ProviderRequest.Get(Invitations).WithPath("workspace_id", workspace), Json.Invitations, ct);

    public ValueTask<Result<PupilInvitation>> GetInvitationAsync(string workspace, string token, CancellationToken ct) =>
        SendAsync(ProviderRequest.Get(Invitation).WithPath("workspace_id", workspace).WithSecretPath("token", token), Json.Invitation, ct);

    public ValueTask<Result<PupilInvitation>> PostInvitationAsync(string workspace, PupilInvitationPost body, CancellationToken ct) =>
        SendAsync(ProviderRequest.Post(Invitations).WithPath("workspace_id", workspace).WithJson(body, Json.PupilInvitationPost), Json.Invitation, ct);

    public ValueTask<Result<Nothing>> DeleteInvitationAsync(string workspace, string token, CancellationToken ct) =>
        SendAsync(ProviderRequest.Delete(Invitation).WithPath("workspace_id", workspace).WithSecretPath("token", token), ct);

    public ValueTask<Result<PupilProfile>> GetProfileAsync(CancellationToken ct) =>
        SendAsync(ProviderRequest.Get(Profile), Json.Profile, ct);

    public ValueTask<Result<PupilInvitation>> GetOwnInvitationAsync(Secret token, CancellationToken ct) =>
        SendAsync(ProviderRequest.Get(OwnInvitation).WithSecretPath("token", token.Reveal()), Json.Invitation, ct);

    public ValueTask<Result<PupilMember>> AcceptOwnInvitationAsync(Secret token, CancellationToken ct) =>
        SendAsync(ProviderRequest.Post(Accept).WithSecretPath("token", token.Reveal()), Json.Member, ct);

    public ValueTask<Result<Nothing>> DeleteOwnInvitationAsync(Secret token, CancellationToken ct) =>
        SendAsync(ProviderRequest.Delete(OwnInvitation).WithSecretPath("token", token.Reveal()), ct);

    /// <summary>Sends a call and takes the result out of its envelope.</summary>
    private async ValueTask<Result<T>> SendAsync<T>(ProviderRequest request, JsonTypeInfo<PupilEnvelope<T>> type, CancellationToken ct)
        where T : class
    {
        var answered = await AnswerAsync(request, ct);
        if (!answered.TryGet(out var response, out var error)) return error;
        if (!response.Json(type).TryGet(out var envelope, out error)) return error;
        if (!PupilCloudErrors.IsSuccess(envelope.Status)) return OperationError.BadResponse("The provider's reply does not say whether it is a success.", response.Status);
        return envelope.Result is { } result ? result : OperationError.BadResponse("The provider's reply reports a success without a result.", response.Status);
    }

    /// <summary>Sends a call whose success says nothing of interest: any 2xx, with or without a body.</summary>
    private async ValueTask<Result<Nothing>> SendAsync(ProviderRequest request, CancellationToken ct)
    {
        var answered = await AnswerAsync(request, ct);
        return answered.Then<Nothing>(response =>
            response.LooksLikeHtml() ? OperationError.BadResponse("The provider answered with an HTML page.", response.Status) : Nothing.Value);
    }

    private async ValueTask<Result<ProviderResponse>> AnswerAsync(ProviderRequest request, CancellationToken ct)
    {
        var sent = await http.SendAsync(request, ct);
        return sent.Then<ProviderResponse>(response =>
            !response.IsSuccess ? PupilCloudErrors.Instance.Read(request, response)
            : PupilCloudErrors.Disguised(response) is { } failure ? failure
            : response);
    }
}
