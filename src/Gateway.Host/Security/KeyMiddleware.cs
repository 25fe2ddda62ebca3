using Gateway.Abstractions.Errors;
using Gateway.Host.Errors;

namespace Gateway.Host.Security;

/// <summary>Checks the caller's key (<c>Authorization: Bearer gwk_…</c>, RFC 6750) and scope on endpoints that ask for them.</summary>
internal sealed class KeyMiddleware(RequestDelegate next, ConsumerDirectory consumers)
{
    private const string Scheme = "Bearer ";

    public Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<RequiresKey>() is not { } required) return next(http);
        var header = http.Request.Headers.Authorization;
        if (header.Count == 0) return Refuse(http, ErrorCode.Unauthenticated, "Send your key: `Authorization: Bearer gwk_…`.");
        if (header.Count > 1 || header[0] is not { } value || !value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return Refuse(http, ErrorCode.Unauthenticated, "The Authorization header must be one `Bearer` key.");
        if (consumers.Find(value[Scheme.Length..].Trim()) is not { } caller) return Refuse(http, ErrorCode.Unauthenticated, "The key is not one this gateway knows.");
        if (required.Scope is { } scope && !caller.Has(scope)) return Refuse(http, ErrorCode.Forbidden, $"This needs the scope {scope}; the key has {(caller.Consumer.Scopes.Count == 0 ? "none" : string.Join(", ", caller.Consumer.Scopes.Order(StringComparer.Ordinal)))}.");
        http.Items[typeof(Caller)] = caller;
        return next(http);
    }

    private static Task Refuse(HttpContext http, ErrorCode code, string detail) => ProblemWriter.WriteAsync(http, new OperationError(code, detail));
}
