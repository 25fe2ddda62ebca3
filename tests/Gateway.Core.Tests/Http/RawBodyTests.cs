using System.Text.Json;
using System.Text.Json.Nodes;
using Gateway.Abstractions.Http;
using Gateway.Core.Tests.Samples;

namespace Gateway.Core.Tests.Http;

public sealed class RawBodyTests
{
    private const string Leaf = """{"name":"n","token":"hush","extra":"hush"}""";
    private const string Shown = """{"name":"n","unknownFields":{"extra":"string"}}""";

    [Fact]
    public void Secret_fields_are_left_out_and_plain_ones_stay() => Same(Shown, Show(Leaf));

    [Theory]
    [InlineData("child", "ITEM")]
    [InlineData("array", "[ITEM,ITEM]")]
    [InlineData("read_only", "[ITEM,ITEM]")]
    [InlineData("map", """{"a":ITEM,"b":ITEM}""")]
    [InlineData("maybe", "ITEM")]
    [InlineData("maybe_list", "[ITEM,ITEM]")]
    public void Records_inside_any_container_are_cleaned_too(string field, string container) =>
        Same(Object(field, container, Shown), Show(Object(field, container, Leaf)));

    [Fact]
    public void Every_depth_is_cleaned()
    {
        var deep = Leaf;
        var shown = Shown;
        foreach (var field in (string[])["child", "maybe", "child"])
        {
            deep = Object(field, Object("read_only", "[ITEM]", deep), "");
            shown = Object(field, Object("read_only", "[ITEM]", shown), "");
        }

        Same(shown, Show(deep));
    }

    [Fact]
    public void Unknown_fields_are_named_with_their_type_and_without_their_value() =>
        Same(
            """{"unknownFields":{"s":"string","n":"number","t":"true","f":"false","z":"null","a":"array","o":"object"}}""",
            Show("""{"s":"hush","n":1,"t":true,"f":false,"z":null,"a":["hush"],"o":{"hush":"hush"}}"""));

    [Fact]
    public void Null_and_empty_containers_stay_what_they_are() => Same("""{"array":[],"maybe":null,"map":{}}""", Show("""{"array":[],"maybe":null,"map":{},"child":null}"""));

    [Fact]
    public void A_bare_array_is_cleaned_too()
    {
        var wire = JsonSerializer.Deserialize($"[{Leaf}]", SampleJson.Default.NestedArray)!;

        Same($"[{Shown}]", RawBody.Redact(wire, SampleJson.Default.NestedArray));
    }

    [Fact]
    public void The_body_of_a_request_is_sent_whole_and_shown_without_secrets()
    {
        var request = ProviderRequest.Post("/x").WithJson(new Nested { Name = "n", Token = "hush" }, SampleJson.Default.Nested);

        Assert.Contains("hush", System.Text.Encoding.UTF8.GetString(request.Body!.Content.Span), StringComparison.Ordinal);
        Same("""{"name":"n"}""", request.Body.Redacted());
    }

    private static JsonObject Show(string json)
    {
        var shown = RawBody.Of(JsonSerializer.Deserialize(json, SampleJson.Default.Nested)!, SampleJson.Default.Nested);
        Assert.DoesNotContain("hush\"", shown.ToJsonString().Replace("\"hush\":", "", StringComparison.Ordinal), StringComparison.Ordinal);
        return shown;
    }

    private static string Object(string field, string container, string item) => "{\"" + field + "\":" + container.Replace("ITEM", item, StringComparison.Ordinal) + "}";

    private static void Same(string expected, JsonNode? actual) => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"Expected {expected}, got {actual?.ToJsonString()}");
}
