using Gateway.Abstractions.Model;

namespace Gateway.Core.Configuration;

/// <summary>Where a secret is kept.</summary>
public enum SecretPlace
{
    /// <summary>An environment variable: <c>${env:NAME}</c>.</summary>
    Environment,

    /// <summary>A file: <c>${file:/path}</c>.</summary>
    File,
}

/// <summary>A reference to a secret.</summary>
/// <param name="Place">Where it is kept.</param>
/// <param name="Name">The variable's name or the file's path.</param>
public sealed record SecretReference(SecretPlace Place, string Name)
{
    /// <summary>The reference as configuration spells it.</summary>
    public override string ToString() => $"${{{(Place == SecretPlace.Environment ? "env" : "file")}:{Name}}}";
}

/// <summary>What was found: a value, or why there is none.</summary>
/// <param name="Value">The value.</param>
/// <param name="Failure">Why there is none, as the end of a sentence; it never holds the value.</param>
public sealed record SecretLookup(Secret? Value, string? Failure = null);

/// <summary>Looks secrets up.</summary>
public interface ISecretSource
{
    /// <summary>The secret as it is kept, or why there is none. Does not throw.</summary>
    SecretLookup Look(SecretReference reference);
}
