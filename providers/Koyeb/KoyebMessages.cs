using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gateway.Providers.Koyeb;

// What goes over the wire around the models: requests, reply envelopes and errors.
internal sealed record KoyebCreateInvitationRequest([property: JsonPropertyName("email")] string Email);

internal sealed record KoyebOrganizationName([property: JsonPropertyName("name")] string Name);

internal sealed record KoyebInvitationReply
{
    [JsonPropertyName("invitation")]
    public KoyebInvitation? Invitation { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed record KoyebOrganizationReply
{
    [JsonPropertyName("organization")]
    public KoyebOrganization? Organization { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed record KoyebInvitationList
{
    [JsonPropertyName("invitations")]
    public IReadOnlyList<KoyebInvitation>? Invitations { get; init; }

    [JsonPropertyName("limit")]
    public long? Limit { get; init; }

    [JsonPropertyName("offset")]
    public long? Offset { get; init; }

    [JsonPropertyName("count")]
    public long? Count { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed record KoyebMemberList
{
    [JsonPropertyName("members")]
    public IReadOnlyList<KoyebMember>? Members { get; init; }

    [JsonPropertyName("limit")]
    public long? Limit { get; init; }

    [JsonPropertyName("offset")]
    public long? Offset { get; init; }

    [JsonPropertyName("count")]
    public long? Count { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed record KoyebOrganizationList
{
    [JsonPropertyName("organizations")]
    public IReadOnlyList<KoyebOrganization>? Organizations { get; init; }

    [JsonPropertyName("limit")]
    public long? Limit { get; init; }

    [JsonPropertyName("offset")]
    public long? Offset { get; init; }

    [JsonPropertyName("has_next")]
    public bool? HasNext { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed record KoyebError
{
    /// <summary>A word in the declared error shapes, a google.rpc number in the one for everything else.</summary>
    [JsonPropertyName("code")]
    public JsonElement? Code { get; init; }

    [JsonPropertyName("message")]
    public string? Message { get; init; }

    [JsonPropertyName("fields")]
    public IReadOnlyList<KoyebErrorField>? Fields { get; init; }
}

internal sealed record KoyebErrorField
{
    [JsonPropertyName("field")]
    public string? Field { get; init; }

    [JsonPropertyName("description")]
    public string? Description { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(KoyebCreateInvitationRequest))]
[JsonSerializable(typeof(KoyebOrganizationName))]
[JsonSerializable(typeof(KoyebInvitationReply))]
[JsonSerializable(typeof(KoyebOrganizationReply))]
[JsonSerializable(typeof(KoyebInvitationList))]
[JsonSerializable(typeof(KoyebMemberList))]
[JsonSerializable(typeof(KoyebOrganizationList))]
[JsonSerializable(typeof(KoyebError))]
internal sealed partial class KoyebJson : JsonSerializerContext;
