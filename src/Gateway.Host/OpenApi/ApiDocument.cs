using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Gateway.Abstractions.Model;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Gateway.Host.OpenApi;

/// <summary>The OpenAPI 3.1 document and the page that shows it.</summary>
internal static class ApiDocument
{
    public const string KeyScheme = "key";

    private const string Description = """
        One API for workspaces, members and invitations over many SaaS providers. Every operation says how a provider supports it (`native`, `exact`, `approximate`, `unsupported`):
        see `GET /v1/connections/{connection}`. Every failure is `application/problem+json` (RFC 9457) with a code, whether it may be retried, and for writes whether it happened.
        """;

    // In requests null counts as absent; in answers nothing is null that may be left out.
    private static readonly HashSet<string> RequestSchemas = ["WorkspaceCreate", "WorkspaceUpdate", "MemberAdd", "MemberUpdate", "InvitationCreate", "InvitationBatch", "Token", "Accept"];

    public static IServiceCollection AddApiDocument(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        return services.AddOpenApi("v1", options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.CreateSchemaReferenceId = SchemaName;
            options.AddSchemaTransformer<SchemaRules>();
            options.AddOperationTransformer<OperationRules>();
            options.AddDocumentTransformer(Finish);
        });
    }

    public static void MapApiDocument(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName:regex(^v1$)}.json");
        app.UseWhen(http => http.GetEndpoint() is null && http.Request.Path.StartsWithSegments("/openapi", StringComparison.Ordinal), branch => branch.UseSwaggerUI(page =>
        {
            page.RoutePrefix = "openapi";
            page.SwaggerEndpoint("/openapi/v1.json", "Gateway v1");
            page.DocumentTitle = "Gateway API";
        }));
    }

    // Optional<T> is spelled out where it stands; other names lose what only tells our own types apart.
    private static string? SchemaName(JsonTypeInfo type)
    {
        if (type.Type.IsGenericType && type.Type.GetGenericTypeDefinition() == typeof(Optional<>)) return null;
        var name = OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        if (name is null) return null;
        if (name.StartsWith("ListAnswerOf", StringComparison.Ordinal)) return $"{Short(name["ListAnswerOf".Length..])}List";
        return Short(name);
    }

    private static string Short(string name) => name.EndsWith("Answer", StringComparison.Ordinal) ? name[..^"Answer".Length] : name.EndsWith("Body", StringComparison.Ordinal) ? name[..^"Body".Length] : name;

    private static Task Finish(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        document.Info = new OpenApiInfo { Title = "Multi-provider API gateway", Version = "v1", Description = Description };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [KeyScheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "gwk_…", Description = "The consumer's key. `Gateway.Host key new NAME` makes one; in development mode the start prints one." },
        };
        foreach (var (name, schema) in document.Components.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            // References to other answers get their null only after the schema rules ran.
            if (RequestSchemas.Contains(name) || schema.Properties is not { } properties) continue;
            foreach (var (property, value) in properties.ToList())
            {
                if (value.OneOf is { Count: 2 }) properties[property] = SchemaRules.WithoutNull(value);
            }
        }

        document.Tags = new HashSet<OpenApiTag>(ApiTexts.Tags.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Text }));
        return Task.CompletedTask;
    }
}
