using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gateway.Abstractions.Model;

/// <summary>
/// A field that may be absent, which differs from present and null: absent means that nothing was said, null that "no value" was said.
/// The default value is absent. Mark properties of this type <c>[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]</c>, so that absent fields are left out.
/// </summary>
/// <typeparam name="T">The type of the value; use a nullable type where null is allowed.</typeparam>
[JsonConverter(typeof(OptionalJsonConverterFactory))]
public readonly record struct Optional<T>
{
    private readonly T _value;

    /// <summary>Makes a present value, which may be null.</summary>
    public Optional(T value)
    {
        _value = value;
        IsPresent = true;
    }

    /// <summary>The absent value.</summary>
    public static Optional<T> Absent => default;

    /// <summary>Whether anything was said, null included.</summary>
    public bool IsPresent { get; }

    /// <summary>The value, or the type's default when absent.</summary>
    public T? ValueOrDefault => _value;

    /// <summary>A present value.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Maps a present value and leaves an absent one absent.</summary>
    public Optional<TOut> Select<TOut>(Func<T, TOut> map) => IsPresent ? new Optional<TOut>(map(_value)) : default;

    /// <inheritdoc />
    public override string ToString() => IsPresent ? $"{_value}" : string.Empty;
}

/// <summary>Helpers for <see cref="Optional{T}"/>.</summary>
public static class Optional
{
    /// <summary>A present value unless <paramref name="value"/> is null, which counts as nothing said.</summary>
    public static Optional<string?> Of(string? value) => value is null ? default : new Optional<string?>(value);

    /// <summary>A present value unless <paramref name="value"/> is null or empty: for providers whose encoders write "" for "not set".</summary>
    public static Optional<string?> OfNonEmpty(string? value) => string.IsNullOrEmpty(value) ? default : new Optional<string?>(value);

    /// <summary>A present instant unless <paramref name="value"/> is null, which counts as nothing said.</summary>
    public static Optional<DateTimeOffset?> Of(DateTimeOffset? value) => value is null ? default : new Optional<DateTimeOffset?>(value);
}

/// <summary>Reads and writes <see cref="Optional{T}"/>. Public because the source generator of another assembly has to make one.</summary>
public sealed class OptionalJsonConverterFactory : JsonConverterFactory
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Optional<>);

    /// <inheritdoc />
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(OptionalJsonConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
}

internal sealed class OptionalJsonConverter<T> : JsonConverter<Optional<T>>
{
    public override bool HandleNull => true;

    public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize(ref reader, (System.Text.Json.Serialization.Metadata.JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)))!);

    public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.ValueOrDefault!, (System.Text.Json.Serialization.Metadata.JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
}
