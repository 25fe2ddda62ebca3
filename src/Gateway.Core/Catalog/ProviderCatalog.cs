using Gateway.Abstractions.Providers;

namespace Gateway.Core.Catalog;

/// <summary>The providers there are, by id.</summary>
public sealed class ProviderCatalog
{
    private readonly Dictionary<string, IProviderAdapter> _byId;

    /// <summary>Makes the adapters of the factories that were found.</summary>
    public ProviderCatalog(IEnumerable<IProviderAdapterFactory> factories)
    {
        All = [.. factories.Select(factory => factory.Create()).OrderBy(adapter => adapter.Definition.Id, StringComparer.Ordinal)];
        _byId = All.ToDictionary(adapter => adapter.Definition.Id, StringComparer.Ordinal);
    }

    /// <summary>All, by id in order.</summary>
    public IReadOnlyList<IProviderAdapter> All { get; }

    /// <summary>A provider, or null.</summary>
    public IProviderAdapter? Find(string id) => _byId.GetValueOrDefault(id);
}
