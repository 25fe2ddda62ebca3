using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Operations;

namespace Gateway.Core.Dispatch;

/// <summary>The one door to every operation of every provider. Cross-cutting concerns decorate it.</summary>
public interface IOperationDispatcher
{
    /// <summary>Does an operation. Throws <see cref="Http.DryRunReachedException"/> at the first write of a dry run, and <see cref="OperationCanceledException"/> when the caller went away.</summary>
    ValueTask<Result<TResult>> DispatchAsync<TResult>(IOperation<TResult> operation, OperationCall call, CancellationToken ct);
}
