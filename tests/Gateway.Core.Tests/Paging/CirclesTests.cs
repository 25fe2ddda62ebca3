using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;

namespace Gateway.Core.Tests.Paging;

/// <summary>Upstream lists that go in circles fail loudly, also where the circle closes only over several calls of the caller.</summary>
public sealed class CirclesTests
{
    [Fact]
    public async Task A_page_that_names_itself_as_the_next() =>
        await Fails(new PagedList(position => position is null ? PagedList.Page("a", 1, 2) : PagedList.Page("a", 3, 4)), limit: 10);

    [Fact]
    public async Task A_page_that_names_one_read_before() =>
        await Fails(new PagedList(position => position switch { null => PagedList.Page("a", 1), "a" => PagedList.Page("b", 2), _ => PagedList.Page("a", 3) }), limit: 10);

    [Fact]
    public async Task The_same_items_under_ever_new_positions()
    {
        var page = 0;
        await Fails(new PagedList(_ => PagedList.Page($"p{++page}", 1, 2)), limit: 10);
    }

    [Fact]
    public async Task Two_empty_pages_in_a_row_are_no_circle()
    {
        var list = PagedList.Of(3, 1, 0, 0, 0, 2);

        Assert.Equal([0, 1, 2], (await list.ReadAsync(new Numbers(10))).Value.Items.Select(item => item.Value));
    }

    [Fact]
    public async Task A_page_that_names_itself_read_by_a_caller_whose_limit_is_the_page_size() =>
        await FailsInTheEnd(new PagedList(position => position is null ? PagedList.Page("a", 1, 2) : PagedList.Page("a", 3, 4)), limit: 2);

    [Fact]
    public async Task The_same_items_under_ever_new_positions_read_by_a_caller_whose_limit_is_the_page_size()
    {
        var page = 0;
        await FailsInTheEnd(new PagedList(_ => PagedList.Page($"p{++page}", 1, 2)), limit: 2);
    }

    [Fact]
    public async Task The_same_items_under_ever_new_positions_read_in_pieces_smaller_than_a_page()
    {
        var list = new PagedList(position => PagedList.Page($"{position}x", 1, 2, 3));
        await FailsInTheEnd(list, limit: 2);
    }

    [Fact]
    public async Task Reading_the_rest_of_a_page_is_no_circle()
    {
        var pages = await PagedList.Of(9, 9).ReadAllAsync(new Numbers(2));

        Assert.Equal([2, 2, 2, 2, 1], pages.Select(page => page.Items.Count));
    }

    private static async Task Fails(PagedList list, int limit)
    {
        var error = (await list.ReadAsync(new Numbers(limit) { Page = new PageRequest(limit, null) })).Error;

        Assert.Equal(ErrorCode.ProviderBadResponse, error.Code);
        Assert.Contains("circles", error.Detail, StringComparison.Ordinal);
    }

    private static async Task FailsInTheEnd(PagedList list, int limit)
    {
        string? cursor = null;
        for (var calls = 0; calls < 10; calls++)
        {
            var read = await list.ReadAsync(new Numbers(limit) { Page = new PageRequest(limit, null) }, cursor);
            if (read.TryGet(out var page, out var error))
            {
                cursor = page.Next;
                Assert.NotNull(cursor);
                continue;
            }

            Assert.Equal(ErrorCode.ProviderBadResponse, error.Code);
            return;
        }

        Assert.Fail("A caller who follows the cursors would never come to an end.");
    }
}
