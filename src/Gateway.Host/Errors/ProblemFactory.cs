using System.Diagnostics;
using System.Text.Json;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Operations;
using Gateway.Core.Dispatch;
using Gateway.Host.Endpoints;

namespace Gateway.Host.Errors;

/// <summary>Makes problems of errors.</summary>
internal static class ProblemFactory
{
    private static readonly TimeSpan PatienceOfUnavailable = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PatienceOfLimits = TimeSpan.FromSeconds(60);

    public static Problem Create(OperationError error, HttpContext http, OperationDescriptor? operation = null, OperationCall? call = null)
    {
        operation ??= http.GetEndpoint()?.Metadata.GetMetadata<OperationRoute>()?.Operation;
        if (operation is { Kind: OperationKind.Write } && error.Outcome is null) error = error with { Outcome = BeforeDispatch(error.Code) };
        var row = ProblemTable.Of(error.Code);
        var wait = error.RetryAfter ?? row.Status switch { 503 => PatienceOfUnavailable, 429 => PatienceOfLimits, _ => null as TimeSpan? };
        var traceId = TraceId(http);
        return new Problem
        {
            Type = $"urn:gateway:problem:{row.Name}",
            Title = row.Title,
            Status = row.Status,
            Detail = error.Detail,
            Instance = $"/v1/requests/{traceId}",
            Code = row.Name,
            Source = IsProviders(error, call) ? "provider" : "gateway",
            Provider = call?.Connection.Provider.Id,
            Operation = operation?.Id,
            Resource = error.Resource is { } kind ? Camel(kind) : null,
            Retryable = row.Transient && MayRepeat(error, operation),
            RetryAfter = wait is { } time ? Math.Max(1, (int)Math.Ceiling(time.TotalSeconds)) : null,
            Outcome = error.Outcome is { } outcome ? Camel(outcome) : null,
            Attempts = call?.Scope.Attempts ?? 0,
            TraceId = traceId,
            Upstream = error.Upstream is { } upstream ? new ProblemUpstream { Status = upstream.Status, Code = upstream.Code, Message = upstream.Message } : null,
            Errors = error.Fields.Count == 0 ? null : [.. error.Fields.Select(field => new ProblemField { Pointer = field.Pointer, Code = field.Code, Detail = field.Detail })],
        };
    }

    public static string TraceId(HttpContext http) => Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;

    // What the dispatcher answers says its outcome; what fails on the way to it was not sent. Only a bug may strike anywhere.
    private static Outcome BeforeDispatch(ErrorCode code) => code == ErrorCode.InternalError ? Outcome.Unknown : Outcome.NotDone;

    // A write that may have happened is worth repeating only where twice is once.
    private static bool MayRepeat(OperationError error, OperationDescriptor? operation) =>
        error.Outcome is null or Outcome.NotDone || operation?.Retry is RetryClass.Safe or RetryClass.Idempotent;

    private static bool IsProviders(OperationError error, OperationCall? call) => error switch
    {
        { Upstream: not null } => true,
        // Decided here, whatever was read before.
        { Code: ErrorCode.UnsupportedRole or ErrorCode.UnsupportedOperation or ErrorCode.EmulationRefused or ErrorCode.InternalError } => false,
        { Code: ErrorCode.ConnectionAuthFailed or ErrorCode.ProviderForbidden or ErrorCode.ProviderRejected or ErrorCode.ProviderBadResponse or ErrorCode.ProviderUnavailable } => true,
        { Code: ErrorCode.ProviderTimeout or ErrorCode.OutcomeUnknown or ErrorCode.QuotaExceeded } => true,
        _ => call?.Scope.Attempts > 0,
    };

    private static string Camel<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
