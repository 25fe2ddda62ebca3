using System.Diagnostics;
using Gateway.Host.Errors;

namespace Gateway.Host.Observability;

/// <summary>
/// Sets the tags of OpenTelemetry's HTTP server conventions on the framework's span; stands in for OpenTelemetry.Instrumentation.AspNetCore. The path is always the
/// route's template: a caller may have put a token or an address where an id belongs.
/// </summary>
internal sealed class ServerSpanMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var span = Activity.Current;
        if (span is not { IsAllDataRequested: true })
        {
            await next(http);
            return;
        }

        span.SetTag("http.request.method", http.Request.Method);
        span.SetTag("url.scheme", http.Request.Scheme);
        span.SetTag("server.address", http.Request.Host.Host);
        if (http.Request.Host.Port is { } port) span.SetTag("server.port", port);
        span.SetTag("network.protocol.version", http.Request.Protocol is ['H', 'T', 'T', 'P', '/', .. var version] ? version : null);
        await next(http);

        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "unmatched";
        span.DisplayName = $"{http.Request.Method} {route}";
        span.SetTag("http.route", route);
        span.SetTag("url.path", route);
        span.SetTag("http.response.status_code", http.Response.StatusCode);
        if (http.Items[typeof(Problem)] is string code) span.SetTag("gateway.problem", code);
        if (http.Response.StatusCode < 500) return;
        span.SetTag("error.type", http.Items[typeof(Problem)] as string ?? http.Response.StatusCode.ToString(System.Globalization.CultureInfo.InvariantCulture));
        span.SetStatus(ActivityStatusCode.Error);
    }
}
