using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Operations;
using Gateway.Core.Connections;

namespace Gateway.Core.Dispatch;

/// <summary>
/// Where a provider answers 403 for bad credentials too, decides which it was: by its verify call, at most once in five minutes per connection. Until then a 403 is taken
/// for a missing permission.
/// </summary>
internal sealed class DoubtDispatcher(IOperationDispatcher inner, ProviderContextFactory contexts, TimeProvider time) : IOperationDispatcher
{
    private static readonly TimeSpan VerdictLifetime = TimeSpan.FromMinutes(5);

    public async ValueTask<Result<TResult>> DispatchAsync<TResult>(IOperation<TResult> operation, OperationCall call, CancellationToken ct)
    {
        var result = await inner.DispatchAsync(operation, call, ct);
        if (result.IsOk || !call.Connection.Provider.ForbiddenMayMeanBadCredential || result.Error is not { Code: ErrorCode.ProviderForbidden, Upstream.Status: 403 }) return result;
        // A call without the credential says nothing about it.
        if (!call.Scope.LastSentCredential || !await IsBadAsync(call, ct)) return result;
        return result.Error with { Code = ErrorCode.ConnectionAuthFailed, Detail = "The provider refused the connection's credential (it answers 403 for that; a verify call was refused too)." };
    }

    private async ValueTask<bool> IsBadAsync(OperationCall call, CancellationToken ct)
    {
        var doubt = call.Connection.Doubt;
        await doubt.Gate.WaitAsync(ct);
        try
        {
            if (doubt.CheckedUntil > time.GetUtcNow()) return doubt.IsBad;
            var verified = await call.Connection.Adapter.VerifyAsync(contexts.Create(new OperationCall { Connection = call.Connection }), ct);
            doubt.IsBad = !verified.IsOk && verified.Error is { Upstream.Status: 401 or 403 };
            doubt.CheckedUntil = time.GetUtcNow() + VerdictLifetime;
            return doubt.IsBad;
        }
        finally
        {
            doubt.Gate.Release();
        }
    }
}
