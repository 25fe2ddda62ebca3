using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Core.Dispatch;
using Gateway.Core.Paging;
using Gateway.Core.Sealing;
using Gateway.Core.Tests.Samples;

namespace Gateway.Core.Tests.Paging;

/// <summary>A list of numbers, filtered to the multiples of <see cref="Step"/>.</summary>
internal sealed record Numbers(int Limit, int Step = 1) : ListOperation<Number>
{
    public override OperationDescriptor Descriptor => OperationCatalog.InvitationsList;

    public override string Fingerprint => $"numbers?step={Step}";

    public override bool IsFiltered => Step > 1;

    public override string Key(Number item) => $"{item.Value}";

    public override bool Matches(Number item) => item.Value % Step == 0;
}

internal sealed record Number(int Value);

/// <summary>An upstream list in pages, and a caller who reads it through cursors.</summary>
internal sealed class PagedList(Func<string?, Page<Number>> upstream)
{
    private static readonly Sealer Sealer = new(Keys.Of("k1"));

    public int Fetches { get; private set; }

    /// <summary>A well-behaved upstream: numbers from 0 in pages of the given sizes, again and again.</summary>
    public static PagedList Of(int count, params int[] sizes) => new(position =>
    {
        var page = position is null ? 0 : int.Parse(position[1..], System.Globalization.CultureInfo.InvariantCulture);
        var start = Enumerable.Range(0, page).Sum(index => sizes[index % sizes.Length]);
        var size = Math.Min(sizes[page % sizes.Length], count - start);
        return new Page<Number> { Items = [.. Enumerable.Range(start, size).Select(value => new Number(value))], Next = start + size < count ? $"p{page + 1}" : null, Total = count };
    });

    public static Page<Number> Page(string? next, params int[] values) => new() { Items = [.. values.Select(value => new Number(value))], Next = next };

    public async Task<Result<Page<Number>>> ReadAsync(ListOperation<Number> operation, string? cursor = null, string connection = "acme")
    {
        var call = new OperationCall { Connection = Samples.Connections.To(new Uri("https://a.example"), SampleGateway.Provider, TimeProvider.System, name: connection), Cursor = cursor };
        return await new CursorWalker(Sealer, call).WalkAsync(operation, position =>
        {
            Fetches++;
            return ValueTask.FromResult<Result<Page<Number>>>(upstream(position));
        });
    }

    /// <summary>All pages as a caller gets them, who follows cursors to the end.</summary>
    public async Task<List<Page<Number>>> ReadAllAsync(Numbers numbers)
    {
        var pages = new List<Page<Number>>();
        string? cursor = null;
        do
        {
            var page = (await ReadAsync(numbers with { Page = new PageRequest(numbers.Limit, null) }, cursor)).Value;
            pages.Add(page);
            cursor = page.Next;
        }
        while (cursor is not null);
        return pages;
    }

    public static string Seal(string purpose, string value) => Sealer.Seal(purpose, value);
}
