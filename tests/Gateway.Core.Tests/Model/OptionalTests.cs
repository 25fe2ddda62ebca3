using System.Text.Json;
using Gateway.Abstractions.Model;
using Gateway.Core.Tests.Samples;

namespace Gateway.Core.Tests.Model;

public sealed class OptionalTests
{
    [Fact]
    public void Absent_null_and_a_value_are_three_things_when_read()
    {
        Assert.False(Read("{}").Text.IsPresent);
        Assert.True(Read("""{"text":null}""").Text is { IsPresent: true, ValueOrDefault: null });
        Assert.True(Read("""{"text":"x"}""").Text is { IsPresent: true, ValueOrDefault: "x" });
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"text":null}""")]
    [InlineData("""{"text":""}""")]
    [InlineData("""{"text":"x","number":0}""")]
    [InlineData("""{"number":7}""")]
    [InlineData("""{"time":null}""")]
    [InlineData("""{"time":"2026-03-01T12:00:00+00:00"}""")]
    [InlineData("""{"person":null}""")]
    [InlineData("""{"person":{}}""")]
    [InlineData("""{"person":{"id":null,"email":"ann@a.example"}}""")]
    [InlineData("""{"role":"owner"}""")]
    public void What_is_read_is_written_again_as_it_was(string json) => Assert.Equal(json, JsonSerializer.Serialize(Read(json), MaybesJson.Default.Maybes).Replace("\\u002B", "+", StringComparison.Ordinal));

    [Theory]
    [InlineData("""{"number":null}""")]
    [InlineData("""{"number":"7"}""")]
    [InlineData("""{"role":7}""")]
    [InlineData("""{"role":"emperor"}""")]
    public void What_does_not_fit_is_refused(string json) => Assert.Throws<JsonException>(() => Read(json));

    [Fact]
    public void Of_a_null_is_absent_and_of_an_empty_text_as_one_asks()
    {
        Assert.False(Optional.Of((string?)null).IsPresent);
        Assert.False(Optional.Of((DateTimeOffset?)null).IsPresent);
        Assert.True(Optional.Of("").IsPresent);
        Assert.False(Optional.OfNonEmpty("").IsPresent);
    }

    [Fact]
    public void Selecting_keeps_what_is_absent()
    {
        Assert.False(Optional<string>.Absent.Select(text => text.Length).IsPresent);
        Assert.Equal(3, new Optional<string>("abc").Select(text => text.Length).ValueOrDefault);
    }

    private static Maybes Read(string json) => JsonSerializer.Deserialize(json, MaybesJson.Default.Maybes)!;
}
