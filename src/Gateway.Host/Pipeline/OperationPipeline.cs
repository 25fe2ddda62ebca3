using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;
using Gateway.Core.Configuration;
using Gateway.Core.Connections;
using Gateway.Core.Dispatch;
using Gateway.Core.Http;
using Gateway.Host.Endpoints;
using Gateway.Host.Errors;
using Gateway.Host.Security;

namespace Gateway.Host.Pipeline;

/// <summary>The way of every canonical request: connection, preferences and parameters are read, the handler runs, dry runs end in a plan.</summary>
internal sealed class OperationPipeline(ConnectionRegistry connections, IOperationDispatcher dispatcher)
{
    /// <summary>Runs a handler for an operation on the connection the route names.</summary>
    public async Task RunAsync(HttpContext http, OperationDescriptor operation, Includes includes, Func<QueryParameters, string?[]>? filters, Func<OperationContext, string?[], Task> handler)
    {
        var caller = Caller.Of(http);
        if (FindConnection(http, caller) is not { } connection)
        {
            await ProblemWriter.WriteAsync(http, OperationError.NotFound(ResourceKind.Connection, "There is no such connection, or your key does not reach it. GET /v1/connections lists yours."));
            return;
        }

        var query = new QueryParameters(http.Request.Query);
        var isList = operation.Type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(ListOperation<>);
        var include = includes == Includes.None ? Includes.None : query.Include(includes);
        var (limit, clamped) = isList ? query.Limit() : (0, false);
        var cursor = isList ? query.Text("cursor") : null;
        var dryRun = operation.Kind == OperationKind.Write && query.Flag("dryRun");
        var filterValues = filters?.Invoke(query) ?? [];
        var preference = Preferences.Handling(http.Request);

        var call = new OperationCall { Connection = connection, Include = include, DryRun = dryRun, Cursor = cursor, Handling = preference.IsOk ? preference.Value : Handling.Default };
        var context = new OperationContext(http, operation, call, dispatcher) { Page = new(isList ? limit : 50, null), LimitClamped = clamped };
        var error = query.Finish() ?? (preference.IsOk ? null : preference.Error) ?? Refusal(http, include, caller);
        if (error is not null)
        {
            await context.FailAsync(error);
            return;
        }

        var handling = call.Handling;
        if (handling != Handling.Default) http.Response.Headers["Preference-Applied"] = $"handling={handling.ToString().ToLowerInvariant()}";
        http.Response.Headers["Gateway-Support"] = call.SupportFor(operation).Level.ToString().ToLowerInvariant();
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            await handler(context, filterValues);
        }
        catch (DryRunReachedException reached)
        {
            await http.WriteJsonAsync(StatusCodes.Status200OK, Plan(reached.Plan, context), ApiJson.Web.PlanAnswer);
        }
    }

    private static OperationError? Refusal(HttpContext http, Includes include, Caller caller)
    {
        if (IdempotencyKey.Refusal(http.Request) is { } refused) return refused;
        return include.HasFlag(Includes.AcceptUrl) && !caller.Has(ConsumerScopes.InvitationsWrite)
            ? new OperationError(ErrorCode.Forbidden, $"include=acceptUrl needs the scope {ConsumerScopes.InvitationsWrite}.")
            : null;
    }

    private static PlanAnswer Plan(UpstreamPlan plan, OperationContext context) => new()
    {
        DryRun = true,
        Operation = context.Operation.Id,
        Provider = context.Provider,
        Connection = context.Call.Connection.Name,
        UpstreamCallsMade = plan.UpstreamCallsMade,
        Request = new PlannedRequest { Method = plan.Method, Host = plan.Host, Target = plan.Target, Body = plan.Body },
        Meta = context.Meta(),
    };

    private GatewayConnection? FindConnection(HttpContext http, Caller caller)
    {
        var name = (string)http.Request.RouteValues["connection"]!;
        return caller.MayUse(name) ? connections.Find(name) : null;
    }
}

/// <summary>Writes JSON answers.</summary>
internal static class JsonAnswers
{
    public static async Task WriteJsonAsync<T>(this HttpContext http, int status, T value, JsonTypeInfo<T> type)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        var body = JsonSerializer.SerializeToUtf8Bytes(value, type);
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }
}
