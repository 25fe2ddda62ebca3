namespace Gateway.Core.Configuration;

/// <summary>The text of one configuration file.</summary>
/// <param name="Name">The name that problems show and that decides what the file means, such as <c>connections.yaml</c>.</param>
/// <param name="Text">The text.</param>
public sealed record ConfigurationFile(string Name, string Text)
{
    /// <summary>Why the file could not be read, or null where it could.</summary>
    public string? Failure { get; init; }
}

/// <summary>Where configuration files come from.</summary>
public interface IConfigurationSource
{
    /// <summary>The files there are now. A file that exists but can't be read is there with its failure; none of this throws.</summary>
    IReadOnlyList<ConfigurationFile> Read();
}

/// <summary>The names of the files that the loader reads.</summary>
public static class ConfigurationFiles
{
    /// <summary>The gateway's own options.</summary>
    public const string Gateway = "gateway.yaml";

    /// <summary>The connections to providers.</summary>
    public const string Connections = "connections.yaml";

    /// <summary>The consumers of the API and their keys.</summary>
    public const string Consumers = "consumers.yaml";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Gateway, Connections, Consumers];
}

/// <summary>Files made of text in memory: for development mode and tests.</summary>
/// <param name="files">The files.</param>
public sealed class TextSource(params ConfigurationFile[] files) : IConfigurationSource
{
    /// <inheritdoc />
    public IReadOnlyList<ConfigurationFile> Read() => files;
}
