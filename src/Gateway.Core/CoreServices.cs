using Gateway.Core.Dispatch;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Core;

/// <summary>Registers the core.</summary>
public static class CoreServices
{
    /// <summary>
    /// Adds the dispatcher and its decorators. The last one added is the outermost: a call is traced, judged, checked for doubt and support, its ids are checked, its pages
    /// are composed, its workspace is found, drift is counted, and then the adapter runs. Needs the options, the egress policy, the sealing keys and the connections to be registered.
    /// </summary>
    public static IServiceCollection AddGatewayCore(this IServiceCollection services) => services
        .AddSingleton<Sealing.Sealer>()
        .AddSingleton<Http.UpstreamTransport>()
        .AddSingleton<Catalog.ProviderCatalog>()
        .AddSingleton<ProviderContextFactory>()
        .AddSingleton(provider => new ConnectionVerifier(provider.GetRequiredService<ProviderContextFactory>(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<IOperationDispatcher, AdapterDispatcher>()
        .Decorate<IOperationDispatcher, DriftDispatcher>()
        .Decorate<IOperationDispatcher, WorkspaceDispatcher>()
        .Decorate<IOperationDispatcher, PagingDispatcher>()
        .Decorate<IOperationDispatcher, IdDispatcher>()
        .Decorate<IOperationDispatcher, SupportDispatcher>()
        .Decorate<IOperationDispatcher, DoubtDispatcher>()
        .Decorate<IOperationDispatcher, OutcomeDispatcher>()
        .Decorate<IOperationDispatcher, TracingDispatcher>();
}
