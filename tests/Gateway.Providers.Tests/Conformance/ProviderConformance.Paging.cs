using Gateway.Testing;
using Xunit;

namespace Gateway.Providers.Tests.Conformance;

public abstract partial class ProviderConformance
{
    private const int Seeded = 130;

    public static MatrixTheoryData<string, int> Pages => new(["members", "invitations"], [1, 2, 7, 49, 50, 51, 99, 100, 101, 133, 199, 200]);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Paging_gives_every_item_once(string list, int limit)
    {
        await Sandbox.SeedAsync(Seeded, Seeded);
        var expected = Seeded + (list == "members" ? 3 : 1);
        var ids = new List<string>();
        var path = $"{Workspace}/{list}?limit={limit}";
        for (string? next = path; next is not null;)
        {
            var page = await Gateway.SendAsync("GET", next);
            Assert.True(page.Status == 200, $"{next} answered {page.Status}: {page.Text}");
            ids.AddRange(page.Json["data"]!.AsArray().Select(item => Text(item!, "id")));
            next = NextOf(page);
            Assert.Equal(next is not null, page.Json["page"]!["next"] is not null);
            if (next is not null) Assert.Equal(limit, page.Json["data"]!.AsArray().Count);
            Assert.True(ids.Count <= expected, "More items than there are.");
        }

        Assert.Equal(expected, ids.Count);
        Assert.Equal(expected, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("members")]
    [InlineData("invitations")]
    public async Task A_cursor_is_stable_and_good_only_for_its_list(string list)
    {
        await Sandbox.SeedAsync(Seeded, Seeded);
        var first = await Gateway.SendAsync("GET", $"{Workspace}/{list}?limit=60");
        Assert.Equal(first.Text, (await Gateway.SendAsync("GET", $"{Workspace}/{list}?limit=60")).Text);
        var cursor = Text(first.Json["page"]!, "next");
        var second = await Gateway.SendAsync("GET", $"{Workspace}/{list}?limit=60&cursor={cursor}");
        Assert.Equal(second.Text, (await Gateway.SendAsync("GET", NextOf(first)!)).Text);

        // The limit may change on the way.
        var rest = (await ReadAsync($"{Workspace}/{list}?limit=200&cursor={cursor}"))["data"]!.AsArray();
        Assert.Equal(Seeded + (list == "members" ? 3 : 1) - 60, rest.Count);

        var sent = Sandbox.Requests.Count;
        Failed(await Gateway.SendAsync("GET", $"{Workspace}/{(list == "members" ? "invitations" : "members")}?cursor={cursor}"), 400, "invalid_cursor");
        Failed(await Gateway.SendAsync("GET", $"{Workspace}/{list}?cursor={cursor[..^2]}{(cursor[^2] == 'A' ? 'B' : 'A')}{cursor[^1]}"), 400, "invalid_cursor");
        Assert.Equal(sent, Sandbox.Requests.Count);
    }

    [Fact]
    public async Task A_limit_out_of_range_is_refused_or_clamped()
    {
        await Sandbox.SeedAsync(250, 0);
        Failed(await Gateway.SendAsync("GET", $"{Workspace}/members?limit=0"), 422, "validation_failed");
        var clamped = await ReadAsync($"{Workspace}/members?limit=1000");
        Assert.Equal(200, clamped["meta"]!["limit"]!.GetValue<int>());
        Assert.Equal(200, clamped["data"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_filter_by_address_finds_one_among_many()
    {
        await Sandbox.SeedAsync(0, Seeded);
        var found = await ReadAsync($"{Workspace}/invitations?limit=1&email={Uri.EscapeDataString("USER0127@example.com")}");
        Assert.Equal("user0127@example.com", Text(Assert.Single(found["data"]!.AsArray())!, "email"));
        Assert.Null(found["page"]!["next"]);
    }

    private static string? NextOf(Answer page) =>
        page.Headers.TryGetValue("link", out var link) ? link[(link.IndexOf('<', StringComparison.Ordinal) + 1)..link.IndexOf(">; rel=\"next\"", StringComparison.Ordinal)] : null;
}
