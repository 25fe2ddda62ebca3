using Gateway.Sandbox.Faults;
using Microsoft.AspNetCore.Http.Features;

namespace Gateway.Sandbox.Upstreams;

/// <summary>Takes a request under an upstream's prefix: reads it, records it, lets the faults have their say and writes the reply.</summary>
internal sealed class UpstreamPipeline(IReadOnlyList<UpstreamHost> upstreams, RequestLog log, FaultInjector faults)
{
    private const int LargestBody = 4 * 1024 * 1024;

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var target = RawTarget(context);
        var (path, query) = target.IndexOf('?', StringComparison.Ordinal) is var mark and >= 0 ? (target[..mark], target[mark..]) : (target, "");
        var host = upstreams.FirstOrDefault(candidate => path.StartsWith(candidate.Prefix + "/", StringComparison.Ordinal));
        if (host is null)
        {
            await next(context);
            return;
        }

        if (await ReadBodyAsync(context.Request) is not { } body)
        {
            await ReplyWriter.WriteAsync(context, host.Refuse(new Refusal(413, "The body is too large.")));
            return;
        }
        var call = new Call(context.Request.Method, path[host.Prefix.Length..], query, context.Request.Headers, body);
        var recorded = log.Add(new RecordedRequest
        {
            Upstream = host.Name,
            Method = call.Method,
            Target = target,
            Headers = call.Headers,
            Body = call.BodyText,
        });
        await faults.AnswerAsync(context, host, call, recorded);
    }

    /// <summary>As on the wire: the framework's own Path is decoded and would hide a wrongly encoded id.</summary>
    private static string RawTarget(HttpContext context) =>
        context.Features.Get<IHttpRequestFeature>()?.RawTarget is { } raw && raw.StartsWith('/')
            ? raw
            : context.Request.Path.ToUriComponent() + context.Request.QueryString.ToUriComponent();

    private static async Task<byte[]?> ReadBodyAsync(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, request.HttpContext.RequestAborted)) > 0)
        {
            if (buffer.Length + read > LargestBody)
                return null;
            buffer.Write(chunk, 0, read);
        }
        return buffer.ToArray();
    }
}
