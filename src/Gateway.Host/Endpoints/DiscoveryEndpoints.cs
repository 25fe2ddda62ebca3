using Gateway.Abstractions.Errors;
using Gateway.Core.Catalog;
using Gateway.Core.Connections;
using Gateway.Core.Dispatch;
using Gateway.Host.Errors;
using Gateway.Host.Pipeline;
using Gateway.Host.Security;

namespace Gateway.Host.Endpoints;

/// <summary>What there is and what can be done with it.</summary>
internal static class DiscoveryEndpoints
{
    public static void MapDiscovery(this IEndpointRouteBuilder routes)
    {
        var any = new RequiresKey(null);

        routes.MapGet("/v1/providers", (HttpContext http, ProviderCatalog catalog) => http.WriteJsonAsync(200, Whole([.. catalog.All.Select(Discovery.Describe)]), ApiJson.Web.ListAnswerProviderAnswer))
            .WithName("providers.list").WithMetadata(any).Produces<ListAnswer<ProviderAnswer>>();

        routes.MapGet("/v1/providers/{provider}", (HttpContext http, string provider, ProviderCatalog catalog) => catalog.Find(provider) is { } adapter
                ? http.WriteJsonAsync(200, Discovery.Describe(adapter), ApiJson.Web.ProviderAnswer)
                : ProblemWriter.WriteAsync(http, OperationError.NotFound(ResourceKind.Provider, $"There is no such provider. There are: {string.Join(", ", catalog.All.Select(known => known.Definition.Id))}.")))
            .WithName("providers.get").WithMetadata(any).Produces<ProviderAnswer>();

        routes.MapGet("/v1/connections", (HttpContext http, ConnectionRegistry connections) =>
                http.WriteJsonAsync(200, Whole([.. connections.All.Where(connection => Caller.Of(http).MayUse(connection.Name)).Select(Discovery.Summarize)]), ApiJson.Web.ListAnswerConnectionSummary))
            .WithName("connections.list").WithMetadata(any).Produces<ListAnswer<ConnectionSummary>>();

        routes.MapGet(OperationRoutes.Connection, (HttpContext http, string connection, ConnectionRegistry connections) => Find(http, connection, connections) is { } found
                ? http.WriteJsonAsync(200, Discovery.Describe(found), ApiJson.Web.ConnectionAnswer)
                : NoConnection(http))
            .WithName("connections.get").WithMetadata(any).Produces<ConnectionAnswer>();

        routes.MapPost(OperationRoutes.Connection + "/verify", VerifyAsync)
            .WithName("connections.verify").WithMetadata(any).Produces<VerifyAnswer>();
    }

    private static async Task VerifyAsync(HttpContext http, string connection, ConnectionRegistry connections, ConnectionVerifier verifier)
    {
        if (Find(http, connection, connections) is not { } found)
        {
            await NoConnection(http);
            return;
        }

        if (IdempotencyKey.Refusal(http.Request) is { } refused)
        {
            await ProblemWriter.WriteAsync(http, refused);
            return;
        }

        var report = await verifier.VerifyAsync(found, http.RequestAborted);
        var answer = new VerifyAnswer
        {
            Connection = found.Name,
            Provider = found.Provider.Id,
            Status = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(report.Status.ToString()),
            Cost = new VerifyCost { UpstreamCalls = report.UpstreamCalls, DurationMs = Math.Round(report.Duration.TotalMilliseconds, 1) },
            Problem = report.Error is { } error ? ProblemFactory.Create(error, http) with { Provider = found.Provider.Id, Attempts = report.UpstreamCalls } : null,
        };
        await http.WriteJsonAsync(200, answer, ApiJson.Web.VerifyAnswer);
    }

    private static GatewayConnection? Find(HttpContext http, string name, ConnectionRegistry connections) => Caller.Of(http).MayUse(name) ? connections.Find(name) : null;

    private static Task NoConnection(HttpContext http) =>
        ProblemWriter.WriteAsync(http, OperationError.NotFound(ResourceKind.Connection, "There is no such connection, or your key does not reach it. GET /v1/connections lists yours."));

    private static ListAnswer<T> Whole<T>(IReadOnlyList<T> items) => new() { Data = items, Page = new PageAnswer { Total = items.Count } };
}
