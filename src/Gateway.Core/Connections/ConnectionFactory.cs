using Gateway.Abstractions.Connections;
using Gateway.Core.Catalog;
using Gateway.Core.Configuration;
using Gateway.Core.Sealing;

namespace Gateway.Core.Connections;

/// <summary>Puts configured connections into service.</summary>
public static class ConnectionFactory
{
    /// <summary>The connections of a configuration.</summary>
    public static IReadOnlyList<GatewayConnection> Create(GatewayConfiguration configuration, ProviderCatalog catalog, Sealer sealer, TimeProvider time) =>
    [
        .. configuration.Connections.Values.Select(connection => new GatewayConnection
        {
            Info = new ConnectionInfo(connection.Name, connection.DefaultWorkspace, connection.Settings),
            Adapter = catalog.Find(connection.Provider.Id) ?? throw new InvalidOperationException($"No adapter for the configured provider {connection.Provider.Id}."),
            BaseUrl = connection.BaseUrl,
            Credential = new CredentialApplier(connection.Scheme, connection.Credentials),
            Handles = new ConnectionSealer(sealer, connection.Name),
            Facts = new ConnectionFacts(time),
        }),
    ];
}
