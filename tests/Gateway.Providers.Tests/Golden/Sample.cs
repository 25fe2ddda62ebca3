using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Gateway.Providers.Tests.Golden;

/// <summary>A golden file: one call of the gateway, what it makes the gateway send upstream, and what it answers. Written from a provider's contract, never recorded.</summary>
internal sealed record Sample
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectRequiredConstructorParameters = true,
        PropertyNameCaseInsensitive = false,
    };

    public required string Title { get; init; }

    /// <summary>The methods of the provider's own document that this proves.</summary>
    public required IReadOnlyList<string> Seed { get; init; }

    public required SampleConnection Connection { get; init; }

    public required SampleCall Call { get; init; }

    public required IReadOnlyList<SampleExchange> Upstream { get; init; }

    public required SampleAnswer Answer { get; init; }

    public static Sample Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Sample>(File.ReadAllText(path), Strict)!;
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException($"{path} is not a sample: {e.Message}", e);
        }
    }
}

/// <summary>The connection the call goes through; its name is <c>sample</c>.</summary>
internal sealed record SampleConnection(IReadOnlyDictionary<string, string> Credentials, IReadOnlyDictionary<string, string> Settings, string? DefaultWorkspace);

/// <summary>The caller's request.</summary>
internal sealed record SampleCall
{
    public required string Method { get; init; }

    /// <summary>Below <c>/v1/connections/sample</c>; <c>{seal:kind:value}</c> stands for a sealed id.</summary>
    public required string Path { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public JsonNode? Body { get; init; }
}

/// <summary>One upstream request and what the provider replies to it.</summary>
internal sealed record SampleExchange(SampleUpstreamRequest Request, SampleUpstreamReply Response);

/// <summary>A request as it must arrive at the provider; without <see cref="Body"/> and <see cref="BodyText"/> it has no body.</summary>
internal sealed record SampleUpstreamRequest
{
    public required string Method { get; init; }

    /// <summary>Path and query below the connection's base URL, byte for byte.</summary>
    public required string Target { get; init; }

    /// <summary>Headers that must be there with that value; null for those that must not.</summary>
    public IReadOnlyDictionary<string, string?> Headers { get; init; } = new Dictionary<string, string?>();

    public JsonNode? Body { get; init; }

    public string? BodyText { get; init; }
}

/// <summary>The provider's reply.</summary>
internal sealed record SampleUpstreamReply
{
    public required int Status { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public JsonNode? Body { get; init; }

    public string? BodyText { get; init; }
}

/// <summary>What the gateway answers; without <see cref="Body"/> it has no body.</summary>
internal sealed record SampleAnswer
{
    public required int Status { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public JsonNode? Body { get; init; }
}
