using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;
using Gateway.Core.Connections;
using Gateway.Core.Http;

namespace Gateway.Core.Dispatch;

/// <summary>How strictly a caller wants approximations handled (RFC 7240 §4.4).</summary>
public enum Handling
{
    /// <summary>Nothing was said: approximations pass unless they need consent.</summary>
    Default,

    /// <summary>Every approximation is refused.</summary>
    Strict,

    /// <summary>Every approximation passes.</summary>
    Lenient,
}

/// <summary>What surrounds an operation: whom it is for and how it is wanted. Filled in on the way.</summary>
public sealed class OperationCall
{
    /// <summary>The connection.</summary>
    public required GatewayConnection Connection { get; init; }

    /// <summary>How approximations are handled.</summary>
    public Handling Handling { get; init; }

    /// <summary>Whether to stop before the first write.</summary>
    public bool DryRun { get; init; }

    /// <summary>Extra parts to answer.</summary>
    public Includes Include { get; init; }

    /// <summary>The cursor of a list, as the caller sent it.</summary>
    public string? Cursor { get; init; }

    /// <summary>What happened on the wire.</summary>
    public CallScope Scope { get; } = new();

    /// <summary>How the operation is supported on this connection.</summary>
    public Support SupportFor(OperationDescriptor operation) => Connection.Adapter.Effective(operation, Connection.Info);
}
