using Gateway.Core.Configuration.Yaml;

namespace Gateway.Core.Configuration.Reading;

/// <summary>Reads <c>consumers.yaml</c>.</summary>
/// <param name="connectionNames">The names of the connections there are, null where they are unknown.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class ConsumersReader(IReadOnlyCollection<string>? connectionNames, FileProblems problems)
{
    private readonly ConsumerKeysReader _keys = new(problems);

    public IReadOnlyDictionary<string, ConsumerConfiguration> Read(YamlMap? root)
    {
        var consumers = new Dictionary<string, ConsumerConfiguration>(StringComparer.Ordinal);
        if (root is null) return consumers;

        var top = StrictMap.Open(root, StrictMap.TopLevel, problems, "consumers");
        foreach (var entry in top.Find("consumers")?.AsMap("`consumers`", problems)?.Entries ?? [])
        {
            if (EntryName.Check("consumer", entry, problems) && Consumer(entry) is { } consumer) consumers.Add(consumer.Name, consumer);
        }

        return consumers;
    }

    private ConsumerConfiguration? Consumer(YamlEntry entry)
    {
        var subject = $"consumer `{entry.Key}`";
        if (entry.Value.AsMap(subject, problems) is not { } written) return null;
        var map = StrictMap.Open(written, subject, problems, "keys", "connections", "scopes");
        return new ConsumerConfiguration
        {
            Name = entry.Key,
            KeyHashes = [.. Items(map, "keys", entry.At).Select(item => _keys.Read(item, entry.Key, map.Of("keys"))).OfType<byte[]>()],
            Connections = [.. Items(map, "connections", entry.At).Select(item => Pattern(item, map)).OfType<ConnectionPattern>()],
            Scopes = Items(map, "scopes", entry.At).Select(item => Scope(item, map)).OfType<string>().ToHashSet(StringComparer.Ordinal),
        };
    }

    private IReadOnlyList<YamlNode> Items(StrictMap map, string key, Position at)
    {
        if (map.Require(key, at)?.AsList(map.Of(key), problems) is not { } list) return [];
        if (list.Items.Count == 0) problems.Error(list.At, $"{map.Of(key)} is empty; a consumer needs at least one of them");
        return list.Items;
    }

    private ConnectionPattern? Pattern(YamlNode item, StrictMap consumer)
    {
        var subject = $"an entry of {consumer.Of("connections")}";
        if (item.AsText(subject, problems) is not { } written) return null;
        if (!ConnectionPattern.TryParse(written.Text, out var pattern))
            problems.Error(written.At, $"{subject}, {Shown.Harmless(written.Text)}, is neither a connection's name nor a pattern: use lower-case letters, digits, hyphens and `*`");
        else if (connectionNames?.Any(pattern.Matches) == false)
            problems.Warning(written.At, $"{subject}, `{pattern}`, matches no connection{(NearestName.Of(pattern.Text, connectionNames) is { } near ? $"; did you mean `{near}`?" : "")}");
        return pattern;
    }

    private string? Scope(YamlNode item, StrictMap consumer)
    {
        if (item.AsText($"an entry of {consumer.Of("scopes")}", problems) is not { } written) return null;
        if (ConsumerScopes.All.Contains(written.Text)) return written.Text;
        var advice = NearestName.Advice(NearestName.Of(written.Text, ConsumerScopes.All), ConsumerScopes.All);
        problems.Error(written.At, $"unknown scope {Shown.Value(written.Text)} in {consumer.Subject}{advice}");
        return null;
    }
}
