using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Operations;

namespace Gateway.Abstractions.Providers;

/// <summary>Implementing it <b>is</b> declaring the capability. The implementing method carries <see cref="NativeAttribute"/> or <see cref="EmulatedAttribute"/>.</summary>
/// <typeparam name="TOperation">The operation.</typeparam>
/// <typeparam name="TResult">What it answers.</typeparam>
public interface ISupport<in TOperation, TResult>
    where TOperation : IOperation<TResult>
{
    /// <summary>Does it.</summary>
    ValueTask<Result<TResult>> ExecuteAsync(TOperation operation, ProviderContext context, CancellationToken ct);
}
