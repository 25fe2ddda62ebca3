namespace Gateway.Abstractions.Model;

/// <summary>Which part of a list to read.</summary>
/// <param name="Limit">How many items the caller wants (1 to 200). An adapter may use it as the upstream page size only where positions are absolute offsets.</param>
/// <param name="Position">Where the upstream page starts, in the adapter's own words (an offset, a page number, an upstream cursor); null for the start. Must mean the same whatever the limit.</param>
public sealed record PageRequest(int Limit, string? Position)
{
    /// <summary>The first page at the default size.</summary>
    public static PageRequest First { get; } = new(50, null);
}

/// <summary>One page of a list. From an adapter: one upstream page, unfiltered where the upstream can't filter; the core filters, cuts and seals cursors.</summary>
/// <typeparam name="T">The items.</typeparam>
public sealed record Page<T>
{
    /// <summary>The items, in the provider's order.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>The position of the next upstream page; null when this is the last.</summary>
    public string? Next { get; init; }

    /// <summary>How many items there are in all, where the provider says so.</summary>
    public long? Total { get; init; }

    /// <summary>A list the provider sends whole.</summary>
    public static Page<T> Whole(IReadOnlyList<T> items) => new() { Items = items, Total = items.Count };
}
