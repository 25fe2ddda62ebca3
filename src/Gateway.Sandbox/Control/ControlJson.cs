using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Control;

/// <summary>The control plane's JSON: strict in, camelCase out, errors as {"error": "…"}.</summary>
internal static class ControlJson
{
    private const int LargestCount = 10_000;

    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static IResult Problem(int status, string message) => Results.Json(new JsonObject { ["error"] = message }, statusCode: status);

    public static async Task<JsonBody> ReadAsync(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, request.HttpContext.RequestAborted);
        return new Call(request.Method, request.Path, "", request.Headers, buffer.ToArray()).Json();
    }

    public static void AllowOnly(JsonBody body, params string[] names)
    {
        if (body.Names.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
            throw RefusedException.Invalid(unknown, $"Unknown field '{unknown}'. Allowed: {string.Join(", ", names)}.");
    }

    public static string OneOf(string value, string field, IReadOnlyList<string> allowed) => allowed.Contains(value)
        ? value
        : throw RefusedException.Invalid(field, $"Unknown {field} '{value}'. Allowed: {string.Join(", ", allowed)}.");

    public static int Count(JsonBody body, string field, int otherwise, int largest = LargestCount) => body.OptionalInteger(field) switch
    {
        null => otherwise,
        >= 0 and var count when count <= largest => (int)count,
        _ => throw RefusedException.Invalid(field, $"The field '{field}' must be from 0 to {largest}."),
    };
}
