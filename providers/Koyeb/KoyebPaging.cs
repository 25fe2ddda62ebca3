using System.Globalization;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;

namespace Gateway.Providers.Koyeb;

/// <summary>Limit and offset. A position is an absolute offset, advanced by what was sent, so that a page cut shorter than asked for loses nothing.</summary>
internal static class KoyebPaging
{
    public static int Offset(PageRequest page) => page.Position is { } position ? int.Parse(position, CultureInfo.InvariantCulture) : 0;

    /// <summary>All of a page's items, or the first one's error.</summary>
    public static Result<IReadOnlyList<T>> Translate<TWire, T>(IReadOnlyList<TWire>? wires, Func<TWire, Result<T>> translate)
    {
        var items = new List<T>(wires?.Count ?? 0);
        foreach (var wire in wires ?? [])
        {
            if (!translate(wire).TryGet(out var item, out var error)) return error;
            items.Add(item);
        }

        return items;
    }

    /// <summary>A list that counts its entries; where the count is left out, it goes on to the first empty page.</summary>
    public static Result<Page<T>> ByCount<T>(IReadOnlyList<T> items, int offset, long? count) =>
        Page(items, offset, count is { } total ? offset + items.Count < total : items.Count > 0, count);

    /// <summary>A list that says whether there is more.</summary>
    public static Result<Page<T>> ByFlag<T>(IReadOnlyList<T> items, int offset, bool? hasNext) => Page(items, offset, hasNext == true, total: null);

    private static Result<Page<T>> Page<T>(IReadOnlyList<T> items, int offset, bool more, long? total)
    {
        if (more && items.Count == 0) return OperationError.BadResponse("The provider says that its list goes on, but sent an empty page.");
        return new Page<T> { Items = items, Next = more ? (offset + items.Count).ToString(CultureInfo.InvariantCulture) : null, Total = total };
    }
}
