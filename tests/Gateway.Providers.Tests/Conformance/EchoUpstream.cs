using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Gateway.Providers.Tests.Conformance;

/// <summary>A careless upstream: every reply repeats path, headers and body of the request, in every place where providers put words.</summary>
internal sealed class EchoUpstream : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<IReadOnlyDictionary<string, string>> _seen = new();

    private EchoUpstream(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>The headers of each request, by lower-case name.</summary>
    public IReadOnlyCollection<IReadOnlyDictionary<string, string>> Seen => _seen;

    public static async Task<EchoUpstream> StartAsync(int status)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var upstream = new EchoUpstream(builder.Build());
        upstream._app.Run(http => upstream.EchoAsync(http, status));
        await upstream._app.StartAsync();
        return upstream;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task EchoAsync(HttpContext http, int status)
    {
        var headers = http.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString());
        _seen.Enqueue(headers);
        using var reader = new StreamReader(http.Request.Body);
        var said = $"{string.Join(' ', headers.Values.Reverse())} {http.Request.Path} {await reader.ReadToEndAsync()}";
        http.Response.StatusCode = status;
        http.Response.Headers["X-Echo"] = string.Concat(said.Where(character => character is >= ' ' and <= '~'));
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(new JsonObject
        {
            ["code"] = said,
            ["status"] = said,
            ["message"] = said,
            ["detail"] = said,
            ["fields"] = new JsonArray(new JsonObject { ["field"] = said, ["description"] = said }),
        }.ToJsonString());
    }
}
