using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;

namespace Gateway.Core.Configuration;

/// <summary>A connection to a provider.</summary>
public sealed record ConnectionConfiguration
{
    /// <summary>The name: lower-case letters, digits and hyphens, up to 63.</summary>
    public required string Name { get; init; }

    /// <summary>The provider.</summary>
    public required ProviderDefinition Provider { get; init; }

    /// <summary>Where its API is, without a trailing slash after a path.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>The way to authenticate: the provider's first whose fields are all set.</summary>
    public required CredentialScheme Scheme { get; init; }

    /// <summary>The credentials by field; also those that only optional placements need.</summary>
    public required IReadOnlyDictionary<string, Secret> Credentials { get; init; }

    /// <summary>The settings by field, with the provider's defaults where none is set.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>The workspace that the alias <c>default</c> stands for, or null.</summary>
    public string? DefaultWorkspace { get; init; }
}
