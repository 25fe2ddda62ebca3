using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Gateway.Abstractions.Errors;

namespace Gateway.Abstractions.Http;

/// <summary>A complete upstream reply.</summary>
public sealed class ProviderResponse
{
    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>The headers; names compare without regard to case, repeated ones are joined by a comma.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body's bytes.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Whether the status is 2xx.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The media type without parameters, or null.</summary>
    public string? ContentType => Header("Content-Type")?.Split(';')[0].Trim();

    /// <summary>A header, or null.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The body as UTF-8 text.</summary>
    public string Text() => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The body as JSON of a type, whatever the declared media type; anything else is <see cref="ErrorCode.ProviderBadResponse"/>. A literal null is refused too.</summary>
    public Result<T> Json<T>(JsonTypeInfo<T> type)
    {
        if (Body.IsEmpty) return OperationError.BadResponse("The provider answered with an empty body where JSON was expected.", Status);
        if (LooksLikeHtml()) return OperationError.BadResponse("The provider answered with an HTML page where JSON was expected.", Status);
        try
        {
            var value = JsonSerializer.Deserialize(Body.Span, type);
            return value is null ? OperationError.BadResponse("The provider answered null where an object was expected.", Status) : value;
        }
        catch (JsonException e)
        {
            // The exception's message may quote the body: only the place is passed on.
            return OperationError.BadResponse($"The provider's JSON does not have the expected form (at {e.Path ?? "$"}, line {e.LineNumber + 1 ?? 1}).", Status);
        }
    }

    /// <summary>The body as JSON of a type, or null where it is not that; for reading error bodies, which may be anything.</summary>
    public T? TryJson<T>(JsonTypeInfo<T> type)
        where T : class
    {
        if (Body.IsEmpty || LooksLikeHtml()) return null;
        try
        {
            return JsonSerializer.Deserialize(Body.Span, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The body as text for a message: one level of JSON quoting is removed, HTML is dropped.</summary>
    public string? BareText()
    {
        if (Body.IsEmpty || LooksLikeHtml()) return null;
        var text = Text().Trim();
        if (text.Length < 2 || text[0] != '"') return text.Length == 0 ? null : text;
        try
        {
            return JsonSerializer.Deserialize(text, BareJson.Default.String);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    /// <summary>Whether the reply is an HTML page, by its media type or its first character.</summary>
    public bool LooksLikeHtml() =>
        ContentType is "text/html" or "application/xhtml+xml" || Body.Span.TrimStart(" \t\r\n"u8) is [(byte)'<', ..];
}

[System.Text.Json.Serialization.JsonSerializable(typeof(string))]
internal sealed partial class BareJson : System.Text.Json.Serialization.JsonSerializerContext;
