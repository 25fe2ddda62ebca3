using Gateway.Abstractions.Errors;

namespace Gateway.Host.Errors;

/// <summary>How a code of the taxonomy is answered.</summary>
/// <param name="Code">The taxonomy's code.</param>
/// <param name="Name">The word in answers.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The title (RFC 9457).</param>
/// <param name="Transient">Whether trying again later may help.</param>
/// <param name="Meaning">When it is answered.</param>
internal sealed record ProblemRow(ErrorCode Code, string Name, int Status, string Title, bool Transient, string Meaning);

/// <summary>The one place where a failure gets its HTTP status. <c>docs/errors.md</c> repeats it and a test holds the two equal.</summary>
internal static class ProblemTable
{
    public static IReadOnlyList<ProblemRow> Rows { get; } =
    [
        new(ErrorCode.MalformedRequest, "malformed_request", 400, "Malformed request", false, "The request is not HTTP or JSON as it should be."),
        new(ErrorCode.InvalidCursor, "invalid_cursor", 400, "Invalid cursor", false, "The cursor was changed, or belongs to another list, filter or connection."),
        new(ErrorCode.ValidationFailed, "validation_failed", 422, "Validation failed", false, "A field, parameter or id is not allowed; `errors` names each."),
        new(ErrorCode.UnsupportedRole, "unsupported_role", 422, "Unsupported role", false, "The provider can't give the role; `errors` lists those it can."),
        new(ErrorCode.ProviderRejected, "provider_rejected", 422, "Provider rejected the request", false, "The provider refused for a reason no rule names; `upstream` has its words."),
        new(ErrorCode.Unauthenticated, "unauthenticated", 401, "Unauthenticated", false, "Your key to this gateway is missing or wrong."),
        new(ErrorCode.Forbidden, "forbidden", 403, "Forbidden", false, "Your key lacks the scope the operation needs."),
        new(ErrorCode.ConnectionAuthFailed, "connection_auth_failed", 424, "Connection's credential refused", false, "The provider refused the connection's credential; your own key is fine."),
        new(ErrorCode.ProviderForbidden, "provider_forbidden", 403, "Provider forbids it", false, "The connection's credential is not allowed to do this at the provider, or its plan lacks it."),
        new(ErrorCode.NotFound, "not_found", 404, "Not found", false, "The workspace, member, invitation, connection or provider does not exist."),
        new(ErrorCode.RouteNotFound, "route_not_found", 404, "No such route", false, "The gateway has no such path."),
        new(ErrorCode.MethodNotAllowed, "method_not_allowed", 405, "Method not allowed", false, "The path has other methods; `Allow` names them."),
        new(ErrorCode.PayloadTooLarge, "payload_too_large", 413, "Payload too large", false, "The body is larger than `http.maxBodyBytes`."),
        new(ErrorCode.UnsupportedMediaType, "unsupported_media_type", 415, "Unsupported media type", false, "The body must be `application/json` in UTF-8."),
        new(ErrorCode.AlreadyExists, "already_exists", 409, "Already exists", false, "The name or object is taken."),
        new(ErrorCode.AlreadyMember, "already_member", 409, "Already a member", false, "The person is a member of the workspace."),
        new(ErrorCode.AlreadyInvited, "already_invited", 409, "Already invited", false, "The person has an invitation to the workspace."),
        new(ErrorCode.LastOwner, "last_owner", 409, "Last owner", false, "The workspace would be left without an owner."),
        new(ErrorCode.InvitationNotPending, "invitation_not_pending", 409, "Invitation not pending", false, "The invitation was accepted, declined or revoked."),
        new(ErrorCode.InvitationExpired, "invitation_expired", 410, "Invitation expired", false, "The invitation's time ran out."),
        new(ErrorCode.RateLimited, "rate_limited", 429, "Rate limited", true, "Too many requests in a short time; `Retry-After` says how long to wait."),
        new(ErrorCode.QuotaExceeded, "quota_exceeded", 429, "Quota exceeded", true, "The connection's longer-term allowance at the provider is used up; `Retry-After` says when it resets."),
        new(ErrorCode.UnsupportedOperation, "unsupported_operation", 501, "Unsupported operation", false, "The provider has no way to do this; the detail says why."),
        new(ErrorCode.EmulationRefused, "emulation_refused", 501, "Emulation refused", false, "Only an approximation exists and the request does not allow it (`Prefer: handling=lenient`)."),
        new(ErrorCode.ProviderBadResponse, "provider_bad_response", 502, "Provider's reply makes no sense", true, "The provider sent HTML, a wrong form, a redirect or an error dressed as success."),
        new(ErrorCode.ProviderUnavailable, "provider_unavailable", 503, "Provider unavailable", true, "The provider failed or can't be reached."),
        new(ErrorCode.CircuitOpen, "circuit_open", 503, "Circuit open", true, "Calls to the provider are paused after repeated failures."),
        new(ErrorCode.Overloaded, "overloaded", 503, "Overloaded", true, "The gateway has no room for the request."),
        new(ErrorCode.ProviderTimeout, "provider_timeout", 504, "Provider timed out", true, "The provider did not answer in time."),
        new(ErrorCode.OutcomeUnknown, "outcome_unknown", 504, "Outcome unknown", false, "A write's reply was lost; read the resource before trying again."),
        new(ErrorCode.IdempotencyInProgress, "idempotency_in_progress", 409, "Idempotency key in progress", true, "A request with the same key is being worked on."),
        new(ErrorCode.IdempotencyMismatch, "idempotency_mismatch", 422, "Idempotency key mismatch", false, "The key came before with another request."),
        new(ErrorCode.IdempotencyRequired, "idempotency_required", 400, "Idempotency key required", false, "The request needs an `Idempotency-Key`."),
        new(ErrorCode.InternalError, "internal_error", 500, "Internal error", true, "A bug of the gateway; quote the trace id."),
    ];

    private static readonly Dictionary<ErrorCode, ProblemRow> ByCode = Rows.ToDictionary(row => row.Code);

    public static ProblemRow Of(ErrorCode code) => ByCode[code];
}
