namespace Gateway.Abstractions.Errors;

/// <summary>The closed taxonomy of failures. Each has one row in the host's problem table (status, title), which <c>docs/errors.md</c> repeats.</summary>
public enum ErrorCode
{
    /// <summary>The request could not be read as HTTP or JSON.</summary>
    MalformedRequest,

    /// <summary>A cursor that was changed, or belongs to another list.</summary>
    InvalidCursor,

    /// <summary>A field's value is not allowed.</summary>
    ValidationFailed,

    /// <summary>A role this provider can't take.</summary>
    UnsupportedRole,

    /// <summary>The provider refused for a reason no rule names.</summary>
    ProviderRejected,

    /// <summary>The caller's own key is missing or wrong.</summary>
    Unauthenticated,

    /// <summary>The caller's key lacks a scope.</summary>
    Forbidden,

    /// <summary>The provider refused the connection's credential.</summary>
    ConnectionAuthFailed,

    /// <summary>The connection's credential lacks a permission at the provider.</summary>
    ProviderForbidden,

    /// <summary>The resource does not exist.</summary>
    NotFound,

    /// <summary>No such route.</summary>
    RouteNotFound,

    /// <summary>The route has other methods.</summary>
    MethodNotAllowed,

    /// <summary>The body is larger than allowed.</summary>
    PayloadTooLarge,

    /// <summary>The body's type is not accepted.</summary>
    UnsupportedMediaType,

    /// <summary>A name or object that exists already.</summary>
    AlreadyExists,

    /// <summary>The person is a member already.</summary>
    AlreadyMember,

    /// <summary>The person is invited already.</summary>
    AlreadyInvited,

    /// <summary>The last owner can't be removed or demoted.</summary>
    LastOwner,

    /// <summary>The invitation no longer waits.</summary>
    InvitationNotPending,

    /// <summary>The invitation's time ran out.</summary>
    InvitationExpired,

    /// <summary>Too many requests in a short time.</summary>
    RateLimited,

    /// <summary>A longer-term allowance is used up.</summary>
    QuotaExceeded,

    /// <summary>The provider has no way to do this.</summary>
    UnsupportedOperation,

    /// <summary>Only an approximation exists and the caller did not allow it.</summary>
    EmulationRefused,

    /// <summary>The provider's reply makes no sense.</summary>
    ProviderBadResponse,

    /// <summary>The provider is down or unreachable.</summary>
    ProviderUnavailable,

    /// <summary>Calls to this provider are paused after failures.</summary>
    CircuitOpen,

    /// <summary>The gateway itself has no room.</summary>
    Overloaded,

    /// <summary>The provider did not answer in time.</summary>
    ProviderTimeout,

    /// <summary>A write whose reply was lost and that could not be settled.</summary>
    OutcomeUnknown,

    /// <summary>The same idempotency key is being worked on.</summary>
    IdempotencyInProgress,

    /// <summary>The same idempotency key came with another request.</summary>
    IdempotencyMismatch,

    /// <summary>This request needs an idempotency key.</summary>
    IdempotencyRequired,

    /// <summary>A bug of the gateway.</summary>
    InternalError,
}
