using Gateway.Abstractions.Connections;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;

namespace Gateway.Abstractions.Providers;

/// <summary>A provider, translated. Adapters are stateless singletons; everything about a call comes with its context.</summary>
public interface IProviderAdapter
{
    /// <summary>The provider's facts.</summary>
    ProviderDefinition Definition { get; }

    /// <summary>How each operation of the catalog is supported.</summary>
    IReadOnlyDictionary<OperationDescriptor, Support> Capabilities { get; }

    /// <summary>How an operation is supported on a certain connection, whose settings may narrow it.</summary>
    Support Effective(OperationDescriptor operation, ConnectionInfo connection);

    /// <summary>Does an operation.</summary>
    ValueTask<Result<TResult>> ExecuteAsync<TResult>(IOperation<TResult> operation, ProviderContext context, CancellationToken ct);

    /// <summary>Makes the one cheapest authenticated read: success means that the credential is good.</summary>
    ValueTask<Result<Nothing>> VerifyAsync(ProviderContext context, CancellationToken ct);

    /// <summary>Finds the workspace the alias <c>default</c> stands for where the connection names none.</summary>
    ValueTask<Result<string>> ResolveDefaultWorkspaceAsync(ProviderContext context, CancellationToken ct);
}

/// <summary>Makes a coded adapter; the host finds the implementations by scanning the providers assembly.</summary>
public interface IProviderAdapterFactory
{
    /// <summary>Makes the adapter; called once.</summary>
    IProviderAdapter Create();
}
