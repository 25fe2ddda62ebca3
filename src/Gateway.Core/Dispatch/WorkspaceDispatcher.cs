using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;

namespace Gateway.Core.Dispatch;

/// <summary>Replaces the workspace alias <c>default</c> by the workspace it stands for on the connection.</summary>
internal sealed class WorkspaceDispatcher(IOperationDispatcher inner, ProviderContextFactory contexts) : IOperationDispatcher
{
    public const string Alias = "default";

    public async ValueTask<Result<TResult>> DispatchAsync<TResult>(IOperation<TResult> operation, OperationCall call, CancellationToken ct)
    {
        if (operation is not IWorkspaceScoped { WorkspaceId: Alias } scoped) return await inner.DispatchAsync(operation, call, ct);
        var found = await ResolveAsync(call, ct);
        return found.TryGet(out var workspace, out var error)
            ? await inner.DispatchAsync((IOperation<TResult>)scoped.InWorkspace(workspace), call, ct)
            : error;
    }

    private async ValueTask<Result<string>> ResolveAsync(OperationCall call, CancellationToken ct)
    {
        if (call.Connection.Info.DefaultWorkspace is { } configured) return configured;
        var learned = await call.Connection.Facts.GetOrLearnAsync<string>(
            "gateway/default-workspace",
            async token => await call.Connection.Adapter.ResolveDefaultWorkspaceAsync(contexts.Create(call), token),
            ct);
        return learned;
    }
}
