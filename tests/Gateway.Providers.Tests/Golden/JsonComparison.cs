using System.Text.Json.Nodes;

namespace Gateway.Providers.Tests.Golden;

/// <summary>Compares JSON with what a sample says, and tells every difference by its JSON pointer.</summary>
/// <param name="isSealed">Whether a text is a handle the gateway sealed for the sample's connection.</param>
internal sealed class JsonComparison(Func<string, bool> isSealed)
{
    /// <summary>Nothing is left open: the same members with the same values.</summary>
    public static IEnumerable<string> Exactly(JsonNode? expected, JsonNode? actual) =>
        JsonNode.DeepEquals(expected, actual) ? [] : new JsonComparison(_ => false).Compare(expected, actual, "", Extra.Refused);

    /// <summary>An answer: exact but for <c>"&lt;any&gt;"</c>, <c>"&lt;sealed&gt;"</c>, the members of problems a sample leaves out, and <c>meta</c> where it leaves it out.</summary>
    public IEnumerable<string> Answer(JsonNode? expected, JsonNode? actual, bool isProblem) =>
        Compare(expected, actual, "", isProblem ? Extra.Allowed : Extra.OnlyMeta);

    private IEnumerable<string> Compare(JsonNode? expected, JsonNode? actual, string at, Extra extra)
    {
        if (extra is not Extra.Refused && expected is JsonValue word && word.TryGetValue<string>(out var text))
        {
            if (text == "<any>") return [];
            if (text == "<sealed>") return actual is JsonValue value && value.TryGetValue<string>(out var handle) && isSealed(handle) ? [] : [Differs(at, "a handle of this gateway", actual)];
        }

        return (expected, actual) switch
        {
            (JsonObject left, JsonObject right) => Members(left, right, at, extra),
            (JsonArray left, JsonArray right) => Items(left, right, at, extra),
            _ => JsonNode.DeepEquals(expected, actual) ? [] : [Differs(at, expected?.ToJsonString() ?? "null", actual)],
        };
    }

    private IEnumerable<string> Members(JsonObject expected, JsonObject actual, string at, Extra extra)
    {
        foreach (var (name, value) in expected)
        {
            var inner = extra is Extra.OnlyMeta && name == "problem" ? Extra.Allowed : extra;
            if (!actual.TryGetPropertyValue(name, out var other)) yield return $"{at}/{name}: expected {value?.ToJsonString() ?? "null"}, but it is absent";
            else foreach (var difference in Compare(value, other, $"{at}/{name}", inner)) yield return difference;
        }

        if (extra is Extra.Allowed) yield break;
        foreach (var (name, value) in actual)
        {
            if (!expected.ContainsKey(name) && !(extra is Extra.OnlyMeta && name == "meta")) yield return $"{at}/{name}: not expected, but it is {value?.ToJsonString() ?? "null"}";
        }
    }

    private IEnumerable<string> Items(JsonArray expected, JsonArray actual, string at, Extra extra)
    {
        if (expected.Count != actual.Count) yield return $"{at}: expected {expected.Count} items, but there are {actual.Count}: {actual.ToJsonString()}";
        for (var i = 0; i < Math.Min(expected.Count, actual.Count); i++)
        {
            foreach (var difference in Compare(expected[i], actual[i], $"{at}/{i}", extra)) yield return difference;
        }
    }

    private static string Differs(string at, string expected, JsonNode? actual) =>
        $"{(at.Length == 0 ? "the body" : at)}: expected {expected}, but it is {actual?.ToJsonString() ?? "null"}";

    /// <summary>What becomes of members only the actual object has.</summary>
    private enum Extra
    {
        Refused,
        OnlyMeta,
        Allowed,
    }
}
