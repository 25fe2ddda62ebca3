using Gateway.Abstractions.Connections;
using Gateway.Abstractions.Providers;
using Gateway.Core;
using Gateway.Core.Catalog;
using Gateway.Core.Configuration;
using Gateway.Core.Connections;
using Gateway.Core.Egress;
using Gateway.Core.Http;
using Gateway.Core.Sealing;
using Gateway.Host.Observability;
using Gateway.Host.Passthrough;
using Gateway.Host.Pipeline;
using Gateway.Host.Security;

namespace Gateway.Host.Startup;

/// <summary>Registers the gateway's own services.</summary>
internal static class GatewayServices
{
    /// <summary>Finds the coded adapters: Scrutor's scan of the providers assembly.</summary>
    public static IServiceCollection AddProviders(this IServiceCollection services) => services.Scan(scan => scan
        .FromAssemblies(System.Reflection.Assembly.Load("Gateway.Providers"))
        .AddClasses(classes => classes.AssignableTo<IProviderAdapterFactory>(), publicOnly: false)
        .As<IProviderAdapterFactory>()
        .WithSingletonLifetime());

    public static IServiceCollection AddGateway(this IServiceCollection services, GatewayConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(configuration);
        services.AddSingleton(new UpstreamOptions
        {
            TotalRequestTimeout = configuration.Gateway.TotalRequestTimeout,
            AttemptTimeout = configuration.Gateway.AttemptTimeout,
            MaxResponseBytes = configuration.Gateway.MaxResponseBytes,
            PropagateTraceContext = configuration.Gateway.PropagateTraceContext,
        });
        services.AddSingleton<IEgressPolicy>(configuration.Gateway.Egress);
        services.AddSingleton(SealingKeyFile.Load(configuration.Gateway));
        services.AddSingleton(new ConsumerDirectory(configuration.Consumers.Values));
        services.AddSingleton(provider => new ConnectionRegistry(ConnectionFactory.Create(configuration, provider.GetRequiredService<ProviderCatalog>(), provider.GetRequiredService<Sealer>(), TimeProvider.System)));
        services.AddSingleton<OperationPipeline>();
        services.AddHostedService<TelemetryExport>();
        services.AddHttpForwarder();
        services.AddSingleton<StreamingInvoker>();
        return services.AddGatewayCore();
    }
}
