using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;
using Gateway.Host.Errors;
using Gateway.Host.Pipeline;
using Gateway.Host.Security;

namespace Gateway.Host.Endpoints;

/// <summary>What an operation's route says about itself, for the OpenAPI document.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Includes">The extra parts it can answer.</param>
/// <param name="Filters">The filters it takes.</param>
/// <param name="Success">The status of success.</param>
internal sealed record OperationRoute(OperationDescriptor Operation, Includes Includes, IReadOnlyList<string> Filters, int Success);

/// <summary>Maps canonical operations onto routes.</summary>
internal static class OperationRoutes
{
    public const string Connection = "/v1/connections/{connection}";
    public const string Workspaces = Connection + "/workspaces";
    public const string Workspace = Workspaces + "/{workspace}";

    /// <summary>Maps one operation.</summary>
    public static RouteHandlerBuilder MapOperation(
        this IEndpointRouteBuilder routes,
        string method,
        string pattern,
        OperationDescriptor operation,
        int success,
        Func<OperationContext, string?[], Task> handler,
        Includes includes = Includes.None,
        Func<QueryParameters, string?[]>? filters = null,
        params string[] filterNames)
    {
        var route = routes.MapMethods(pattern, [method], (HttpContext http, OperationPipeline pipeline) => pipeline.RunAsync(http, operation, includes, filters, handler));
        return route
            .WithName(operation.Id)
            .WithMetadata(new RequiresKey(operation.Scope), new OperationRoute(operation, includes, filterNames, success));
    }

    /// <summary>Answers a single object.</summary>
    public static Task RunOneAsync<T>(this OperationContext context, Result<IOperation<T>> built, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK, Func<T, string>? location = null)
        where T : Resource =>
        context.RunAsync(built, value =>
        {
            if (location is not null) context.Http.Response.Headers.Location = context.ConnectionPath + location(value);
            return context.Http.WriteJsonAsync(status, value with { Meta = context.Meta() }, type);
        });

    /// <summary>Answers 204.</summary>
    public static Task RunNothingAsync(this OperationContext context, Result<IOperation<Nothing>> built) =>
        context.RunAsync(built, _ =>
        {
            context.Http.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });

    /// <summary>Answers a page.</summary>
    public static Task RunListAsync<T>(this OperationContext context, ListOperation<T> operation, JsonTypeInfo<ListAnswer<T>> type) =>
        context.RunAsync<Page<T>>(operation with { Page = context.Page }, page =>
        {
            if (page.Next is { } next) context.Http.Response.Headers.Link = $"<{NextLink(context.Http.Request, next)}>; rel=\"next\"";
            var answer = new ListAnswer<T> { Data = page.Items, Page = new PageAnswer { Next = page.Next, Total = page.Total }, Meta = context.Meta() };
            return context.Http.WriteJsonAsync(StatusCodes.Status200OK, answer, type);
        });

    /// <summary>Reads the body and builds the operation from it.</summary>
    public static async Task<Result<T>> ReadAsync<T>(this OperationContext context, Func<BodyFields, T> build)
    {
        var read = await RequestBody.ReadAsync(context.Http.Request, context.Aborted);
        if (!read.TryGet(out JsonElement body, out var error)) return error;
        var fields = new BodyFields(body);
        return fields.Finish(build(fields));
    }

    private static string NextLink(HttpRequest request, string cursor)
    {
        var query = request.Query.Where(pair => pair.Key != "cursor").Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value.ToString())}");
        return $"{request.Path.ToUriComponent()}?{string.Join('&', query.Append($"cursor={Uri.EscapeDataString(cursor)}"))}";
    }
}
