using Gateway.Host.Pipeline;

namespace Gateway.Host.Endpoints;

/// <summary>Whether the process lives and may be sent requests. Neither calls a provider.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", (HttpContext http, CancellationToken _) => http.WriteJsonAsync(200, new HealthAnswer { Status = "live" }, ApiJson.Web.HealthAnswer))
            .WithName("health.live").Produces<HealthAnswer>();

        routes.MapGet("/health/ready", (HttpContext http, IHostApplicationLifetime lifetime) =>
            {
                var ready = lifetime.ApplicationStarted.IsCancellationRequested && !lifetime.ApplicationStopping.IsCancellationRequested;
                return http.WriteJsonAsync(ready ? 200 : 503, new HealthAnswer { Status = ready ? "ready" : "stopping" }, ApiJson.Web.HealthAnswer);
            })
            .WithName("health.ready").Produces<HealthAnswer>().Produces<HealthAnswer>(503);
    }
}
