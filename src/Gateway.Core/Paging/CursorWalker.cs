using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Core.Dispatch;
using Gateway.Core.Sealing;

namespace Gateway.Core.Paging;

/// <summary>
/// Reads upstream pages until the caller's page is full, filtering on the way. The cursor it seals says at which upstream position to go on, how many of its items were
/// used and what the page before looked like (so that circles are seen across calls), and is good only for the same list on the same connection.
/// </summary>
internal sealed class CursorWalker(Sealer sealer, OperationCall call) : IPageWalker
{
    /// <summary>The most upstream pages read for one page of ours; what was found until then is answered with a cursor to go on.</summary>
    public const int MaxUpstreamPages = 50;

    public async ValueTask<Result<Page<TItem>>> WalkAsync<TItem>(ListOperation<TItem> operation, Func<string?, ValueTask<Result<Page<TItem>>>> fetch)
    {
        var purpose = $"cursor/{call.Connection.Name}/{operation.Descriptor.Id}/{operation.Fingerprint}";
        if (!TryStart(purpose, out var position, out var skip, out var previous)) return new OperationError(ErrorCode.InvalidCursor, "The cursor was changed, or belongs to another list, filter or connection. Start again without it.");

        var limit = operation.Page.Limit;
        var items = new List<TItem>(limit);
        var seen = new HashSet<string?>(StringComparer.Ordinal) { position };
        for (var pages = 0; pages < MaxUpstreamPages; pages++)
        {
            var fetched = await fetch(position);
            if (!fetched.TryGet(out var page, out var error)) return error;
            var print = page.Items.Count == 0 ? "" : Print(page.Items.Select(operation.Key));
            if (print.Length > 0 && print == previous) return Circles("it sends the same page again");
            if (page.Next is not null && !seen.Add(page.Next)) return Circles("it names a page that was read already");

            // Where a page has shrunk since its first items were used, the rest of the count must not fall on the next page's.
            var index = Math.Min(skip, page.Items.Count);
            skip = 0;
            for (; index < page.Items.Count && items.Count < limit; index++)
            {
                if (operation.Matches(page.Items[index])) items.Add(page.Items[index]);
            }

            var total = operation.IsFiltered ? null : page.Total;
            if (items.Count == limit && page.Items.Skip(index).Any(operation.Matches)) return Answer(items, Cursor(purpose, position, index, previous), total);
            if (page.Next is null) return Answer(items, null, total);
            if (items.Count == limit) return Answer(items, Cursor(purpose, page.Next, 0, print), total);
            (position, previous) = (page.Next, print);
        }

        return Answer(items, Cursor(purpose, position, 0, previous), null);
    }

    private static OperationError Circles(string how) => OperationError.BadResponse($"The provider's list goes in circles: {how}.");

    private static Page<TItem> Answer<TItem>(List<TItem> items, string? next, long? total) => new() { Items = items, Next = next, Total = total };

    // What two pages of the same items have in common, short enough for a cursor.
    private static string Print(IEnumerable<string> keys) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', keys))), 0, 8);

    // Items used of the page, print of the page before, and the position after a plus; a minus stands for the list's beginning.
    private string Cursor(string purpose, string? position, int used, string previous) => sealer.Seal(purpose, $"{used}.{previous}{(position is null ? "-" : "+")}{position}");

    private bool TryStart(string purpose, out string? position, out int used, out string previous)
    {
        (position, used, previous) = (null, 0, "");
        if (call.Cursor is null) return true;
        if (!sealer.TryOpen(purpose, call.Cursor, out var text)) return false;
        var (dot, mark) = (text.IndexOf('.', StringComparison.Ordinal), text.AsSpan().IndexOfAny('+', '-'));
        if (dot < 1 || mark < dot || !int.TryParse(text.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out used)) return false;
        previous = text[(dot + 1)..mark];
        position = text[mark] == '+' ? text[(mark + 1)..] : null;
        return true;
    }
}
