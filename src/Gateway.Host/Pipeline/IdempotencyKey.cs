using Gateway.Abstractions.Errors;

namespace Gateway.Host.Pipeline;

/// <summary>The <c>Idempotency-Key</c> header: a promise the gateway can't keep yet, and so refuses rather than ignores.</summary>
internal static class IdempotencyKey
{
    public static OperationError? Refusal(HttpRequest request) => HttpMethods.IsGet(request.Method) || !request.Headers.ContainsKey("Idempotency-Key")
        ? null
        : new OperationError(ErrorCode.UnsupportedOperation, "Idempotency-Key is not honoured yet, so a request that relies on it is refused and nothing was sent. Leave the header out.");
}
