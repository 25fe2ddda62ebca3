using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Gateway.Abstractions.Model;

/// <summary>What every object of the API carries.</summary>
public abstract record Resource
{
    /// <summary>The id of the provider the object comes from.</summary>
    public string Provider { get; init; } = string.Empty;

    /// <summary>The name of the connection it was read through.</summary>
    public string Connection { get; init; } = string.Empty;

    /// <summary>What the provider sends that has no canonical place, below the provider's id.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, JsonObject>? Extensions { get; init; }

    /// <summary>The provider's own body, built from an allow-list; only with <c>include=raw</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonObject? Raw { get; init; }

    /// <summary>How the answer came about.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ResultMeta? Meta { get; init; }
}
