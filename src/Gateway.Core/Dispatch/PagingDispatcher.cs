using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Operations;
using Gateway.Core.Paging;
using Gateway.Core.Sealing;

namespace Gateway.Core.Dispatch;

/// <summary>Composes a caller's page out of upstream pages.</summary>
internal sealed class PagingDispatcher(IOperationDispatcher inner, Sealer sealer) : IOperationDispatcher
{
    public ValueTask<Result<TResult>> DispatchAsync<TResult>(IOperation<TResult> operation, OperationCall call, CancellationToken ct) =>
        operation is IPagedOperation<TResult> paged
            ? paged.WalkAsync(new CursorWalker(sealer, call), step => inner.DispatchAsync(step, call, ct))
            : inner.DispatchAsync(operation, call, ct);
}
