namespace Gateway.Sandbox.Upstreams;

/// <summary>A bug of the sandbox itself: logged, and answered with a 500 no provider would send, so that nobody takes it for provider behaviour.</summary>
internal sealed partial class BugGuard(RequestDelegate next, ILogger<BugGuard> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception error) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            LogBug(context.Request.Method, context.Request.Path, error);
            await ReplyWriter.WriteAsync(context, Reply.Plain(500, $"A bug of the sandbox: {error.Message}"));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Bug of the sandbox at {Method} {Path}")]
    private partial void LogBug(string method, string path, Exception error);
}
