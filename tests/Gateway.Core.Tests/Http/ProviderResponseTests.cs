using System.Text;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Http;
using Gateway.Core.Tests.Samples;

namespace Gateway.Core.Tests.Http;

public sealed class ProviderResponseTests
{
    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain; charset=utf-8")]
    [InlineData(null)]
    public void Json_is_read_whatever_the_reply_calls_it(string? type) => Assert.Equal("7", Response("""{"id":"7"}""", type).Json(SampleJson.Default.SampleThing).Value.Id);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("""{"id":"7""")]
    [InlineData("""{"id":7}""")]
    [InlineData("""{"name":"no id"}""")]
    [InlineData("[]")]
    [InlineData("\"bare\"")]
    [InlineData("  <html>s3cret</html>")]
    [InlineData("plain s3cret")]
    [InlineData("""{"id":"7"} s3cret""")]
    public void Anything_else_is_a_bad_response_and_its_text_is_not_repeated(string body)
    {
        var error = Response(body).Json(SampleJson.Default.SampleThing).Error;

        Assert.Equal((ErrorCode.ProviderBadResponse, 200), (error.Code, error.Upstream!.Status));
        Assert.DoesNotContain("s3cret", error.Detail, StringComparison.Ordinal);
        Assert.Null(Response(body).TryJson(SampleJson.Default.SampleThing));
    }

    [Theory]
    [InlineData("text/html", "anything")]
    [InlineData("text/html; charset=utf-8", "{}")]
    [InlineData("application/xhtml+xml", "x")]
    [InlineData("application/json", "\r\n <!doctype html>")]
    public void A_page_is_seen_by_its_type_or_its_first_character(string type, string body)
    {
        Assert.True(Response(body, type).LooksLikeHtml());
        Assert.Null(Response(body, type).BareText());
    }

    [Theory]
    [InlineData("\"quoted \\\"text\\\"\"", "quoted \"text\"")]
    [InlineData(" plain text\n", "plain text")]
    [InlineData("\"unfinished", "\"unfinished")]
    [InlineData("\"", "\"")]
    [InlineData("  ", null)]
    [InlineData("", null)]
    public void Bare_text_loses_one_level_of_quoting(string body, string? text) => Assert.Equal(text, Response(body).BareText());

    private static ProviderResponse Response(string body, string? type = "application/json") => new()
    {
        Status = 200,
        Headers = type is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["Content-Type"] = type },
        Body = Encoding.UTF8.GetBytes(body),
    };
}
