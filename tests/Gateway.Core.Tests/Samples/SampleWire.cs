using System.Text.Json;
using System.Text.Json.Serialization;
using Gateway.Abstractions.Http;
using Gateway.Abstractions.Model;

namespace Gateway.Core.Tests.Samples;

/// <summary>What the invented provider sends: one record for all its objects.</summary>
internal sealed record SampleThing
{
    [JsonPropertyName("id")] public required string Id { get; init; }

    [JsonPropertyName("name")] public string? Name { get; init; }

    [JsonPropertyName("email")] public string? Email { get; init; }

    [JsonPropertyName("role")] public string? Role { get; init; }

    [JsonPropertyName("status")] public string? Status { get; init; }
}

internal sealed record SampleList
{
    [JsonPropertyName("items")] public required IReadOnlyList<SampleThing> Items { get; init; }

    [JsonPropertyName("next")] public string? Next { get; init; }
}

/// <summary>A record with secrets and unknown fields at every depth, in every kind of container.</summary>
internal sealed record Nested
{
    [JsonPropertyName("name")] public string? Name { get; init; }

    [SecretField, JsonPropertyName("token")] public string? Token { get; init; }

    [JsonPropertyName("child")] public Nested? Child { get; init; }

    [JsonPropertyName("array")] public Nested[]? Array { get; init; }

    [JsonPropertyName("read_only")] public IReadOnlyList<Nested>? ReadOnly { get; init; }

    [JsonPropertyName("map")] public Dictionary<string, Nested>? Map { get; init; }

    [JsonPropertyName("maybe"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Optional<Nested?> Maybe { get; init; }

    [JsonPropertyName("maybe_list"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Optional<IReadOnlyList<Nested>?> MaybeList { get; init; }

    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed record Maybes
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Optional<string?> Text { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Optional<int> Number { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Optional<DateTimeOffset?> Time { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Optional<Person?> Person { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Optional<Role> Role { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SampleThing))]
[JsonSerializable(typeof(SampleList))]
[JsonSerializable(typeof(Nested))]
[JsonSerializable(typeof(Nested[]), TypeInfoPropertyName = "NestedArray")]
internal sealed partial class SampleJson : JsonSerializerContext;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Maybes))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(DateTimeOffset?))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Role))]
internal sealed partial class MaybesJson : JsonSerializerContext;
