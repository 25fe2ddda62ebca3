using Gateway.Abstractions.Providers;
using Gateway.Testing;

namespace Gateway.Providers.Tests.Golden;

/// <summary>Where a sample stands: <c>providers/{folder}/samples/{operation}[.{variant}].json</c>.</summary>
internal sealed record SampleFile(string Folder, string Name)
{
    private static readonly Dictionary<string, IProviderAdapter> ByFolder =
        TestGateway.Catalog().All.ToDictionary(adapter => adapter.GetType().Namespace!.Split('.')[^1], StringComparer.Ordinal);

    /// <summary>Every sample of every provider; a new file is a new case.</summary>
    public static IReadOnlyList<SampleFile> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("providers"), "*.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.PathOf("providers"), path).Split(Path.DirectorySeparatorChar))
            .Where(parts => parts is [_, "samples", _])
            .Select(parts => new SampleFile(parts[0], Path.GetFileNameWithoutExtension(parts[2])))
            .OrderBy(file => file.ToString(), StringComparer.Ordinal),
    ];

    public IProviderAdapter Adapter => ByFolder[Folder];

    /// <summary>What the file is named after: an operation of the catalog, or <c>verify</c>.</summary>
    public string Operation => Name.Split('.') is [var noun, var verb, ..] && noun != "verify" ? $"{noun}.{verb}" : "verify";

    public static SampleFile Parse(string text) => text.Split('/') is [var folder, var name] ? new SampleFile(folder, name) : throw new ArgumentException("Not a sample's name.", nameof(text));

    public Sample Read() => Sample.Read(Repository.PathOf("providers", Folder, "samples", $"{Name}.json"));

    public override string ToString() => $"{Folder}/{Name}";
}
