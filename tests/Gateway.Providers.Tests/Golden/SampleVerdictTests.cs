using System.Text.Json.Nodes;
using Gateway.Testing;
using Xunit;

namespace Gateway.Providers.Tests.Golden;

/// <summary>The judge of the samples misses nothing a sample says.</summary>
public sealed class SampleVerdictTests
{
    private static readonly SampleFile File = new("Any", "invitations.create");

    private static readonly ReceivedRequest Sent = new("POST", "/invites?x=1", Headers(("Content-Type", "application/json")), """{"b":[1,2],"a":"x"}""");

    private static readonly Answer Answered = new(201, Headers(("content-type", "application/json; charset=utf-8"), ("location", "/i/s3aled")), """{"id":"s3aled","email":null,"when":"today","meta":{}}""");

    private static readonly Answer Problem = new(409, Headers(("content-type", "application/problem+json")), """{"code":"already_member","status":409,"traceId":"1"}""");

    public static TheoryData<string, string> Slips => new()
    {
        { "method", "expected POST /invites?x=1, but it was PUT" },
        { "target", "but it was POST /invites?x=2" },
        { "missing header", "header content-type: expected application/json, but it was none" },
        { "unwanted header", "header Cookie: expected none, but it was id=1" },
        { "body", "/a: expected \"x\", but it is \"y\"" },
        { "extra member sent", "/c: not expected" },
        { "no body", "expected the body" },
        { "nothing sent", "but nothing was sent" },
        { "sent twice", "a further request was sent" },
        { "status", "expected 201, but it is 200" },
        { "location", "header Location: expected /i/s3aled" },
        { "not sealed", "/id: expected a handle of this gateway" },
        { "null left out", "/email: expected null, but it is absent" },
        { "extra member answered", "/more: not expected" },
        { "not JSON", "expected application/json, but it is text/plain" },
        { "other operation", "what ran is members.add" },
    };

    [Fact]
    public void What_is_as_the_sample_says_passes() => Assert.Empty(SampleVerdict.Differences(File, Sample(), Run("")));

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_difference_is_told(string slip, string told) => Assert.Contains(SampleVerdict.Differences(File, Sample(), Run(slip)), line => line.Contains(told, StringComparison.Ordinal));

    [Theory]
    [InlineData("""{"code":"already_member"}""", 0)]
    [InlineData("""{"code":"already_invited"}""", 1)]
    [InlineData("""{"code":"already_member","upstream":{"status":409}}""", 1)]
    public void A_problem_is_compared_on_the_members_given(string members, int differences)
    {
        var sample = Sample() with { Answer = new SampleAnswer { Status = 409, Body = JsonNode.Parse(members) } };

        Assert.Equal(differences, SampleVerdict.Differences(File, sample, Run("") with { Answer = Problem }).Count);
    }

    private static Sample Sample() => new()
    {
        Title = "",
        Seed = [],
        Connection = new SampleConnection(new Dictionary<string, string>(), new Dictionary<string, string>(), null),
        Call = new SampleCall { Method = "POST", Path = "/" },
        Upstream =
        [
            new SampleExchange(
                new SampleUpstreamRequest
                {
                    Method = "POST",
                    Target = "/invites?x=1",
                    Headers = new Dictionary<string, string?> { ["content-type"] = "application/json", ["Cookie"] = null },
                    Body = JsonNode.Parse("""{"a":"x","b":[1,2]}"""),
                },
                new SampleUpstreamReply { Status = 200 }),
        ],
        Answer = new SampleAnswer { Status = 201, Headers = Headers(("Location", "/i/s3aled")), Body = JsonNode.Parse("""{"id":"<sealed>","email":null,"when":"<any>"}""") },
    };

    private static SampleRun Run(string slip)
    {
        var request = slip switch
        {
            "method" => Sent with { Method = "PUT" },
            "target" => Sent with { Target = "/invites?x=2" },
            "missing header" => Sent with { Headers = Headers() },
            "unwanted header" => Sent with { Headers = Headers(("Content-Type", "application/json"), ("cookie", "id=1")) },
            "body" => Sent with { Body = """{"a":"y","b":[1,2]}""" },
            "extra member sent" => Sent with { Body = """{"a":"x","b":[1,2],"c":null}""" },
            "no body" => Sent with { Body = "" },
            _ => Sent,
        };
        var answer = slip switch
        {
            "status" => Answered with { Status = 200 },
            "location" => Answered with { Headers = Headers(("content-type", "application/json")) },
            "not sealed" => Answered with { Text = """{"id":"t0ken","email":null,"when":"today"}""" },
            "null left out" => Answered with { Text = """{"id":"s3aled","when":"today"}""" },
            "extra member answered" => Answered with { Text = """{"id":"s3aled","email":null,"when":"today","more":1}""" },
            "not JSON" => Answered with { Headers = Headers(("content-type", "text/plain")) },
            _ => Answered,
        };
        IReadOnlyList<ReceivedRequest> received = slip switch { "nothing sent" => [], "sent twice" => [request, request], _ => [request] };
        return new SampleRun(received, answer, [slip == "other operation" ? "members.add" : "invitations.create"], handle => handle == "s3aled", []);
    }

    private static Dictionary<string, string> Headers(params (string Name, string Value)[] headers) =>
        headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase);
}
