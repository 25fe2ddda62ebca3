using System.Diagnostics;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Operations;
using Gateway.Core.Http;
using Gateway.Core.Telemetry;

namespace Gateway.Core.Dispatch;

/// <summary>One span and one measurement per canonical operation.</summary>
internal sealed class TracingDispatcher(IOperationDispatcher inner, TimeProvider time) : IOperationDispatcher
{
    public async ValueTask<Result<TResult>> DispatchAsync<TResult>(IOperation<TResult> operation, OperationCall call, CancellationToken ct)
    {
        var id = operation.Descriptor.Id;
        var tags = new TagList
        {
            { "gateway.provider", call.Connection.Provider.Id },
            { "gateway.operation", id },
            { "gateway.support", call.SupportFor(operation.Descriptor).Level.ToString().ToLowerInvariant() },
        };
        using var span = GatewayTelemetry.Source.StartActivity(id, ActivityKind.Internal);
        var started = time.GetTimestamp();
        var outcome = "failed";
        string? errorType = "exception";
        try
        {
            var result = await inner.DispatchAsync(operation, call, ct);
            (outcome, errorType) = result.TryGet(out _, out var error)
                ? ("ok", null)
                : (error.Outcome is { } known ? Word(known) : "failed", Word(error.Code));
            return result;
        }
        catch (DryRunReachedException)
        {
            (outcome, errorType) = ("dry_run", null);
            throw;
        }
        catch (OperationCanceledException)
        {
            (outcome, errorType) = ("cancelled", "cancelled");
            throw;
        }
        finally
        {
            tags.Add("gateway.outcome", outcome);
            if (errorType is not null) tags.Add("error.type", errorType);
            GatewayTelemetry.OperationDuration.Record(time.GetElapsedTime(started).TotalSeconds, tags);
            if (span is not null)
            {
                foreach (var tag in tags) span.SetTag(tag.Key, tag.Value);
                span.SetTag("gateway.upstream.calls", call.Scope.Attempts);
                if (errorType is not null) span.SetStatus(ActivityStatusCode.Error);
            }
        }
    }

    // PascalCase to snake_case: the words of the API's own error codes.
    private static string Word<T>(T value)
        where T : struct, Enum =>
        System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
