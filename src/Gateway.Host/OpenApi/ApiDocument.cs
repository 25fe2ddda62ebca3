namespace Gateway.Host.OpenApi;

/// <summary>The OpenAPI 3.1 document and the page that shows it.</summary>
internal static class ApiDocument
{
    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1");

    public static void MapApiDocument(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.UseWhen(http => http.GetEndpoint() is null && http.Request.Path.StartsWithSegments("/openapi", StringComparison.Ordinal), branch => branch.UseSwaggerUI(page =>
        {
            page.RoutePrefix = "openapi";
            page.SwaggerEndpoint("/openapi/v1.json", "Gateway v1");
            page.DocumentTitle = "Gateway API";
        }));
    }
}
