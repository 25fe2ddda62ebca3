using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Gateway.Core.Tests.Samples;

/// <summary>A real HTTP server on a loopback port that answers as a test says.</summary>
internal sealed class ScriptedUpstream : IAsyncDisposable
{
    private readonly ConcurrentQueue<UpstreamCall> _calls = new();
    private readonly SemaphoreSlim _arrivals = new(0);
    private readonly WebApplication _app;

    private ScriptedUpstream(Func<UpstreamCall, Reply> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(http => ServeAsync(http, answer));
    }

    public Uri Address => new(_app.Urls.First());

    public IReadOnlyList<UpstreamCall> Calls => [.. _calls];

    public static async Task<ScriptedUpstream> StartAsync(Func<UpstreamCall, Reply> answer)
    {
        var upstream = new ScriptedUpstream(answer);
        await upstream._app.StartAsync();
        return upstream;
    }

    /// <summary>Waits until one more call has arrived.</summary>
    public Task ArrivalAsync() => _arrivals.WaitAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ServeAsync(HttpContext http, Func<UpstreamCall, Reply> answer)
    {
        using var reader = new StreamReader(http.Request.Body);
        var headers = http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var call = new UpstreamCall(http.Request.Method, http.Features.Get<IHttpRequestFeature>()!.RawTarget, headers, await reader.ReadToEndAsync());
        _calls.Enqueue(call);
        _arrivals.Release();
        var reply = answer(call);
        if (reply == Reply.Held) await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        if (reply == Reply.Held || reply == Reply.Dropped)
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers) http.Response.Headers[name] = value;
        http.Response.Headers.ContentType = reply.ContentType;
        if (reply.Body.Length > 0) await http.Response.WriteAsync(reply.Body);
    }
}

/// <summary>A call as it arrived; the target is the raw path and query.</summary>
internal sealed record UpstreamCall(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>What to answer.</summary>
internal sealed record Reply(int Status, string Body = "", string ContentType = "application/json")
{
    /// <summary>The connection ends before any reply.</summary>
    public static Reply Dropped { get; } = new(-1);

    /// <summary>No reply comes until the gateway gives up.</summary>
    public static Reply Held { get; } = new(-2);

    public (string Name, string Value)[] Headers { get; init; } = [];
}
