using FsCheck;
using FsCheck.Fluent;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;

namespace Gateway.Core.Tests.Paging;

public sealed class CursorWalkerTests
{
    [Fact]
    public void Whatever_the_limit_the_page_sizes_and_the_filter_every_item_comes_once_and_in_order()
    {
        var lists = from count in Gen.Choose(0, 60)
                    from sizes in Gen.Choose(0, 7).ArrayOf().Where(sizes => sizes.Any(size => size > 0))
                    from limit in Gen.Choose(1, 20)
                    from step in Gen.Choose(1, 5)
                    select (count, sizes, limit, step);
        Prop.ForAll(lists.ToArbitrary(), list =>
        {
            var pages = PagedList.Of(list.count, list.sizes).ReadAllAsync(new Numbers(list.limit, list.step)).GetAwaiter().GetResult();
            var wanted = Enumerable.Range(0, list.count).Where(value => value % list.step == 0);
            return pages.SelectMany(page => page.Items).Select(item => item.Value).SequenceEqual(wanted)
                && pages.All(page => page.Items.Count <= list.limit);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task A_page_is_filled_from_several_upstream_pages_and_the_last_one_says_so()
    {
        var pages = await PagedList.Of(7, 2).ReadAllAsync(new Numbers(5));

        Assert.Equal([5, 2], pages.Select(page => page.Items.Count));
        Assert.Null(pages[^1].Next);
    }

    [Fact]
    public async Task When_nothing_that_matches_is_left_on_the_last_page_there_is_no_further_cursor()
    {
        var page = (await PagedList.Of(6, 6).ReadAsync(new Numbers(2, Step: 3) { Page = new PageRequest(2, null) })).Value;

        Assert.Equal([0, 3], page.Items.Select(item => item.Value));
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task The_total_is_the_providers_and_is_left_out_where_the_list_is_filtered()
    {
        Assert.Equal(7, (await PagedList.Of(7, 2).ReadAsync(new Numbers(5))).Value.Total);
        Assert.Null((await PagedList.Of(7, 2).ReadAsync(new Numbers(5, Step: 2))).Value.Total);
    }

    [Fact]
    public async Task An_upstream_failure_on_any_page_fails_the_whole_page()
    {
        var list = new PagedList(position => position is null ? PagedList.Page("p1", 1, 2) : throw new InvalidOperationException("second page"));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => list.ReadAsync(new Numbers(5)));
        Assert.Equal("second page", failure.Message);
    }

    [Fact]
    public async Task Items_that_vanished_from_a_page_between_two_calls_do_not_hide_items_of_the_next()
    {
        var shrunk = false;
        var list = new PagedList(position => position is null
            ? shrunk ? PagedList.Page("p1", 3) : PagedList.Page("p1", 0, 1, 2, 3)
            : PagedList.Page(null, 4, 5, 6));
        var first = (await list.ReadAsync(new Numbers(3) { Page = new PageRequest(3, null) })).Value;
        shrunk = true;

        var second = (await list.ReadAsync(new Numbers(3) { Page = new PageRequest(3, null) }, first.Next)).Value;

        Assert.Equal([4, 5, 6], second.Items.Select(item => item.Value));
    }

    [Fact]
    public async Task A_read_that_finds_nothing_in_many_pages_stops_with_a_cursor_and_goes_on_from_there()
    {
        var list = PagedList.Of(121, 1);
        var numbers = new Numbers(10, Step: 120);

        var pages = await list.ReadAllAsync(numbers);

        Assert.Equal([1, 0, 1], pages.Select(page => page.Items.Count));
        Assert.Equal(121, list.Fetches);
    }

    [Theory]
    [InlineData("another filter")]
    [InlineData("another connection")]
    [InlineData("tampered")]
    [InlineData("not a cursor")]
    [InlineData("")]
    public async Task A_cursor_that_is_not_of_this_list_is_refused_and_nothing_is_read(string what)
    {
        var list = PagedList.Of(50, 5);
        var cursor = (await list.ReadAsync(new Numbers(5) { Page = new PageRequest(5, null) })).Value.Next!;
        var fetches = list.Fetches;

        var result = what switch
        {
            "another filter" => await list.ReadAsync(new Numbers(5, Step: 2), cursor),
            "another connection" => await list.ReadAsync(new Numbers(5), cursor, "other"),
            "tampered" => await list.ReadAsync(new Numbers(5), cursor[..^4] + (cursor[^4..] == "AAAA" ? "BBBB" : "AAAA")),
            _ => await list.ReadAsync(new Numbers(5), what),
        };

        Assert.Equal(ErrorCode.InvalidCursor, result.Error.Code);
        Assert.Equal(fetches, list.Fetches);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("5.")]
    [InlineData("-")]
    [InlineData(".-")]
    [InlineData("+p1")]
    [InlineData("-1.+p1")]
    [InlineData("x.-")]
    [InlineData("99999999999.-")]
    public async Task A_sealed_text_that_is_no_cursor_is_refused(string text)
    {
        var cursor = PagedList.Seal("cursor/acme/invitations.list/numbers?step=1", text);

        Assert.Equal(ErrorCode.InvalidCursor, (await PagedList.Of(5, 5).ReadAsync(new Numbers(5), cursor)).Error.Code);
    }

    [Fact]
    public async Task A_cursor_shows_nothing_of_the_upstream_position()
    {
        var list = new PagedList(_ => PagedList.Page("upstream-position", 1, 2));

        Assert.DoesNotContain("upstream", (await list.ReadAsync(new Numbers(2) { Page = new PageRequest(2, null) })).Value.Next!, StringComparison.Ordinal);
    }
}
