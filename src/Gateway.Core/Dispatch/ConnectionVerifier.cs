using Gateway.Abstractions.Errors;
using Gateway.Core.Connections;
using Gateway.Core.Telemetry;

namespace Gateway.Core.Dispatch;

/// <summary>What a verify call found.</summary>
public enum VerifyStatus
{
    /// <summary>The credential is good.</summary>
    Ok,

    /// <summary>The provider refuses the credential.</summary>
    BadCredential,

    /// <summary>The credential is good but lacks a permission.</summary>
    MissingPermission,

    /// <summary>The provider can't be reached or does not answer.</summary>
    Unreachable,

    /// <summary>Something else failed; the error says what.</summary>
    Failed,
}

/// <summary>The result of a verify call and what it cost.</summary>
/// <param name="Status">What was found.</param>
/// <param name="UpstreamCalls">How many upstream calls it took.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Error">The error behind a status that is not ok.</param>
public sealed record VerifyReport(VerifyStatus Status, int UpstreamCalls, TimeSpan Duration, OperationError? Error);

/// <summary>Checks a connection by its provider's cheapest authenticated read, on demand only.</summary>
public sealed class ConnectionVerifier
{
    private readonly ProviderContextFactory _contexts;
    private readonly TimeProvider _time;

    internal ConnectionVerifier(ProviderContextFactory contexts, TimeProvider time) => (_contexts, _time) = (contexts, time);

    /// <summary>Verifies a connection.</summary>
    public async ValueTask<VerifyReport> VerifyAsync(GatewayConnection connection, CancellationToken ct)
    {
        var call = new OperationCall { Connection = connection };
        var started = _time.GetTimestamp();
        using var span = GatewayTelemetry.Source.StartActivity("connections.verify");
        span?.SetTag("gateway.provider", connection.Provider.Id);
        var result = await connection.Adapter.VerifyAsync(_contexts.Create(call), ct);
        var error = result.TryGet(out _, out var failed) ? null : OutcomeDispatcher.Redact(failed, call.Scope) with { Outcome = null };
        var status = error?.Code switch
        {
            null => VerifyStatus.Ok,
            ErrorCode.ConnectionAuthFailed => VerifyStatus.BadCredential,
            ErrorCode.ProviderForbidden => connection.Provider.ForbiddenMayMeanBadCredential ? VerifyStatus.BadCredential : VerifyStatus.MissingPermission,
            ErrorCode.ProviderUnavailable or ErrorCode.ProviderTimeout or ErrorCode.CircuitOpen => VerifyStatus.Unreachable,
            _ => VerifyStatus.Failed,
        };
        return new VerifyReport(status, call.Scope.Attempts, _time.GetElapsedTime(started), error);
    }
}
