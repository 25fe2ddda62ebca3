using Gateway.Abstractions.Connections;
using Gateway.Abstractions.Http;

namespace Gateway.Abstractions.Providers;

/// <summary>Optional parts of an answer a caller asked for.</summary>
[Flags]
public enum Includes
{
    /// <summary>Nothing extra.</summary>
    None = 0,

    /// <summary>The provider's own body in <c>raw</c>.</summary>
    Raw = 1,

    /// <summary>The page on which the invitee accepts.</summary>
    AcceptUrl = 2,
}

/// <summary>Everything about one call of an operation.</summary>
public sealed record ProviderContext
{
    /// <summary>The connection.</summary>
    public required ConnectionInfo Connection { get; init; }

    /// <summary>The way to the provider.</summary>
    public required IProviderHttp Http { get; init; }

    /// <summary>Seals secret or composite ids into handles.</summary>
    public required IHandleSealer Handles { get; init; }

    /// <summary>What was learned about the connection.</summary>
    public required IConnectionFacts Facts { get; init; }

    /// <summary>What extra parts to answer.</summary>
    public Includes Include { get; init; }

    /// <summary>The clock, for statuses derived from an expiry.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Whether <c>raw</c> was asked for.</summary>
    public bool WantsRaw => Include.HasFlag(Includes.Raw);

    /// <summary>Whether <c>acceptUrl</c> was asked for.</summary>
    public bool WantsAcceptUrl => Include.HasFlag(Includes.AcceptUrl);
}
