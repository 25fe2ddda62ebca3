using Gateway.Host.Tests.Harness;

namespace Gateway.Host.Tests.BadInput;

/// <summary>HTTP that no client library would send. What the server itself refuses gets its bare status; what reaches the gateway gets a problem. Nothing is sent on.</summary>
public sealed class MalformedHttpTests(BadInputGateway fixture) : IClassFixture<BadInputGateway>
{
    private const string Create = $"POST {Requests.DeepOpinion}/invitations HTTP/1.1";
    private const string Read = $"GET {Requests.DeepOpinion}/members HTTP/1.1";

    [Theory]
    [InlineData("no HTTP at all", "hello\r\n\r\n")]
    [InlineData("no Host header", $"{Read}\r\n<key>\r\n\r\n")]
    [InlineData("two Host headers", $"{Read}\r\nHost: a\r\nHost: b\r\n<key>\r\n\r\n")]
    [InlineData("a header without a colon", $"{Read}\r\nHost: gateway\r\n<key>\r\nnonsense\r\n\r\n")]
    [InlineData("a header with a space before its colon", $"{Read}\r\nHost: gateway\r\n<key>\r\nX-A : b\r\n\r\n")]
    [InlineData("a zero byte in the path", $"GET {Requests.DeepOpinion}/members%00 HTTP/1.1\r\nHost: gateway\r\n<key>\r\n\r\n")]
    [InlineData("a zero byte in a header", $"{Read}\r\nHost: gateway\r\n<key>\r\nX-A: \0\r\n\r\n")]
    [InlineData("a space in the path", $"GET {Requests.DeepOpinion}/mem bers HTTP/1.1\r\nHost: gateway\r\n<key>\r\n\r\n")]
    [InlineData("a method with a space", $"GE T {Requests.DeepOpinion} HTTP/1.1\r\nHost: gateway\r\n<key>\r\n\r\n")]
    [InlineData("two different lengths", $"{Create}\r\nHost: gateway\r\n<key>\r\nContent-Type: application/json\r\nContent-Length: 2\r\nContent-Length: 40\r\n\r\n{{}}")]
    [InlineData("a negative length", $"{Create}\r\nHost: gateway\r\n<key>\r\nContent-Type: application/json\r\nContent-Length: -1\r\n\r\n{{}}")]
    public async Task What_is_not_HTTP_gets_400(string what, string request)
    {
        var before = fixture.Sandbox.Requests.Count;

        var response = await ExchangeAsync(request);

        Assert.True(response.StartsWith("HTTP/1.1 400 ", StringComparison.Ordinal), $"{what}: {response}");
        Assert.Equal(before, fixture.Sandbox.Requests.Count);
    }

    [Theory]
    [InlineData("a chunk size that is no number", $"{Create}\r\nHost: gateway\r\n<key>\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{{}}\r\n0\r\n\r\n")]
    [InlineData("a chunk longer than it says", $"{Create}\r\nHost: gateway\r\n<key>\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{{}}\r\n0\r\n\r\n")]
    [InlineData("a chunk without an end", $"{Create}\r\nHost: gateway\r\n<key>\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{{}}0\r\n\r\n")]
    public async Task A_body_that_is_not_framed_as_it_says_gets_a_problem(string what, string request)
    {
        var before = fixture.Sandbox.Requests.Count;

        var answer = RawHttp.Parse(await ExchangeAsync(request));

        Assert.True(answer.Status == 400, $"{what}: {answer}");
        var problem = ProblemShape.Read(answer);
        Assert.Equal("malformed_request", ProblemShape.Text(problem, "code"));
        Assert.Equal("notDone", ProblemShape.Text(problem, "outcome"));
        Assert.Equal(before, fixture.Sandbox.Requests.Count);
    }

    [Fact]
    public async Task Both_a_length_and_chunks_never_let_a_second_request_be_smuggled_in()
    {
        var smuggled = $"DELETE {Requests.DeepOpinion} HTTP/1.1\r\nHost: gateway\r\n<key>\r\n\r\n";
        var before = fixture.Sandbox.Requests.Count;

        var response = await ExchangeAsync($"{Create}\r\nHost: gateway\r\n<key>\r\nContent-Type: application/json\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{smuggled}");

        Assert.Single(response.Split("HTTP/1.1 ", StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("HTTP/1.1 400 ", response, StringComparison.Ordinal);
        Assert.Equal(before, fixture.Sandbox.Requests.Count);
    }

    [Fact]
    public async Task A_target_in_absolute_form_is_taken_for_its_path()
    {
        var answer = RawHttp.Parse(await ExchangeAsync("GET http://gateway/v1/nothing HTTP/1.1\r\nHost: gateway\r\n<key>\r\nConnection: close\r\n\r\n"));

        Assert.Equal("route_not_found", ProblemShape.Text(ProblemShape.Read(answer), "code"));
    }

    private Task<string> ExchangeAsync(string request) =>
        RawHttp.ExchangeAsync(fixture.Gateway.Address, request.Replace("<key>", $"Authorization: Bearer {fixture.Gateway.Key}", StringComparison.Ordinal));
}
