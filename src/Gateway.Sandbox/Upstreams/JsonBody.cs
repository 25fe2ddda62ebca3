using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gateway.Sandbox.Upstreams;

/// <summary>
/// A strict reader over a JSON object: wrong types, JSON null, unknown fields (<see cref="Allow"/>), missing required fields and duplicate
/// keys are refused with 400. Strictness is the point of it: this is where a mistake in an adapter comes to light.
/// </summary>
internal sealed class JsonBody
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly JsonObject _json;
    private readonly string _path;

    private JsonBody(JsonObject json, string path)
    {
        _json = json;
        _path = path;
    }

    /// <summary>The names of the fields that are present.</summary>
    public IEnumerable<string> Names => _json.Select(pair => pair.Key);

    public static JsonBody Read(Call call)
    {
        if (call.Body.Length == 0)
            throw RefusedException.Status(400, "A JSON body is required.");
        if (!MediaTypeHeaderValue.TryParse(call.Header("Content-Type"), out var type) || type.MediaType is not "application/json")
            throw RefusedException.Status(415, "The Content-Type must be application/json.");
        try
        {
            var node = JsonNode.Parse(call.Body, documentOptions: Strict);
            Unescape(node);
            return node is JsonObject json ? new JsonBody(json, "") : throw RefusedException.Status(400, "The body must be a JSON object.");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw RefusedException.Status(400, "The body is not valid JSON.");
        }
    }

    /// <summary>Refuses every field not named here. Returns itself, to be chained.</summary>
    public JsonBody Allow(params ReadOnlySpan<string> names)
    {
        foreach (var (name, _) in _json)
        {
            if (!names.Contains(name))
                throw RefusedException.Invalid(_path + name, $"Unknown field '{_path}{name}'.");
        }
        return this;
    }

    public bool Has(string name) => _json.ContainsKey(name);

    /// <summary>A required string that isn't blank.</summary>
    public string Text(string name) => OptionalText(name) is { } text && !string.IsNullOrWhiteSpace(text)
        ? text
        : throw RefusedException.Invalid(_path + name, $"The field '{_path}{name}' is required.");

    public string? OptionalText(string name) => Read<string>(name, JsonValueKind.String, "a string");

    public bool? OptionalFlag(string name)
    {
        if (!_json.TryGetPropertyValue(name, out var node))
            return null;
        return node?.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw Wrong(name, "true or false"),
        };
    }

    public bool Flag(string name) => OptionalFlag(name) ?? throw RefusedException.Invalid(_path + name, $"The field '{_path}{name}' is required.");

    public long? OptionalInteger(string name)
    {
        if (!_json.TryGetPropertyValue(name, out var node))
            return null;
        return Integer(node) ?? throw Wrong(name, "an integer");
    }

    public long Integer(string name) => OptionalInteger(name) ?? throw RefusedException.Invalid(_path + name, $"The field '{_path}{name}' is required.");

    public double? OptionalNumber(string name)
    {
        if (Read<JsonValue>(name, JsonValueKind.Number, "a number") is not { } value)
            return null;
        return value.TryGetValue<double>(out var number) && double.IsFinite(number) ? number : throw Wrong(name, "a number");
    }

    public IReadOnlyList<string>? OptionalTexts(string name) =>
        Array(name)?.Select(item => item?.GetValueKind() is JsonValueKind.String ? item.GetValue<string>() : throw Wrong(name, "an array of strings")).ToList();

    public IReadOnlyList<long>? OptionalIntegers(string name) =>
        Array(name)?.Select(item => Integer(item) ?? throw Wrong(name, "an array of integers")).ToList();

    public IReadOnlyList<JsonBody>? OptionalObjects(string name) =>
        Array(name)?.Select((item, index) => item is JsonObject json ? new JsonBody(json, $"{_path}{name}[{index}].") : throw Wrong(name, "an array of objects")).ToList();

    public JsonBody? OptionalObject(string name)
    {
        if (!_json.TryGetPropertyValue(name, out var node))
            return null;
        return node is JsonObject json ? new JsonBody(json, $"{_path}{name}.") : throw Wrong(name, "an object");
    }

    /// <summary>Reads every name and string once: escapes of half a surrogate pair and bytes that aren't UTF-8 only show then.</summary>
    private static void Unescape(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var (_, value) in json)
                    Unescape(value);
                break;
            case JsonArray array:
                foreach (var item in array)
                    Unescape(item);
                break;
            case JsonValue value when value.GetValueKind() is JsonValueKind.String:
                value.GetValue<string>();
                break;
        }
    }

    private static long? Integer(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() is JsonValueKind.Number && value.TryGetValue<long>(out var number) ? number : null;

    private JsonArray? Array(string name)
    {
        if (!_json.TryGetPropertyValue(name, out var node))
            return null;
        return node as JsonArray ?? throw Wrong(name, "an array");
    }

    private T? Read<T>(string name, JsonValueKind kind, string wanted)
        where T : class
    {
        if (!_json.TryGetPropertyValue(name, out var node))
            return null;
        if (node?.GetValueKind() != kind)
            throw Wrong(name, wanted);
        return node as T ?? node.GetValue<T>();
    }

    private RefusedException Wrong(string name, string wanted) => RefusedException.Invalid(_path + name, $"The field '{_path}{name}' must be {wanted}.");
}
