using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Gateway.Providers.Tests.Golden;

/// <summary>A request as it arrived.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">Path and query as they stood on the request line.</param>
/// <param name="Headers">All headers, by name in any case.</param>
/// <param name="Body">The body; empty where there was none.</param>
internal sealed record ReceivedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>A provider that replies from a script, in order and whatever it is asked, and keeps what it was asked.</summary>
internal sealed class PlaybackServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<ReceivedRequest> _received = [];
    private readonly Lock _gate = new();

    private PlaybackServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public IReadOnlyList<ReceivedRequest> Received
    {
        get
        {
            lock (_gate) return [.. _received];
        }
    }

    public static async Task<PlaybackServer> StartAsync(IReadOnlyList<SampleUpstreamReply> script)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new PlaybackServer(builder.Build());
        server._app.Run(context => server.ReplyAsync(context, script));
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReplyAsync(HttpContext context, IReadOnlyList<SampleUpstreamReply> script)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        int index;
        lock (_gate)
        {
            index = _received.Count;
            _received.Add(new ReceivedRequest(context.Request.Method, target, headers, body));
        }

        if (index >= script.Count)
        {
            context.Response.StatusCode = StatusCodes.Status418ImATeapot;
            return;
        }

        var reply = script[index];
        context.Response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers) context.Response.Headers[name] = value;
        if ((reply.BodyText ?? reply.Body?.ToJsonString()) is { } text) await context.Response.WriteAsync(text, context.RequestAborted);
    }
}
