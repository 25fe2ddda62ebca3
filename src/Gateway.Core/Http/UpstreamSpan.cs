using System.Diagnostics;
using Gateway.Abstractions.Http;
using Gateway.Core.Connections;
using Gateway.Core.Telemetry;

namespace Gateway.Core.Http;

/// <summary>The client span of one upstream attempt (OpenTelemetry HTTP client conventions), with the path as its template only.</summary>
internal static class UpstreamSpan
{
    public static Activity? Start(ProviderRequest request, GatewayConnection connection)
    {
        var span = GatewayTelemetry.Source.StartActivity($"{request.Method.Method} {request.Template}", ActivityKind.Client);
        if (span is not { IsAllDataRequested: true }) return span;
        span.SetTag("http.request.method", request.Method.Method);
        span.SetTag("url.template", request.Template);
        span.SetTag("server.address", connection.BaseUrl.Host);
        span.SetTag("server.port", connection.BaseUrl.Port);
        span.SetTag("gateway.provider", connection.Provider.Id);
        return span;
    }

    public static void Answer(Activity? span, int status)
    {
        span?.SetTag("http.response.status_code", status);
        if (status < 400) return;
        span?.SetTag("error.type", status.ToString(System.Globalization.CultureInfo.InvariantCulture));
        span?.SetStatus(ActivityStatusCode.Error);
    }

    public static void Fail(Activity? span, string errorType)
    {
        span?.SetTag("error.type", errorType);
        span?.SetStatus(ActivityStatusCode.Error);
    }
}
