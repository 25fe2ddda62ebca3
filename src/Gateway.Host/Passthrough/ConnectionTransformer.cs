using Gateway.Core.Connections;
using Gateway.Core.Egress;
using Yarp.ReverseProxy.Forwarder;

namespace Gateway.Host.Passthrough;

/// <summary>Turns a caller's request into the connection's: the caller's credentials and everything about the caller's network go, the connection's credential comes.</summary>
internal sealed class ConnectionTransformer(GatewayConnection connection, Uri target, string? traceparent) : HttpTransformer
{
    // Of the caller and between the caller and us; hop-by-hop headers (RFC 9110 §7.6.1) go in the base class and by the names Connection lists.
    private static readonly string[] NotForwarded =
    [
        "Authorization", "Cookie", "Proxy-Authorization", "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix", "X-Real-IP",
        "traceparent", "tracestate", "baggage", "Request-Id", "Correlation-Context", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Upgrade",
    ];

    public override async ValueTask TransformRequestAsync(HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        var listed = httpContext.Request.Headers.GetCommaSeparatedValues("Connection");
        foreach (var name in NotForwarded.Concat(connection.Credential.HeaderNames).Concat(listed.Where(IsToken)))
        {
            // Removing a header that is of another kind throws, so it must be there.
            if (proxyRequest.Headers.NonValidated.Contains(name)) proxyRequest.Headers.Remove(name);
        }

        proxyRequest.RequestUri = target;
        proxyRequest.Headers.Host = null;
        proxyRequest.Options.Set(EgressGuard.Grant, connection.BaseUrl);
        connection.Credential.Apply(proxyRequest);
        if (traceparent is not null) proxyRequest.Headers.TryAddWithoutValidation("traceparent", traceparent);
    }

    public override async ValueTask<bool> TransformResponseAsync(HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        var copied = await base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
        // A provider's session is the connection's, not the caller's; its transport policy and alternatives are about its own host.
        foreach (var name in (string[])["Set-Cookie", "Set-Cookie2", "Strict-Transport-Security", "Alt-Svc", "Public-Key-Pins", "Keep-Alive", "Proxy-Authenticate"]) httpContext.Response.Headers.Remove(name);
        return copied;
    }

    private static bool IsToken(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal));
}
