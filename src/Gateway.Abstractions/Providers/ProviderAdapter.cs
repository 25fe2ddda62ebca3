using System.Reflection;
using Gateway.Abstractions.Connections;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;

namespace Gateway.Abstractions.Providers;

/// <summary>Base of coded adapters: derives the capabilities from the <see cref="ISupport{TOperation,TResult}"/> interfaces the class implements.</summary>
public abstract class ProviderAdapter : IProviderAdapter
{
    private readonly Dictionary<Type, object> _handlers = [];

    /// <summary>Derives the capabilities; throws where an operation is neither implemented nor declared unsupported, or both.</summary>
    protected ProviderAdapter(ProviderDefinition definition)
    {
        Definition = definition;
        Capabilities = Derive();
    }

    /// <inheritdoc />
    public ProviderDefinition Definition { get; }

    /// <inheritdoc />
    public IReadOnlyDictionary<OperationDescriptor, Support> Capabilities { get; }

    /// <inheritdoc />
    public virtual Support Effective(OperationDescriptor operation, ConnectionInfo connection) => Capabilities[operation];

    /// <inheritdoc />
    public ValueTask<Result<TResult>> ExecuteAsync<TResult>(IOperation<TResult> operation, ProviderContext context, CancellationToken ct) =>
        _handlers.TryGetValue(operation.GetType(), out var handler)
            ? ((Handler<TResult>)handler).ExecuteAsync(operation, context, ct)
            : ValueTask.FromResult<Result<TResult>>(new OperationError(ErrorCode.UnsupportedOperation, Capabilities[operation.Descriptor].Note ?? "The provider has no such operation."));

    /// <inheritdoc />
    public abstract ValueTask<Result<Nothing>> VerifyAsync(ProviderContext context, CancellationToken ct);

    /// <summary>By default the only workspace that is listed.</summary>
    public virtual async ValueTask<Result<string>> ResolveDefaultWorkspaceAsync(ProviderContext context, CancellationToken ct)
    {
        const string hint = "Set defaultWorkspace on the connection, or name the workspace.";
        if (this is not ISupport<ListWorkspaces, Page<Workspace>> lister) return OperationError.Invalid("{workspace}", "no_default", $"This provider can't list workspaces, so `default` stands for none. {hint}");
        var listed = await lister.ExecuteAsync(new ListWorkspaces(), context, ct);
        if (!listed.TryGet(out var page, out var error)) return error;
        return page is { Items: [var only], Next: null }
            ? only.Id
            : OperationError.Invalid("{workspace}", "no_default", $"The connection reaches {(page.Items.Count == 0 ? "no workspace" : "several workspaces")}, so `default` stands for none. {hint}");
    }

    private Dictionary<OperationDescriptor, Support> Derive()
    {
        var supports = new Dictionary<OperationDescriptor, Support>();
        foreach (var contract in GetType().GetInterfaces().Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ISupport<,>)))
        {
            var (operationType, resultType) = (contract.GenericTypeArguments[0], contract.GenericTypeArguments[1]);
            var operation = OperationCatalog.ForType(operationType) ?? throw new InvalidOperationException($"{operationType.Name} is not in the operation catalog.");
            var attribute = GetType().GetInterfaceMap(contract).TargetMethods[0].GetCustomAttribute<SupportAttribute>()
                ?? throw new InvalidOperationException($"{GetType().Name} implements {operation.Id} without saying [Native] or [Emulated].");
            supports.Add(operation, attribute.ToSupport());
            _handlers.Add(operationType, Activator.CreateInstance(typeof(Handler<,>).MakeGenericType(operationType, resultType), this)!);
        }

        foreach (var declared in GetType().GetCustomAttributes<UnsupportedAttribute>())
        {
            var operation = OperationCatalog.ForId(declared.Operation) ?? throw new InvalidOperationException($"{GetType().Name} declares the unknown operation {declared.Operation} unsupported.");
            if (!supports.TryAdd(operation, Support.None(declared.Reason))) throw new InvalidOperationException($"{GetType().Name} implements {operation.Id} and declares it unsupported.");
        }

        var missing = OperationCatalog.All.Where(operation => !supports.ContainsKey(operation)).Select(operation => operation.Id).ToList();
        return missing.Count == 0 ? supports : throw new InvalidOperationException($"{GetType().Name} says nothing about {string.Join(", ", missing)}: implement ISupport or declare [Unsupported].");
    }

    private abstract class Handler<TResult>
    {
        public abstract ValueTask<Result<TResult>> ExecuteAsync(IOperation<TResult> operation, ProviderContext context, CancellationToken ct);
    }

    private sealed class Handler<TOperation, TResult>(ISupport<TOperation, TResult> adapter) : Handler<TResult>
        where TOperation : IOperation<TResult>
    {
        public override ValueTask<Result<TResult>> ExecuteAsync(IOperation<TResult> operation, ProviderContext context, CancellationToken ct) =>
            adapter.ExecuteAsync((TOperation)operation, context, ct);
    }
}
