using System.Text.Json.Serialization;
using Gateway.Abstractions.Model;

namespace Gateway.Abstractions.Providers;

/// <summary>How a provider supports an operation.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SupportLevel>))]
public enum SupportLevel
{
    /// <summary>The provider has the operation.</summary>
    Native,

    /// <summary>The gateway composes it from others, and a caller can't tell the difference.</summary>
    Exact,

    /// <summary>The gateway composes something close; the note says what differs.</summary>
    Approximate,

    /// <summary>There is no way; the note says why.</summary>
    Unsupported,
}

/// <summary>What discovery says about an operation of a provider.</summary>
public sealed record Support
{
    /// <summary>How.</summary>
    public required SupportLevel Level { get; init; }

    /// <summary>What to know about it; for <see cref="SupportLevel.Approximate"/> what differs, for <see cref="SupportLevel.Unsupported"/> why.</summary>
    public string? Note { get; init; }

    /// <summary>How many upstream calls it makes, such as <c>1</c> or <c>1 per page of 100</c>.</summary>
    public string? Calls { get; init; }

    /// <summary>Whether a caller must send <c>Prefer: handling=lenient</c>.</summary>
    public bool RequiresLenient { get; init; }

    /// <summary>Fields this provider needs beyond the always required ones.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Fields callers may set below <c>extensions</c>.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    /// <summary>Filters the provider itself applies.</summary>
    public IReadOnlyList<string> PushedDown { get; init; } = [];

    /// <summary>Filters the gateway applies to what the provider sends.</summary>
    public IReadOnlyList<string> LocalFilters { get; init; } = [];

    /// <summary>The upstream page size (items); null where the list comes whole or nothing is listed.</summary>
    public int? PageSize { get; init; }

    /// <summary>There is no way.</summary>
    public static Support None(string reason) => new() { Level = SupportLevel.Unsupported, Note = reason };
}
