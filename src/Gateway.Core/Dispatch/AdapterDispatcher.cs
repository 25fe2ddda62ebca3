using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Operations;
using Gateway.Core.Http;

namespace Gateway.Core.Dispatch;

/// <summary>The innermost dispatcher: hands the operation to the connection's adapter and stamps what comes back.</summary>
internal sealed class AdapterDispatcher(ProviderContextFactory contexts) : IOperationDispatcher
{
    public async ValueTask<Result<TResult>> DispatchAsync<TResult>(IOperation<TResult> operation, OperationCall call, CancellationToken ct)
    {
        var result = await call.Connection.Adapter.ExecuteAsync(operation, contexts.Create(call), ct);
        return result.Map(value => Stamp.Origin(value, call.Connection));
    }
}
