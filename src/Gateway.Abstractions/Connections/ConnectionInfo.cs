using Gateway.Abstractions.Errors;

namespace Gateway.Abstractions.Connections;

/// <summary>What an adapter may know of the connection it serves. Credentials are not part of it: the core applies them to each attempt.</summary>
/// <param name="Name">The connection's name.</param>
/// <param name="DefaultWorkspace">The configured workspace for the alias <c>default</c>, or null.</param>
/// <param name="Settings">The provider's settings; every field of the definition that has a default is there.</param>
public sealed record ConnectionInfo(string Name, string? DefaultWorkspace, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>A setting's value, or null where it is not set and has no default.</summary>
    public string? Setting(string name) => Settings.GetValueOrDefault(name);

    /// <summary>A boolean setting: true only where it is set to <c>true</c> (checked when the configuration was loaded).</summary>
    public bool Flag(string name) => Setting(name) == "true";
}

/// <summary>Things an adapter learned once about a connection and may keep, such as the organization a token belongs to.</summary>
public interface IConnectionFacts
{
    /// <summary>The fact, learned at most once at a time; only successes are kept (for ten minutes).</summary>
    /// <typeparam name="T">The fact's type.</typeparam>
    ValueTask<Result<T>> GetOrLearnAsync<T>(string name, Func<CancellationToken, ValueTask<Result<T>>> learn, CancellationToken ct)
        where T : class;

    /// <summary>Forgets a fact, for when the provider contradicts it.</summary>
    void Forget(string name);
}

/// <summary>Makes opaque handles of secret or composite ids: encrypted, authenticated, the same for the same input, and good only for the connection they were made for.</summary>
public interface IHandleSealer
{
    /// <summary>Seals a value.</summary>
    /// <param name="kind">What it is, such as <c>invitation</c>: a handle of one kind can't be used as another.</param>
    /// <param name="value">The value.</param>
    string Seal(string kind, string value);

    /// <summary>Opens a handle, or says that this gateway did not make it for this connection.</summary>
    Result<string> Unseal(string kind, string handle);
}
