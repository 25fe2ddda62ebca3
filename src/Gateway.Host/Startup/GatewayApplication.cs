using Gateway.Core.Configuration;
using Gateway.Core.Connections;
using Gateway.Host.Endpoints;
using Gateway.Host.Errors;
using Gateway.Host.Observability;
using Gateway.Host.OpenApi;
using Gateway.Host.Passthrough;
using Gateway.Host.Pipeline;
using Gateway.Host.Security;

namespace Gateway.Host.Startup;

/// <summary>Builds the web application of a configuration.</summary>
public static class GatewayApplication
{
    /// <summary>Builds it; the caller starts and stops it.</summary>
    /// <param name="configuration">A configuration without errors.</param>
    /// <param name="urls">Where to listen, such as <c>http://127.0.0.1:8080</c>; several are separated by semicolons.</param>
    /// <param name="customize">Changes to the builder, for tests.</param>
    public static WebApplication Build(GatewayConfiguration configuration, string urls, Action<WebApplicationBuilder>? customize = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [] });
        builder.WebHost.UseUrls(urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = configuration.Gateway.MaxBodyBytes;
        });
        // The framework and YARP log whole URLs at Information, and the hosting diagnostics hang the path onto every line as a scope: paths may hold tokens.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Yarp", LogLevel.Warning).AddFilter("Microsoft.Hosting", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // The host logs a failed start with its stack and then throws the same: whoever starts it says what is wrong.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Web));
        builder.Services.AddProviders().AddGateway(configuration).AddApiDocument();
        customize?.Invoke(builder);

        var app = builder.Build();
        // Whatever is wrong with connections shows at the start, not at the first request.
        _ = app.Services.GetRequiredService<ConnectionRegistry>();
        app.UseMiddleware<ServerSpanMiddleware>();
        app.UseMiddleware<ProblemMiddleware>();
        app.UseMiddleware<DotSegmentMiddleware>();
        app.UseRouting();
        app.UseMiddleware<KeyMiddleware>();
        app.MapDiscovery();
        app.MapWorkspaces();
        app.MapMembers();
        app.MapInvitations();
        app.MapInvitee();
        app.MapPassthrough();
        app.MapHealth();
        app.MapApiDocument();
        return app;
    }
}
