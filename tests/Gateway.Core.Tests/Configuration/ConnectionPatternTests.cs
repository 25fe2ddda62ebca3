using Gateway.Core.Configuration;

namespace Gateway.Core.Tests.Configuration;

public sealed class ConnectionPatternTests
{
    [Theory]
    [InlineData("acme", "acme")]
    [InlineData("*", "acme")]
    [InlineData("*", "")]
    [InlineData("acme-*", "acme-")]
    [InlineData("acme-*", "acme-x")]
    [InlineData("*-prod", "acme-prod")]
    [InlineData("a*c*e", "abcde")]
    [InlineData("a*c*e", "accee")]
    [InlineData("a**e", "ae")]
    [InlineData("*b*b*", "abab")]
    [InlineData("*a-a*", "xa-a-ay")]
    public void A_star_stands_for_any_run(string pattern, string name) => Assert.True(Parse(pattern).Matches(name));

    [Theory]
    [InlineData("acme", "acme-x")]
    [InlineData("acme-*", "acme")]
    [InlineData("acme-*", "xacme-y")]
    [InlineData("*-prod", "acme-prod-2")]
    [InlineData("ab*ba", "aba")]
    [InlineData("a*c*e", "acb")]
    [InlineData("a*c*c", "ac")]
    [InlineData("*b*b*", "abc")]
    public void What_is_written_must_be_there(string pattern, string name) => Assert.False(Parse(pattern).Matches(name));

    [Theory]
    [InlineData("")]
    [InlineData("Acme")]
    [InlineData("acme?")]
    [InlineData("acme_1")]
    [InlineData("[ab]")]
    [InlineData("äcme")]
    public void Anything_but_names_and_stars_is_no_pattern(string text) => Assert.False(ConnectionPattern.TryParse(text, out _));

    [Fact]
    public void Many_stars_take_no_long_time() => Assert.False(Parse(string.Concat(Enumerable.Repeat("a*", 31)) + "b").Matches(new string('a', 63)));

    private static ConnectionPattern Parse(string text) => ConnectionPattern.TryParse(text, out var pattern) ? pattern : throw new ArgumentException(text);
}
