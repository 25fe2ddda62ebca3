using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gateway.Sandbox.Upstreams;

/// <summary>What goes back on the wire. A JSON reply keeps its tree, so that a fault can still rewrite it.</summary>
internal sealed record Reply
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required int Status { get; init; }

    public string? ContentType { get; init; }

    /// <summary>The JSON tree of a JSON reply; null for every other reply.</summary>
    public JsonNode? Tree { get; init; }

    public string Text { get; init; } = "";

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public byte[] Bytes => Encoding.UTF8.GetBytes(Tree is null ? Text : Tree.ToJsonString(Relaxed));

    /// <summary>A JSON body: an object, an array or a bare JSON string.</summary>
    public static Reply Json(int status, JsonNode tree) => new() { Status = status, ContentType = "application/json", Tree = tree };

    public static Reply Ok(JsonNode tree) => Json(200, tree);

    /// <summary>Raw text, not quoted.</summary>
    public static Reply Plain(int status, string text) => new() { Status = status, ContentType = "text/plain; charset=utf-8", Text = text };

    public static Reply Html(int status, string html) => new() { Status = status, ContentType = "text/html; charset=utf-8", Text = html };

    /// <summary>No body and no Content-Type.</summary>
    public static Reply Empty(int status) => new() { Status = status };

    /// <summary>Adds a header; the same name twice gives two header lines.</summary>
    public Reply With(string header, string value) => this with { Headers = [.. Headers, new(header, value)] };
}
