using Gateway.Abstractions.Errors;

namespace Gateway.Host.Errors;

/// <summary>Turns what the framework answers by itself (no route, wrong method, wrong media type, bad requests, bugs) into problems.</summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller is gone: nobody reads an answer.
            http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return;
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await ProblemWriter.WriteAsync(http, Of(bad.StatusCode));
            return;
        }
        catch (Exception bug) when (!http.Response.HasStarted)
        {
            // Only the kind and the place: a message may quote what must not be seen.
            LogBug($"{bug.GetType().Name} ({bug.InnerException?.GetType().Name})", bug.StackTrace);
            http.Response.Clear();
            await ProblemWriter.WriteAsync(http, new OperationError(ErrorCode.InternalError, "The gateway failed. Quote the trace id when you report it."));
            return;
        }

        var response = http.Response;
        if (response.HasStarted || response.StatusCode < 400 || response.ContentType is not null || response.ContentLength > 0) return;
        await ProblemWriter.WriteAsync(http, Of(response.StatusCode));
    }

    private static OperationError Of(int status) => status switch
    {
        404 => new OperationError(ErrorCode.RouteNotFound, "The gateway has no such path. The API is described at /openapi/v1.json."),
        405 => new OperationError(ErrorCode.MethodNotAllowed, "The path has other methods; the Allow header names them."),
        413 => new OperationError(ErrorCode.PayloadTooLarge, "The request body is larger than this gateway takes."),
        415 => new OperationError(ErrorCode.UnsupportedMediaType, "The request body must be application/json in UTF-8.") { Outcome = Outcome.NotDone },
        >= 500 => new OperationError(ErrorCode.InternalError, "The gateway failed. Quote the trace id when you report it."),
        _ => new OperationError(ErrorCode.MalformedRequest, "The request could not be read."),
    };

    [LoggerMessage(LogLevel.Error, "Unhandled {Exception} at {Stack}")]
    private partial void LogBug(string exception, string? stack);
}
