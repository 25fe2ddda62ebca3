using Gateway.Core.Telemetry;

namespace Gateway.Core.Tests.Telemetry;

public sealed class RedactorTests
{
    [Theory]
    [InlineData("Bad key hunter2!", "Bad key [redacted]", "hunter2!")]
    [InlineData("hunter2 and hunter2", "[redacted] and [redacted]", "hunter2")]
    [InlineData("at /invite/a%2Fb%3Dc now", "at /invite/[redacted] now", "a/b=c")]
    [InlineData("Bearer abcdef", "Bearer [redacted]", "abcd", "abcdef")]
    [InlineData("the ABC code", "the ABC code", "ABC")]
    public void Known_secrets_are_masked_as_written_and_as_escaped(string message, string expected, params string[] secrets) =>
        Assert.Equal(expected, Redactor.Clean(message, secrets));

    [Theory]
    [InlineData("token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln refused", "token [redacted] refused")]
    [InlineData("no 3fa85f64-5717-4562-b3fc-2c963f66afa6 here", "no [redacted] here")]
    [InlineData("key=0123456789abcdef0123", "[redacted]")]
    [InlineData("https://a.example/join?code=abc123def456ghi789jkl0", "https://a.example/join?[redacted]")]
    public void What_looks_like_a_token_is_masked_though_nobody_knew_it(string message, string expected) => Assert.Equal(expected, Redactor.Clean(message, []));

    [Theory]
    [InlineData("You must confirm the e-mail address first.")]
    [InlineData("internationalisation-and-localisation is off")]
    [InlineData("409: ann@a.example is invited already (role ADMIN)")]
    public void Plain_words_stay(string message) => Assert.Equal(message, Redactor.Clean(message, []));

    [Fact]
    public void Control_characters_become_spaces_so_that_a_message_stays_one_line() => Assert.Equal("a  b c", Redactor.Clean("a\r\nb\u001bc", []));

    [Fact]
    public void A_long_message_is_cut_after_its_secrets_are_masked()
    {
        // The secret stands across the place of the cut: cutting first would leave half of it.
        var clean = Redactor.Clean(string.Concat(Enumerable.Repeat("ab ", 98)) + "s3cret-word and more words", ["s3cret-word"]);

        Assert.Equal(301, clean.Length);
        Assert.EndsWith("…", clean, StringComparison.Ordinal);
        Assert.DoesNotContain("s3c", clean, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_of_the_longest_length_is_not_cut() => Assert.Equal(300, Redactor.Clean(new string('a', 300), []).Length);
}
