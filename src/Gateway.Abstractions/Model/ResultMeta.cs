using System.Text.Json.Serialization;
using Gateway.Abstractions.Providers;

namespace Gateway.Abstractions.Model;

/// <summary>How an answer came about.</summary>
public sealed record ResultMeta
{
    /// <summary>How the provider supports the operation.</summary>
    public required SupportLevel Support { get; init; }

    /// <summary>For approximations, what differs.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }

    /// <summary>For lists, the page size that was used (items), where the one asked for was too large.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Limit { get; init; }
}
