using System.Text.Json.Serialization;
using Gateway.Abstractions.Model;

namespace Gateway.Providers.PupilCloud;

/// <summary>The body of <c>POST /workspaces/</c>; also the form of its extension fields.</summary>
internal sealed record PupilWorkspacePost
{
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    [JsonPropertyName("id")]
    public string? Id { get; init; }

    [JsonPropertyName("picture_url")]
    public string? PictureUrl { get; init; }

    [JsonPropertyName("world_video_mode")]
    public string? WorldVideoMode { get; init; }
}

/// <summary>The body of <c>PATCH /workspaces/{workspace_id}</c>; also the form of its extension fields.</summary>
internal sealed record PupilWorkspacePatch
{
    [JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string> Name { get; init; }

    [JsonPropertyName("picture_url"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string?> PictureUrl { get; init; }

    [JsonPropertyName("raw_file_downloads"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<bool?> RawFileDownloads { get; init; }
}

internal sealed record PupilMemberPost(
    [property: JsonPropertyName("role")] string Role,
    [property: JsonPropertyName("user_id")] string UserId);

internal sealed record PupilMemberPatch([property: JsonPropertyName("role")] string Role);

internal sealed record PupilInvitationPost(
    [property: JsonPropertyName("email")] string Email,
    [property: JsonPropertyName("role")] string Role);
