using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;
using Gateway.Host.Endpoints;
using Gateway.Host.Errors;
using Gateway.Host.Pipeline;
using Gateway.Host.Security;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Gateway.Host.OpenApi;

/// <summary>Completes each operation: summary, parameters, problems, the plan of a dry run, security, examples.</summary>
internal sealed class OperationRules : IOpenApiOperationTransformer
{
    private static readonly int[] Always = [400, 401, 403, 404, 500];
    private static readonly int[] OfProviders = [422, 424, 429, 501, 502, 503, 504];
    private static readonly int[] OfWrites = [409, 410];
    private static readonly int[] OfBodies = [413, 415];

    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var id = operation.OperationId ?? string.Empty;
        if (ApiTexts.Operations.TryGetValue(id, out var text)) (operation.Summary, operation.Tags) = (text.Summary, new HashSet<OpenApiTagReference> { new(text.Tag, context.Document) });
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var route = metadata.OfType<OperationRoute>().FirstOrDefault();
        var key = metadata.OfType<RequiresKey>().FirstOrDefault();

        DescribePath(operation, context.Description.RelativePath ?? string.Empty);
        if (route is not null) AddParameters(operation, route);
        if (key is not null)
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiDocument.KeyScheme, context.Document)] = [] }];
            if (key.Scope is { } scope) operation.Description = $"Needs the scope `{scope}`.";
            await AddProblemsAsync(operation, route, context, cancellationToken);
        }

        AddExamples(operation, id);
        if (route is { Operation.Kind: OperationKind.Write }) await AddPlanAsync(operation, route, context, cancellationToken);
    }

    private static void DescribePath(OpenApiOperation operation, string path)
    {
        operation.Parameters ??= [];
        foreach (var (name, description) in ApiTexts.PathParameters.Where(pair => path.Contains($"{{{pair.Key}}}", StringComparison.Ordinal)))
        {
            foreach (var old in operation.Parameters.Where(parameter => parameter.Name == name).ToList()) operation.Parameters.Remove(old);
            operation.Parameters.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Path, Required = true, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        }
    }

    private static void AddParameters(OpenApiOperation operation, OperationRoute route)
    {
        void Query(string name, string description, OpenApiSchema schema) =>
            operation.Parameters!.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema });

        if (route.Operation.Type.BaseType is { IsGenericType: true })
        {
            Query("limit", $"Items per page; above {QueryParameters.MaxLimit} it counts as {QueryParameters.MaxLimit} and `meta.limit` says so.", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Default = 50 });
            Query("cursor", "`page.next` of the page before.", new OpenApiSchema { Type = JsonSchemaType.String });
        }

        if (route.Filters.Contains("status")) Query("status", "Only those that stand so; see the connection's `invitationStatuses`.", new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["pending", "accepted", "declined", "revoked", "expired"] });
        if (route.Filters.Contains("email")) Query("email", "Only those to this address.", new OpenApiSchema { Type = JsonSchemaType.String });
        if (route.Includes != Includes.None)
        {
            var both = route.Includes.HasFlag(Includes.AcceptUrl);
            Query("include", both ? "`raw` (the provider's own body, without secrets), `acceptUrl` (needs `invitations:write`), or both with a comma." : "`raw`: the provider's own body, without secrets.", new OpenApiSchema { Type = JsonSchemaType.String, Pattern = both ? "^(raw|acceptUrl)(,(raw|acceptUrl))?$" : "^raw$" });
        }

        if (route.Operation.Kind == OperationKind.Write) Query("dryRun", "Make the reads, show the first write and do not send it.", new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = false });
        operation.Parameters!.Add(new OpenApiParameter
        {
            Name = "Prefer",
            In = ParameterLocation.Header,
            Description = "`handling=strict` refuses every approximation, `handling=lenient` allows those that need consent (RFC 7240).",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Examples = ["handling=lenient"] },
        });
    }

    private static async Task AddProblemsAsync(OpenApiOperation operation, OperationRoute? route, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var schema = await context.GetOrCreateSchemaAsync(typeof(Problem), null, ct);
        context.Document?.AddComponent("Problem", schema);
        var reference = new OpenApiSchemaReference("Problem", context.Document);
        var statuses = Always.Concat(route is null ? [] : OfProviders).Concat(route?.Operation.Kind == OperationKind.Write ? OfWrites : []).Concat(operation.RequestBody is null ? [] : OfBodies);
        operation.Responses ??= [];
        foreach (var status in statuses)
        {
            var codes = ProblemTable.Rows.Where(row => row.Status == status).ToList();
            var response = new OpenApiResponse
            {
                Description = string.Join("; ", codes.Select(row => $"`{row.Name}`: {row.Meaning}")),
                Content = new Dictionary<string, OpenApiMediaType> { [ProblemWriter.MediaType] = new OpenApiMediaType { Schema = reference, Example = status == 422 ? ApiExamples.Problem() : null } },
            };
            if (codes.Exists(row => row.Transient && row.Status is 429 or 503)) response.Headers = new Dictionary<string, IOpenApiHeader> { ["Retry-After"] = new OpenApiHeader { Description = "Seconds to wait.", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } } };
            operation.Responses.TryAdd(status.ToString(System.Globalization.CultureInfo.InvariantCulture), response);
        }
    }

    private static void AddExamples(OpenApiOperation operation, string id)
    {
        if (ApiExamples.Body(id) is { } body && operation.RequestBody?.Content?["application/json"] is OpenApiMediaType request) request.Example = body;
        if (ApiExamples.Answer(id) is { } answer && operation.Responses?.FirstOrDefault(response => response.Key is "200" or "201").Value?.Content is { } content && content.TryGetValue("application/json", out var success)) success.Example = answer;
        if (operation.Responses?.GetValueOrDefault("201") is OpenApiResponse created) created.Headers = new Dictionary<string, IOpenApiHeader> { ["Location"] = new OpenApiHeader { Description = "The path of what was made.", Schema = new OpenApiSchema { Type = JsonSchemaType.String } } };
    }

    private static async Task AddPlanAsync(OpenApiOperation operation, OperationRoute route, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        context.Document?.AddComponent("Plan", await context.GetOrCreateSchemaAsync(typeof(PlanAnswer), null, ct));
        var plan = new OpenApiSchemaReference("Plan", context.Document);
        if (route.Success == 200 && operation.Responses?["200"].Content?["application/json"] is OpenApiMediaType success)
        {
            success.Schema = new OpenApiSchema { OneOf = [success.Schema!, plan] };
            return;
        }

        operation.Responses!["200"] = new OpenApiResponse
        {
            Description = "With `dryRun=true`: the write that was not sent.",
            Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new OpenApiMediaType { Schema = plan } },
        };
    }
}
