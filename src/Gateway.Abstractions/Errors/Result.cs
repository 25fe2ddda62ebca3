using System.Diagnostics.CodeAnalysis;

namespace Gateway.Abstractions.Errors;

/// <summary>A value or an error. Exceptions are for bugs.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public readonly struct Result<T>
{
    private readonly T? _value;
    private readonly OperationError? _error;

    private Result(T? value, OperationError? error)
    {
        _value = value;
        _error = error;
    }

    /// <summary>Whether there is a value.</summary>
    public bool IsOk => _error is null;

    /// <summary>The value. Throws where there is an error: check first.</summary>
    public T Value => _error is null ? _value! : throw new InvalidOperationException($"No value: {_error.Code}: {_error.Detail}");

    /// <summary>The error. Throws where there is a value: check first.</summary>
    public OperationError Error => _error ?? throw new InvalidOperationException("No error: the result has a value.");

    /// <summary>A value.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>An error.</summary>
    public static implicit operator Result<T>(OperationError error) => new(default, error);

    /// <summary>Whether there is a value, and which; otherwise the error.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out OperationError? error)
    {
        value = _value;
        error = _error;
        return _error is null;
    }

    /// <summary>Maps the value and keeps an error.</summary>
    public Result<TOut> Map<TOut>(Func<T, TOut> map) => _error is null ? map(_value!) : new Result<TOut>(default, _error);

    /// <summary>Goes on with the value and keeps an error.</summary>
    public Result<TOut> Then<TOut>(Func<T, Result<TOut>> next) => _error is null ? next(_value!) : new Result<TOut>(default, _error);

    /// <summary>Maps the error and keeps a value.</summary>
    public Result<T> MapError(Func<OperationError, OperationError> map) => _error is null ? this : new Result<T>(default, map(_error));
}
