namespace Gateway.Abstractions.Providers;

/// <summary>Translates a provider's words into a canonical enum; a word the table lacks is the fallback.</summary>
/// <typeparam name="T">The enum.</typeparam>
/// <param name="fallback">What an unmapped word reads as; the enum's <c>Unknown</c>.</param>
/// <param name="rows">The provider's words.</param>
public sealed class ValueTable<T>(T fallback, params (string Word, T Value)[] rows)
    where T : struct, Enum
{
    private readonly Dictionary<string, T> _values = rows.ToDictionary(row => row.Word, row => row.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>The canonical value of a provider's word.</summary>
    public T Read(string? word) => word is not null && _values.TryGetValue(word, out var value) ? value : fallback;

    /// <summary>The provider's words for a canonical value, for filters.</summary>
    public IReadOnlyList<string> Words(T value) => [.. rows.Where(row => EqualityComparer<T>.Default.Equals(row.Value, value)).Select(row => row.Word)];
}
