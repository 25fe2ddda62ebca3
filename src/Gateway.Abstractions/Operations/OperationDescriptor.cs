using System.Text.Json.Serialization;
using Gateway.Abstractions.Model;

namespace Gateway.Abstractions.Operations;

/// <summary>Whether an operation changes anything at the provider.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<OperationKind>))]
public enum OperationKind
{
    /// <summary>Changes nothing.</summary>
    Read,

    /// <summary>Changes something.</summary>
    Write,
}

/// <summary>What may be done when a call's reply was lost.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<RetryClass>))]
public enum RetryClass
{
    /// <summary>A read: may always be repeated.</summary>
    Safe,

    /// <summary>A write that comes to the same when repeated.</summary>
    Idempotent,

    /// <summary>A create: may be repeated only after a read-back proved that it did not happen.</summary>
    Reconcilable,

    /// <summary>Must not be repeated.</summary>
    Never,
}

/// <summary>The facts of an operation that do not depend on the provider.</summary>
/// <param name="Id">The operation id, such as <c>invitations.create</c>; also its OpenAPI operation id.</param>
/// <param name="Kind">Read or write.</param>
/// <param name="Retry">What may be done when a reply was lost.</param>
/// <param name="Scope">The scope a caller needs.</param>
/// <param name="Type">The record that carries its input.</param>
public sealed record OperationDescriptor(string Id, OperationKind Kind, RetryClass Retry, string Scope, Type Type)
{
    /// <inheritdoc />
    public override string ToString() => Id;
}

/// <summary>The input of one canonical operation.</summary>
/// <typeparam name="TResult">What it answers.</typeparam>
public interface IOperation<TResult>
{
    /// <summary>The facts of the operation.</summary>
    OperationDescriptor Descriptor { get; }
}
