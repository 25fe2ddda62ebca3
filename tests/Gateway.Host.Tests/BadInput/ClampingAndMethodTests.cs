using Gateway.Host.Tests.Harness;

namespace Gateway.Host.Tests.BadInput;

public sealed class ClampingAndMethodTests(BadInputGateway fixture) : IClassFixture<BadInputGateway>
{
    [Fact]
    public async Task A_limit_above_200_is_cut_and_the_answer_says_so()
    {
        var answer = await fixture.Gateway.SendAsync("GET", Requests.DeepOpinion + "/members?limit=999");

        Assert.Equal(200, answer.Status);
        Assert.Equal(200, (int)answer.Json["meta"]!["limit"]!);
    }

    [Fact]
    public async Task A_limit_of_200_is_taken_as_it_is()
    {
        var answer = await fixture.Gateway.SendAsync("GET", Requests.DeepOpinion + "/members?limit=200");

        Assert.Equal(200, answer.Status);
        Assert.Null(answer.Json["meta"]!["limit"]);
    }

    [Theory]
    [InlineData("PUT", "/v1/connections/deepopinion/workspaces/101", "DELETE, GET, PATCH")]
    [InlineData("DELETE", "/v1/connections/deepopinion/workspaces", "GET, POST")]
    [InlineData("POST", "/v1/connections", "GET")]
    public async Task A_method_the_path_has_not_is_answered_with_those_it_has(string method, string path, string allowed)
    {
        var answer = await fixture.Gateway.SendAsync(method, path);

        Assert.Equal("method_not_allowed", ProblemShape.Text(ProblemShape.Read(answer), "code"));
        Assert.Equal(allowed, string.Join(", ", answer.Headers["allow"].Split(", ").Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("/v1/connections/deepopinion/workspaces/101", 405)]
    [InlineData("/v1/nothing", 404)]
    public async Task HEAD_gets_a_problem_s_status_and_headers_and_no_body(string path, int status)
    {
        var before = fixture.Sandbox.Requests.Count;

        var response = await RawHttp.ExchangeAsync(fixture.Gateway.Address, $"HEAD {path} HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer {fixture.Gateway.Key}\r\nConnection: close\r\n\r\n");

        var answer = RawHttp.Parse(response);
        Assert.Equal(status, answer.Status);
        Assert.Equal("application/problem+json", answer.Headers["content-type"]);
        Assert.Empty(answer.Text);
        Assert.Equal(before, fixture.Sandbox.Requests.Count);
    }
}
