using Gateway.Abstractions.Errors;
using Gateway.Host.Errors;
using Microsoft.AspNetCore.Http.Features;

namespace Gateway.Host.Pipeline;

/// <summary>
/// Refuses paths with <c>.</c> or <c>..</c> segments, encoded or not. The server resolves them before routing, so that an id of <c>..</c> would make the request another one:
/// revoking the invitation <c>..</c> would delete the workspace.
/// </summary>
internal sealed class DotSegmentMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var question = target.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? target : target[..question];
        return path.Split('/').Any(segment => Uri.UnescapeDataString(segment) is "." or "..")
            ? ProblemWriter.WriteAsync(http, new OperationError(ErrorCode.MalformedRequest, "The path must not have `.` or `..` segments, encoded or not."))
            : next(http);
    }
}
