using Gateway.Abstractions.Providers;
using Gateway.Core.Configuration.Yaml;
using IdForms = Gateway.Core.Catalog.IdForms;

namespace Gateway.Core.Configuration.Reading;

/// <summary>Reads <c>connections.yaml</c>.</summary>
/// <param name="providers">The providers there are.</param>
/// <param name="secrets">Where references to secrets lead.</param>
/// <param name="egress">What <c>egress.allow</c> allows; null where that is unknown because gateway.yaml is broken.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class ConnectionsReader(IReadOnlyCollection<ProviderDefinition> providers, ISecretSource secrets, EgressOptions? egress, FileProblems problems)
{
    /// <summary>The usable connections, and the names of all that are written; the names are null where they are unknown.</summary>
    public IReadOnlyDictionary<string, ConnectionConfiguration> Read(YamlMap? root, out IReadOnlyCollection<string>? names)
    {
        var connections = new Dictionary<string, ConnectionConfiguration>(StringComparer.Ordinal);
        names = null;
        if (root is null) return connections;

        var top = StrictMap.Open(root, StrictMap.TopLevel, problems, "connections");
        if (root.Entries.Count == 0) names = [];
        if (top.Find("connections")?.AsMap("`connections`", problems) is not { } map) return connections;

        names = [.. map.Entries.Select(entry => entry.Key)];
        foreach (var entry in map.Entries)
        {
            if (EntryName.Check("connection", entry, problems) && Connection(entry) is { } connection) connections.Add(connection.Name, connection);
        }

        return connections;
    }

    private ConnectionConfiguration? Connection(YamlEntry entry)
    {
        var subject = $"connection `{entry.Key}`";
        if (entry.Value.AsMap(subject, problems) is not { } written) return null;
        var map = StrictMap.Open(written, subject, problems, "provider", "credentials", "baseUrl", "settings", "defaultWorkspace");
        if (Provider(map, entry.At) is not { } provider)
        {
            // What the values may be depends on the provider; what kind they are does not.
            foreach (var section in (string[])["credentials", "settings"]) map.Find(section)?.AsMap(map.Of(section), problems);
            return null;
        }

        var baseUrl = new BaseUrlReader(egress, problems).Read(map, provider, entry.At);
        var credentials = new CredentialsReader(secrets, problems).Read(map, provider.Credentials, entry.At);
        var settings = SettingsReader.Read(map, provider.Settings, problems);
        var workspace = DefaultWorkspace(map, provider);
        if (baseUrl is null || credentials is null) return null;
        return new ConnectionConfiguration
        {
            Name = entry.Key,
            Provider = provider,
            BaseUrl = baseUrl,
            Scheme = credentials.Value.Scheme,
            Credentials = credentials.Value.Values,
            Settings = settings,
            DefaultWorkspace = workspace,
        };
    }

    private ProviderDefinition? Provider(StrictMap map, Position at)
    {
        _ = map.Require("provider", at);
        if (map.PlainValue("provider", problems) is not { } written) return null;
        if (providers.FirstOrDefault(provider => provider.Id == written.Text) is { } provider) return provider;
        var ids = providers.Select(known => known.Id).Order(StringComparer.Ordinal).ToList();
        problems.Error(written.At, $"unknown provider {Shown.Value(written.Text)} in {map.Subject}{NearestName.Advice(NearestName.Of(written.Text, ids), ids)}");
        return null;
    }

    private string? DefaultWorkspace(StrictMap map, ProviderDefinition provider)
    {
        if (map.PlainValue("defaultWorkspace", problems) is not { } written) return null;
        var ids = provider.Ids;
        if (written.Text == ids.WorkspaceLiteral || IdForms.Matches(written.Text, ids.Workspace)) return written.Text;
        var literal = ids.WorkspaceLiteral is null ? "" : $", or `{ids.WorkspaceLiteral}`";
        problems.Error(written.At, $"{map.Of("defaultWorkspace")} must be {IdForms.Describe(ids.Workspace)}{literal}, not {Shown.Value(written.Text)}");
        return null;
    }
}
