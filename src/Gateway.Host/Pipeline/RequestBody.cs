using System.Text.Json;
using Gateway.Abstractions.Errors;
using Microsoft.Net.Http.Headers;

namespace Gateway.Host.Pipeline;

/// <summary>Reads a request's JSON object, strictly: UTF-8, no duplicate names, no deep nesting, nothing after it.</summary>
internal static class RequestBody
{
    private const int MaxDepth = 32;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    private static OperationError NotText => new(ErrorCode.MalformedRequest, "The request body must be Unicode text: UTF-8, and no halves of surrogate pairs.");

    public static async ValueTask<Result<JsonElement>> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            return new OperationError(ErrorCode.UnsupportedMediaType, "The request body must be application/json in UTF-8.");
        }

        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, Strict, ct);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return new OperationError(ErrorCode.MalformedRequest, "The request body must be a JSON object.");
            return IsText(document.RootElement) ? document.RootElement.Clone() : NotText;
        }
        catch (InvalidOperationException)
        {
            // What the reader throws for a name or value that no text can be made of.
            return NotText;
        }
        catch (JsonException e)
        {
            // The exception's message may quote the body: only the place is passed on.
            var place = e.LineNumber is { } line ? $" at line {line + 1}, byte {e.BytePositionInLine + 1}" : string.Empty;
            return new OperationError(ErrorCode.MalformedRequest, $"The request body is not well-formed JSON{place}: it must be complete, with no name twice in an object and at most {MaxDepth} levels deep.");
        }
    }

    // The parser leaves the text of values unread; reading it fails where it is not Unicode.
    private static bool IsText(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString() is not null,
        JsonValueKind.Array => element.EnumerateArray().All(IsText),
        JsonValueKind.Object => element.EnumerateObject().All(property => property.Name is not null && IsText(property.Value)),
        _ => true,
    };
}
