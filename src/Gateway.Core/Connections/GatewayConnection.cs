using Gateway.Abstractions.Connections;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;

namespace Gateway.Core.Connections;

/// <summary>A connection in service: configuration, adapter, and what was learned about it.</summary>
public sealed class GatewayConnection
{
    /// <summary>What adapters may know.</summary>
    public required ConnectionInfo Info { get; init; }

    /// <summary>The provider's adapter.</summary>
    public required IProviderAdapter Adapter { get; init; }

    /// <summary>The base URL, without a trailing slash in its path.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>Sends the credential.</summary>
    public required CredentialApplier Credential { get; init; }

    /// <summary>Seals its handles.</summary>
    public required IHandleSealer Handles { get; init; }

    /// <summary>What was learned.</summary>
    public required IConnectionFacts Facts { get; init; }

    /// <summary>The name.</summary>
    public string Name => Info.Name;

    /// <summary>The provider.</summary>
    public ProviderDefinition Provider => Adapter.Definition;

    internal CredentialDoubt Doubt { get; } = new();
}

/// <summary>The connections in service, by name.</summary>
/// <param name="connections">The connections.</param>
public sealed class ConnectionRegistry(IEnumerable<GatewayConnection> connections)
{
    private readonly Dictionary<string, GatewayConnection> _byName = connections.ToDictionary(connection => connection.Name, StringComparer.Ordinal);

    /// <summary>All, by name in order.</summary>
    public IReadOnlyList<GatewayConnection> All { get; } = [.. connections.OrderBy(connection => connection.Name, StringComparer.Ordinal)];

    /// <summary>A connection, or null.</summary>
    public GatewayConnection? Find(string name) => _byName.GetValueOrDefault(name);
}

/// <summary>What was found when a 403 could have meant a bad credential.</summary>
internal sealed class CredentialDoubt
{
    public SemaphoreSlim Gate { get; } = new(1, 1);

    public DateTimeOffset CheckedUntil { get; set; }

    public bool IsBad { get; set; }
}
