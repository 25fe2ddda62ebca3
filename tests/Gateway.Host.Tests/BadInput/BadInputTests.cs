using System.Text.Json;
using Gateway.Host.Tests.Harness;

namespace Gateway.Host.Tests.BadInput;

/// <summary>Each wrong request gets a clear problem, and nothing of it reaches a provider.</summary>
public sealed class BadInputTests(BadInputGateway fixture) : IClassFixture<BadInputGateway>
{
    private static readonly Dictionary<string, BadRequest> Cases =
        ((IEnumerable<BadRequest>)[.. BodyCases.All, .. PathAndQueryCases.All, .. AccessAndSupportCases.All]).ToDictionary(bad => bad.Name);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Gets_its_problem_and_nothing_is_sent(string name)
    {
        var bad = Cases[name];
        var before = fixture.Sandbox.Requests.Count;

        var answer = await fixture.SendAsync(bad);

        Assert.True(answer.Status == bad.Status, $"{answer.Status} instead of {bad.Status}: {answer.Text}");
        var problem = ProblemShape.Read(answer);
        Assert.Equal(bad.Code, ProblemShape.Text(problem, "code"));
        Assert.Equal("gateway", ProblemShape.Text(problem, "source"));
        Assert.False(problem.GetProperty("retryable").GetBoolean());
        Assert.Equal(0, problem.GetProperty("attempts").GetInt32());
        Assert.Equal(bad.Pointer is null ? [] : [bad.Pointer], Pointers(problem));
        Assert.All(bad.Says, word => Assert.Contains(word, answer.Text, StringComparison.Ordinal));
        AssertOutcome(bad, problem);
        Assert.Equal(before, fixture.Sandbox.Requests.Count);
    }

    [Fact]
    public async Task Everything_wrong_with_a_body_is_named_at_once()
    {
        var answer = await fixture.SendAsync(Requests.Post("all", Requests.DeepOpinion + "/invitations", """{"email":"nobody","role":7,"sendEmail":1,"x":1,"extensions":{"koyeb":{}}}""", 422, ""));

        Assert.Equal(["/email", "/role", "/sendEmail", "/extensions/koyeb", "/x"], Pointers(ProblemShape.Read(answer)));
    }

    [Fact]
    public async Task Everything_wrong_with_a_query_is_named_at_once()
    {
        var answer = await fixture.SendAsync(Requests.Get("all", Requests.DeepOpinion + "/invitations?limit=0&status=lost&include=x&page=1&email=", 422, ""));

        Assert.Equal(["?email", "?include", "?limit", "?page", "?status"], Pointers(ProblemShape.Read(answer)).Order());
    }

    [Fact]
    public async Task A_foreign_connection_can_not_be_told_from_one_that_does_not_exist()
    {
        var foreign = await fixture.SendAsync(Requests.Get("foreign", "/v1/connections/globex-koyeb/workspaces", 404, ""));
        var unknown = await fixture.SendAsync(Requests.Get("unknown", "/v1/connections/nowhere/workspaces", 404, ""));

        Assert.Equal(WithoutTrace(unknown), WithoutTrace(foreign));
        Assert.Equal(200, (await fixture.SendAsync(Requests.Get("own", "/v1/connections/globex-koyeb", 200, "") with { As = "globex" })).Status);
    }

    private static string[] Pointers(JsonElement problem) =>
        problem.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateArray().Select(error => ProblemShape.Text(error, "pointer"))] : [];

    private static void AssertOutcome(BadRequest bad, JsonElement problem)
    {
        var isWrite = bad.IsOperation && bad.Method != "GET" && !bad.Path.EndsWith("/lookup", StringComparison.Ordinal);
        Assert.Equal(isWrite ? "notDone" : null, problem.TryGetProperty("outcome", out var outcome) ? outcome.GetString() : null);
    }

    private static string WithoutTrace(Answer answer) => answer.Text.Replace(ProblemShape.Text(ProblemShape.Read(answer), "traceId"), "", StringComparison.Ordinal);
}
