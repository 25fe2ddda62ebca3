namespace Gateway.Core.Configuration.Yaml;

/// <summary>A map whose keys are known beforehand: any other key is reported when it is opened.</summary>
internal sealed class StrictMap
{
    /// <summary>The subject of a file's outermost map.</summary>
    public const string TopLevel = "the top level of the file";

    private readonly FileProblems _problems;
    private readonly HashSet<string> _misspelt = new(StringComparer.Ordinal);

    private StrictMap(string subject, FileProblems problems)
    {
        _problems = problems;
        Subject = subject;
    }

    /// <summary>What the map is, for messages.</summary>
    public string Subject { get; }

    /// <summary>The entries with known keys, as written.</summary>
    public IEnumerable<YamlEntry> Entries { get; private init; } = [];

    public static StrictMap Open(YamlMap map, string subject, FileProblems problems, params IReadOnlyList<string> allowed)
    {
        var opened = new StrictMap(subject, problems) { Entries = [.. map.Entries.Where(entry => allowed.Contains(entry.Key))] };
        foreach (var entry in map.Entries.Where(entry => !allowed.Contains(entry.Key)))
        {
            var nearest = NearestName.Of(entry.Key, allowed.Where(name => map.Entries.All(other => other.Key != name)))
                ?? NearestName.Of(entry.Key.Split(':')[0], allowed);
            if (nearest is not null) opened._misspelt.Add(nearest);
            problems.Error(entry.At, $"unknown key {Shown.Key(entry.Key)} in {subject}{NearestName.Advice(nearest, allowed)}");
        }

        return opened;
    }

    /// <summary>Whether the key is there, or another that was probably meant to be it and has been reported.</summary>
    public bool Means(string key) => Find(key) is not null || _misspelt.Contains(key);

    /// <summary>The key's value, or null where there is none.</summary>
    public YamlNode? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key)?.Value;

    /// <summary>The key's value; null where there is none, which is reported at the given place.</summary>
    public YamlNode? Require(string key, Position at)
    {
        if (!Means(key)) _problems.Error(at, $"{Subject} lacks `{key}`");
        return Find(key);
    }

    /// <summary>The key's map, opened; null where there is none or it is no map.</summary>
    public StrictMap? Map(string key, params IReadOnlyList<string> allowed) =>
        Find(key)?.AsMap(Of(key), _problems) is { } map ? Open(map, Of(key), _problems, allowed) : null;

    /// <summary>The key's text; null where there is none or it is no text.</summary>
    public YamlScalar? Text(string key) => Find(key)?.AsText(Of(key), _problems);

    /// <summary>The key within its map, for messages.</summary>
    public string Of(string key) => Subject == TopLevel ? $"`{key}`" : $"`{key}` of {Subject}";
}
