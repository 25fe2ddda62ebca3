using System.Globalization;
using Gateway.Abstractions.Providers;

namespace Gateway.Core.Tests.Providers;

public sealed class WireTimeTests
{
    [Theory]
    [InlineData("2026-03-01T12:30:45Z", "2026-03-01T12:30:45.0000000+00:00")]
    [InlineData("2026-03-01T12:30:45.123456Z", "2026-03-01T12:30:45.1234560+00:00")]
    [InlineData("2026-03-01T12:30:45+02:00", "2026-03-01T10:30:45.0000000+00:00")]
    [InlineData("2026-03-01T12:30:45", "2026-03-01T12:30:45.0000000+00:00")]
    [InlineData("2026-03-01 12:30:45", "2026-03-01T12:30:45.0000000+00:00")]
    [InlineData("2026-03-01", "2026-03-01T00:00:00.0000000+00:00")]
    public void An_instant_is_read_as_utc(string text, string instant) => Assert.Equal(instant, WireTime.Parse(text)!.Value.ToString("O", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("1700000000")]
    [InlineData("12:30")]
    [InlineData("March 1")]
    [InlineData("2026-13-01")]
    [InlineData("2026-03-01T25:00:00Z")]
    public void What_is_no_instant_is_null_and_never_a_guess(string? text) => Assert.Null(WireTime.Parse(text));
}
