using System.Text.Json;
using Gateway.Host.Tests.Harness;

namespace Gateway.Host.Tests.BadInput;

/// <summary>In a batch each wrong item gets its own problem, and only the right ones are sent.</summary>
public sealed class BatchTests(BadInputGateway fixture) : IClassFixture<BadInputGateway>
{
    private const string Path = Requests.DeepOpinion + "/invitations/batch";

    [Fact]
    public async Task A_batch_of_a_thousand_wrong_items_is_answered_item_by_item_and_sends_nothing()
    {
        var before = fixture.Sandbox.Requests.Count;

        var items = await ItemsAsync(string.Join(',', Enumerable.Range(0, 1000).Select(index => $$"""{"email":"nobody-{{index}}","role":"member"}""")));

        Assert.Equal(1000, items.Count);
        for (var index = 0; index < items.Count; index++) AssertProblem(items[index], 422, "validation_failed", $"/items/{index}/email");
        Assert.Equal(before, fixture.Sandbox.Requests.Count);
    }

    [Fact]
    public async Task Wrong_items_do_not_hold_up_right_ones_and_keep_their_places()
    {
        var before = fixture.Sandbox.Requests.Count;

        var items = await ItemsAsync("""
            {"email":"first@example.com","role":"member"},
            7,
            {"email":"First@Example.com","role":"member"},
            {"email":"second@example.com","role":"emperor"},
            {"email":"third@example.com"},
            {"email":"fourth@example.com","role":"viewer","x":1},
            {"email":"fifth@example.com","role":"member"}
            """);

        Assert.Equal([201, 422, 422, 422, 422, 422, 201], items.Select(item => item.GetProperty("status").GetInt32()));
        Assert.Equal("first@example.com", ProblemShape.Text(items[0].GetProperty("data"), "email"));
        AssertProblem(items[1], 422, "validation_failed", "/items/1");
        AssertProblem(items[2], 422, "validation_failed", "/items/2/email", "item 0");
        AssertProblem(items[3], 422, "validation_failed", "/items/3/role", "admin");
        AssertProblem(items[4], 422, "validation_failed", "/items/4/role");
        AssertProblem(items[5], 422, "validation_failed", "/items/5/x");
        Assert.Equal("fifth@example.com", ProblemShape.Text(items[6].GetProperty("data"), "email"));
        var sent = Assert.Single(fixture.Sandbox.Requests.Skip(before));
        using var body = JsonDocument.Parse(sent.Body);
        Assert.Equal(["first@example.com", "fifth@example.com"], body.RootElement.GetProperty("emails").EnumerateArray().Select(email => email.GetString()!));
    }

    [Fact]
    public async Task A_role_the_provider_can_t_take_is_that_item_s_problem()
    {
        var items = await ItemsAsync("""{"email":"sixth@example.com","role":"guest"},{"email":"seventh@example.com","role":"viewer"}""");

        AssertProblem(items[0], 422, "unsupported_role", "/items/0/role", "viewer");
        Assert.Equal(201, items[1].GetProperty("status").GetInt32());
    }

    private async Task<IReadOnlyList<JsonElement>> ItemsAsync(string items)
    {
        var answer = await fixture.SendAsync(Requests.Post("batch", Path, $$"""{"items":[{{items}}]}""", 200, ""));
        Assert.True(answer.Status == 200, answer.Text);
        using var document = JsonDocument.Parse(answer.Text);
        return [.. document.RootElement.GetProperty("data").EnumerateArray().Select(item => item.Clone())];
    }

    private static void AssertProblem(JsonElement item, int status, string code, string pointer, params string[] says)
    {
        Assert.Equal(status, item.GetProperty("status").GetInt32());
        Assert.False(item.TryGetProperty("data", out _));
        var problem = item.GetProperty("problem");
        ProblemShape.Check(problem);
        Assert.Equal(code, ProblemShape.Text(problem, "code"));
        Assert.Equal("notDone", ProblemShape.Text(problem, "outcome"));
        Assert.Equal("gateway", ProblemShape.Text(problem, "source"));
        var error = problem.GetProperty("errors")[0];
        Assert.Equal(pointer, ProblemShape.Text(error, "pointer"));
        Assert.All(says, word => Assert.Contains(word, ProblemShape.Text(error, "detail"), StringComparison.Ordinal));
    }
}
