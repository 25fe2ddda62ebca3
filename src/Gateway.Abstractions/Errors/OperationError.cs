using Gateway.Abstractions.Model;

namespace Gateway.Abstractions.Errors;

/// <summary>Whether a failed write happened.</summary>
public enum Outcome
{
    /// <summary>It certainly did not happen.</summary>
    NotDone,

    /// <summary>It certainly happened.</summary>
    Done,

    /// <summary>Nobody can tell yet.</summary>
    Unknown,
}

/// <summary>What kind of thing an error is about.</summary>
public enum ResourceKind
{
    /// <summary>A workspace.</summary>
    Workspace,

    /// <summary>A member.</summary>
    Member,

    /// <summary>An invitation.</summary>
    Invitation,

    /// <summary>A user.</summary>
    User,

    /// <summary>A connection.</summary>
    Connection,

    /// <summary>A provider.</summary>
    Provider,
}

/// <summary>One field that is wrong.</summary>
/// <param name="Pointer">Where: a JSON pointer into the body (RFC 6901), or <c>?name</c> for a query parameter, or <c>{name}</c> for a path part.</param>
/// <param name="Code">A short word for what is wrong, such as <c>required</c>, <c>invalid</c>, <c>unknown_field</c>, <c>not_allowed</c>.</param>
/// <param name="Detail">What was wrong and what is allowed.</param>
public sealed record FieldError(string Pointer, string Code, string Detail);

/// <summary>What the provider said when it failed.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The provider's own error code, where it has one.</param>
/// <param name="Message">The provider's message; the core removes secrets from it and shortens it.</param>
public sealed record UpstreamFailure(int Status, string? Code, string? Message);

/// <summary>A failure of an operation. <see cref="Detail"/> is the gateway's own sentence and never repeats upstream text or secrets.</summary>
/// <param name="Code">The code of the taxonomy.</param>
/// <param name="Detail">What happened, for a person.</param>
public sealed record OperationError(ErrorCode Code, string Detail)
{
    /// <summary>What the error is about, for <see cref="ErrorCode.NotFound"/> and conflicts.</summary>
    public ResourceKind? Resource { get; init; }

    /// <summary>Whether the write happened. Adapters leave it null unless they know better than the core, which judges from what was sent and answered.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>How long to wait before trying again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What the provider said.</summary>
    public UpstreamFailure? Upstream { get; init; }

    /// <summary>The fields that are wrong.</summary>
    public IReadOnlyList<FieldError> Fields { get; init; } = [];

    /// <summary>A field the caller sent is wrong.</summary>
    public static OperationError Invalid(string pointer, string code, string detail) =>
        new(ErrorCode.ValidationFailed, detail) { Fields = [new FieldError(pointer, code, detail)] };

    /// <summary>Something does not exist.</summary>
    public static OperationError NotFound(ResourceKind kind, string detail) => new(ErrorCode.NotFound, detail) { Resource = kind };

    /// <summary>The provider's reply makes no sense.</summary>
    public static OperationError BadResponse(string detail, int? status = null) =>
        new(ErrorCode.ProviderBadResponse, detail) { Upstream = status is { } s ? new UpstreamFailure(s, null, null) : null };
}
