using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Http;
using Gateway.Abstractions.Operations;

namespace Gateway.Providers.PupilCloud;

/// <summary>Reads refusals. The body is the envelope of a success with another <c>status</c> and a <c>message</c>; often there is none at all.</summary>
internal sealed class PupilCloudErrors : IErrorReader
{
    private const int Conflict = 409;

    public static PupilCloudErrors Instance { get; } = new();

    public OperationError Read(ProviderRequest request, ProviderResponse response)
    {
        var verdict = response.TryJson(PupilJson.Default.PupilVerdict);
        var error = StatusErrors.Read(response, CodeOf(verdict), verdict?.Message, KindOf(request));
        return response.Status == Conflict && request.Effect == OperationKind.Write ? ReadConflict(request, error) : error;
    }

    /// <summary>The failure inside a reply whose HTTP status says success, or null where there is none.</summary>
    public static OperationError? Disguised(ProviderResponse response)
    {
        var verdict = response.TryJson(PupilJson.Default.PupilVerdict);
        return verdict?.Status is null || IsSuccess(verdict.Status)
            ? null
            : OperationError.BadResponse("The provider answered with an HTTP success that reports a failure in its body.") with
            {
                Upstream = new UpstreamFailure(response.Status, CodeOf(verdict), verdict.Message),
            };
    }

    public static bool IsSuccess(string? status) => string.Equals(status, "success", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the provider refused an invitation because something like it exists already.</summary>
    public static bool IsConflict(OperationError error) => error.Upstream?.Status == Conflict;

    /// <summary>409 says "invalid input" about workspaces but "already a member" about people; nothing is documented about invitations.</summary>
    private static OperationError ReadConflict(ProviderRequest request, OperationError error) => request.Template switch
    {
        PupilCloudApi.Workspaces or PupilCloudApi.Workspace =>
            error with { Code = ErrorCode.ValidationFailed, Detail = "The provider finds the workspace's fields invalid; it does not say which.", Resource = ResourceKind.Workspace },
        PupilCloudApi.Members or PupilCloudApi.Accept =>
            error with { Code = ErrorCode.AlreadyMember, Detail = "This user is a member of the workspace already.", Resource = ResourceKind.Member },
        _ => error,
    };

    private static ResourceKind KindOf(ProviderRequest request) => request.Template switch
    {
        PupilCloudApi.Member => ResourceKind.Member,
        PupilCloudApi.Invitation or PupilCloudApi.OwnInvitation or PupilCloudApi.Accept => ResourceKind.Invitation,
        _ => ResourceKind.Workspace,
    };

    private static string? CodeOf(PupilVerdict? verdict) => verdict?.Code?.ToString();
}
