using System.Globalization;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Core.Dispatch;
using Gateway.Core.Sealing;

namespace Gateway.Core.Paging;

/// <summary>
/// Reads upstream pages until the caller's page is full, filtering on the way. The cursor it seals says at which upstream position to go on and how many of its items were
/// used, and is good only for the same list on the same connection.
/// </summary>
internal sealed class CursorWalker(Sealer sealer, OperationCall call) : IPageWalker
{
    /// <summary>The most upstream pages read for one page of ours; what was found until then is answered with a cursor to go on.</summary>
    public const int MaxUpstreamPages = 50;

    public async ValueTask<Result<Page<TItem>>> WalkAsync<TItem>(ListOperation<TItem> operation, Func<string?, ValueTask<Result<Page<TItem>>>> fetch)
    {
        var purpose = $"cursor/{call.Connection.Name}/{operation.Descriptor.Id}/{operation.Fingerprint}";
        if (!TryStart(purpose, out var position, out var skip)) return new OperationError(ErrorCode.InvalidCursor, "The cursor was changed, or belongs to another list, filter or connection. Start again without it.");

        var limit = operation.Page.Limit;
        var items = new List<TItem>(limit);
        var seen = new HashSet<string?>(StringComparer.Ordinal) { position };
        IReadOnlyList<string>? previousKeys = null;
        for (var pages = 0; pages < MaxUpstreamPages; pages++)
        {
            var fetched = await fetch(position);
            if (!fetched.TryGet(out var page, out var error)) return error;
            var keys = page.Items.Select(operation.Key).ToList();
            if (keys.Count > 0 && previousKeys is not null && keys.SequenceEqual(previousKeys)) return Circles("it sends the same page again");
            previousKeys = keys;

            var index = Math.Min(skip, page.Items.Count);
            skip -= index;
            for (; index < page.Items.Count && items.Count < limit; index++)
            {
                if (operation.Matches(page.Items[index])) items.Add(page.Items[index]);
            }

            var total = operation.IsFiltered ? null : page.Total;
            if (items.Count == limit && page.Items.Skip(index).Any(operation.Matches)) return Answer(items, Cursor(purpose, position, index), total);
            if (page.Next is null) return Answer(items, null, total);
            if (items.Count == limit) return Answer(items, Cursor(purpose, page.Next, 0), total);
            if (!seen.Add(page.Next)) return Circles("it names a page that was read already");
            position = page.Next;
        }

        return Answer(items, Cursor(purpose, position, skip), null);
    }

    private static OperationError Circles(string how) => OperationError.BadResponse($"The provider's list goes in circles: {how}.");

    private static Page<TItem> Answer<TItem>(List<TItem> items, string? next, long? total) => new() { Items = items, Next = next, Total = total };

    private string Cursor(string purpose, string? position, int skip) => sealer.Seal(purpose, $"{skip}{(position is null ? "-" : "+")}{position}");

    private bool TryStart(string purpose, out string? position, out int skip)
    {
        (position, skip) = (null, 0);
        if (call.Cursor is null) return true;
        if (!sealer.TryOpen(purpose, call.Cursor, out var text)) return false;
        var mark = text.AsSpan().IndexOfAny('+', '-');
        if (mark < 1 || !int.TryParse(text.AsSpan(0, mark), NumberStyles.None, CultureInfo.InvariantCulture, out skip)) return false;
        position = text[mark] == '+' ? text[(mark + 1)..] : null;
        return true;
    }
}
