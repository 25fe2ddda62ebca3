using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gateway.Providers.PupilCloud;

/// <summary>What wraps every reply.</summary>
internal sealed record PupilEnvelope<T>
{
    [JsonPropertyName("code")]
    public JsonElement? Code { get; init; }

    [JsonPropertyName("status")]
    public string? Status { get; init; }

    [JsonPropertyName("result")]
    public T? Result { get; init; }
}

/// <summary>The envelope without its result: enough to tell success from failure.</summary>
internal sealed record PupilVerdict
{
    [JsonPropertyName("code")]
    public JsonElement? Code { get; init; }

    [JsonPropertyName("status")]
    public string? Status { get; init; }

    [JsonPropertyName("message")]
    public string? Message { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PupilVerdict))]
[JsonSerializable(typeof(PupilEnvelope<PupilWorkspace>), TypeInfoPropertyName = "Workspace")]
[JsonSerializable(typeof(PupilEnvelope<List<PupilWorkspace>>), TypeInfoPropertyName = "Workspaces")]
[JsonSerializable(typeof(PupilEnvelope<PupilMember>), TypeInfoPropertyName = "Member")]
[JsonSerializable(typeof(PupilEnvelope<List<PupilMember>>), TypeInfoPropertyName = "Members")]
[JsonSerializable(typeof(PupilEnvelope<PupilInvitation>), TypeInfoPropertyName = "Invitation")]
[JsonSerializable(typeof(PupilEnvelope<List<PupilInvitation>>), TypeInfoPropertyName = "Invitations")]
[JsonSerializable(typeof(PupilEnvelope<PupilProfile>), TypeInfoPropertyName = "Profile")]
[JsonSerializable(typeof(PupilWorkspacePost))]
[JsonSerializable(typeof(PupilWorkspacePatch))]
[JsonSerializable(typeof(PupilMemberPost))]
[JsonSerializable(typeof(PupilMemberPatch))]
[JsonSerializable(typeof(PupilInvitationPost))]
internal sealed partial class PupilJson : JsonSerializerContext;
