using System.Text.Json.Nodes;

namespace Gateway.Host.Tests.Bodies;

/// <summary>The request body of one operation, as the OpenAPI document has it.</summary>
internal sealed class RequestSchema
{
    public const string User = "5b0d8a61-4c27-4f0e-8d93-1e7a6b2c9f04";

    private readonly JsonNode _document;
    private readonly JsonNode _schema;

    public RequestSchema(JsonNode document, string path, string method, JsonNode operation)
    {
        _document = document;
        (Path, Method, Operation) = (path, method.ToUpperInvariant(), (string)operation["operationId"]!);
        _schema = Resolve(operation["requestBody"]!["content"]!["application/json"]!["schema"]!);
    }

    public string Path { get; }

    public string Method { get; }

    public string Operation { get; }

    public JsonObject Properties => _schema["properties"]!.AsObject();

    public IReadOnlyList<string> Required => _schema["required"] is JsonArray names ? [.. names.Select(name => (string)name!)] : [];

    /// <summary>A body of the required properties, and a role where there is one: one of role and providerRole is.</summary>
    public JsonObject Minimum()
    {
        var body = new JsonObject();
        foreach (var name in Required) body[name] = Example(name, Properties[name]!);
        if (Properties.ContainsKey("role")) body["role"] = "viewer";
        if (Properties.ContainsKey("userId")) body["userId"] = User;
        return body;
    }

    /// <summary>A value the schema allows.</summary>
    public JsonNode Example(string name, JsonNode written)
    {
        var schema = Resolve(written);
        return name switch
        {
            "email" => "ok@example.com",
            "userId" => User,
            "role" => "viewer",
            "providerRole" => "VIEWER",
            "items" => new JsonArray(Item(schema)),
            _ => Types(schema) switch
            {
                var types when types.Contains("string") => "text",
                var types when types.Contains("boolean") => true,
                var types when types.Contains("object") => new JsonObject(),
                var types => throw new InvalidOperationException($"{Operation}: no example of {name}, which is {string.Join('|', types)}: {schema}"),
            },
        };
    }

    private JsonObject Item(JsonNode list)
    {
        var item = Resolve(list["items"]!);
        Assert.True(item["properties"]!.AsObject().ContainsKey("email"), item.ToJsonString());
        return new JsonObject { ["email"] = "ok@example.com", ["role"] = "viewer" };
    }

    private static IReadOnlyList<string> Types(JsonNode schema) => schema["type"] switch
    {
        JsonArray several => [.. several.Select(type => (string)type!)],
        { } one => [(string)one!],
        null => [],
    };

    // A reference, by itself or as the part of a oneOf that is not null.
    private JsonNode Resolve(JsonNode schema)
    {
        if (schema["oneOf"] is JsonArray choices) schema = choices.First(choice => (string?)choice!["type"] != "null")!;
        if ((string?)schema["$ref"] is not { } reference) return schema;
        return Resolve(reference.TrimStart('#', '/').Split('/').Aggregate(_document, (node, name) => node[name] ?? throw new InvalidOperationException($"{reference} leads nowhere.")));
    }
}
