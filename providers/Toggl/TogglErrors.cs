using System.Globalization;
using Gateway.Abstractions.Connections;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Http;

namespace Gateway.Providers.Toggl;

/// <summary>
/// Reads the provider's error replies: a status and a bare sentence, with no code to go by. A sentence decides only where the documentation or a setting names its words.
/// </summary>
/// <param name="connection">The connection, for its settings.</param>
/// <param name="about">What the call is about, for "not found".</param>
internal sealed class TogglErrors(ConnectionInfo connection, ResourceKind about) : IErrorReader
{
    /// <summary>The provider's allowance is counted over an hour.</summary>
    private static readonly TimeSpan QuotaWindow = TimeSpan.FromHours(1);

    public OperationError Read(ProviderRequest request, ProviderResponse response)
    {
        var message = response.BareText();
        var error = response.Status switch
        {
            402 => PaymentRequired(response),
            410 => new OperationError(ErrorCode.ProviderRejected, "The provider has withdrawn this endpoint and asks clients to stop calling it."),
            401 or 403 when !request.SendsCredential => new OperationError(
                ErrorCode.ProviderForbidden, $"The provider wants the invitee's own credential. Use a connection that holds it and sets {TogglDefinition.InviteeWithCredential}."),
            400 or 409 or 422 => Refusal(message, about),
            403 when Says(message, "not found") => NotFound(about),
            _ => StatusErrors.Read(response, message: message, notFound: about),
        };
        return error with { Upstream = new UpstreamFailure(response.Status, null, message) };
    }

    /// <summary>The error a refusing sentence stands for.</summary>
    public OperationError Refusal(string? message) => Refusal(message, about);

    private OperationError Refusal(string? message, ResourceKind kind)
    {
        if (Says(message, "already an inactive member") || Says(message, connection.Setting(TogglDefinition.AlreadyMemberText)))
            return new OperationError(ErrorCode.AlreadyMember, "The person is a member of the organization already.") { Resource = ResourceKind.Member };
        if (Says(message, connection.Setting(TogglDefinition.AlreadyInvitedText)))
            return new OperationError(ErrorCode.AlreadyInvited, "The person is invited already.") { Resource = ResourceKind.Invitation };
        if (Says(message, "invalid e-mail") || Says(message, "missing e-mail"))
            return OperationError.Invalid("/email", "invalid", "The provider does not take this e-mail address.");
        if (Says(message, "workspace with same name"))
            return new OperationError(ErrorCode.AlreadyExists, "The organization has a workspace of this name already.") { Resource = ResourceKind.Workspace };
        if (Says(message, "workspace name"))
            return OperationError.Invalid("/name", "invalid", "The provider does not take this name: it must have a visible character and at most 140 in all.");
        if (Says(message, "workspace not found")) return NotFound(ResourceKind.Workspace);
        if (Says(message, "not found") || Says(message, "does not exist") || Says(message, "invalid workspace user") || Says(message, "wrong workspace user")) return NotFound(kind);
        return new OperationError(ErrorCode.ProviderRejected, "The provider refused the request.");
    }

    private static OperationError PaymentRequired(ProviderResponse response)
    {
        if (Number(response, "X-Toggl-Quota-Remaining") is not 0)
            return new OperationError(ErrorCode.ProviderForbidden, "The organization's plan does not include this.");
        var wait = Number(response, "X-Toggl-Quota-Resets-In") is { } seconds ? TimeSpan.FromSeconds(seconds) : QuotaWindow;
        return new OperationError(ErrorCode.QuotaExceeded, "The hourly allowance of API calls is used up.") { RetryAfter = wait };
    }

    private static OperationError NotFound(ResourceKind kind) => OperationError.NotFound(kind, $"The provider knows no such {kind.ToString().ToLowerInvariant()}, or the credential can't see it.");

    private static int? Number(ProviderResponse response, string header) =>
        int.TryParse(response.Header(header), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool Says(string? message, string? words) => !string.IsNullOrEmpty(words) && message?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;
}
