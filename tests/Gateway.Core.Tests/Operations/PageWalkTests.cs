using System.Globalization;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;

namespace Gateway.Core.Tests.Operations;

public sealed class PageWalkTests
{
    [Fact]
    public async Task All_items_of_all_pages_come_in_order() =>
        Assert.Equal(["0", "1", "2", "3"], (await PageWalk.AllAsync(position => Page(Number(position), 4))).Value);

    [Fact]
    public async Task Finding_stops_at_the_page_that_has_the_item()
    {
        var fetched = 0;
        var found = await PageWalk.FindAsync(position =>
        {
            fetched++;
            return Page(Number(position), 100);
        }, item => item == "2");

        Assert.Equal("2", found.Value);
        Assert.Equal(3, fetched);
    }

    [Fact]
    public async Task Finding_what_is_not_there_answers_null() => Assert.Null((await PageWalk.FindAsync(position => Page(Number(position), 3), item => item == "9")).Value);

    [Fact]
    public async Task A_failure_on_any_page_fails_the_walk()
    {
        var walked = await PageWalk.AllAsync(position => position == "2" ? Failure() : Page(Number(position), 5));

        Assert.Equal(ErrorCode.RateLimited, walked.Error.Code);
        Assert.Equal(ErrorCode.RateLimited, (await PageWalk.FindAsync(_ => Failure(), _ => true)).Error.Code);
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("1", "2", "1")]
    [InlineData("1", "2", "3", "2")]
    public async Task A_list_that_names_a_page_again_is_given_up(params string[] nexts)
    {
        var reads = 0;
        var walked = await PageWalk.AllAsync(_ => Answer(new Page<string> { Items = ["x"], Next = nexts[reads++] }));

        Assert.Equal(ErrorCode.ProviderBadResponse, walked.Error.Code);
        Assert.Equal(nexts.Length, reads);
    }

    [Fact]
    public async Task Empty_pages_are_walked_over() =>
        Assert.Equal(["end"], (await PageWalk.AllAsync(position => Number(position) < 5 ? Answer(new Page<string> { Items = [], Next = Text(Number(position) + 1) }) : Answer(Page<string>.Whole(["end"])))).Value);

    [Fact]
    public async Task The_longest_list_allowed_is_read_whole_and_a_longer_one_fails_instead_of_being_cut()
    {
        Assert.Equal(PageWalk.MaxPages, (await PageWalk.AllAsync(position => Page(Number(position), PageWalk.MaxPages))).Value.Count);
        Assert.Equal(ErrorCode.ProviderBadResponse, (await PageWalk.AllAsync(position => Page(Number(position), PageWalk.MaxPages + 1))).Error.Code);
    }

    private static int Number(string? position) => position is null ? 0 : int.Parse(position, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static ValueTask<Result<Page<string>>> Page(int number, int count) => Answer(new Page<string> { Items = [Text(number)], Next = number + 1 < count ? Text(number + 1) : null });

    private static ValueTask<Result<Page<string>>> Answer(Page<string> page) => ValueTask.FromResult<Result<Page<string>>>(page);

    private static ValueTask<Result<Page<string>>> Failure() => ValueTask.FromResult<Result<Page<string>>>(new OperationError(ErrorCode.RateLimited, "Slower."));
}
