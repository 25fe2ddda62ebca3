using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Gateway.Providers.Tests.Conformance;

/// <summary>An upstream that answers everything with a status and a body that breaks off.</summary>
internal sealed class BrokenOffUpstream : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BrokenOffUpstream(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<BrokenOffUpstream> StartAsync(int status)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async http =>
        {
            http.Response.StatusCode = status;
            http.Response.ContentType = "application/json";
            http.Response.ContentLength = 1000;
            await http.Response.WriteAsync("{\"message\": \"the rest of th");
            await http.Response.Body.FlushAsync();
        });
        await app.StartAsync();
        return new BrokenOffUpstream(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
