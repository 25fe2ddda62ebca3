using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Http;

namespace Gateway.Core.Tests.Http;

public sealed class StatusErrorsTests
{
    [Theory]
    [InlineData(301, ErrorCode.ProviderBadResponse)]
    [InlineData(400, ErrorCode.ProviderRejected)]
    [InlineData(401, ErrorCode.ConnectionAuthFailed)]
    [InlineData(402, ErrorCode.ProviderRejected)]
    [InlineData(403, ErrorCode.ProviderForbidden)]
    [InlineData(404, ErrorCode.NotFound)]
    [InlineData(408, ErrorCode.ProviderTimeout)]
    [InlineData(409, ErrorCode.ProviderRejected)]
    [InlineData(422, ErrorCode.ProviderRejected)]
    [InlineData(429, ErrorCode.RateLimited)]
    [InlineData(500, ErrorCode.ProviderUnavailable)]
    [InlineData(503, ErrorCode.ProviderUnavailable)]
    [InlineData(504, ErrorCode.ProviderTimeout)]
    public void A_status_no_rule_names_has_a_code_of_the_taxonomy(int status, ErrorCode code)
    {
        var error = StatusErrors.Read(Response(status), "X1", "text of the provider", ResourceKind.Member);

        Assert.Equal(code, error.Code);
        Assert.Equal(new UpstreamFailure(status, "X1", "text of the provider"), error.Upstream);
        Assert.DoesNotContain("text of the provider", error.Detail, StringComparison.Ordinal);
        Assert.Equal(code == ErrorCode.NotFound ? ResourceKind.Member : null, error.Resource);
    }

    [Fact]
    public void A_429_always_says_when_to_come_back()
    {
        Assert.Equal(TimeSpan.FromSeconds(60), StatusErrors.Read(Response(429)).RetryAfter);
        Assert.Equal(TimeSpan.FromSeconds(5), StatusErrors.Read(Response(429, ("Retry-After", "5"))).RetryAfter);
    }

    [Fact]
    public void A_503_says_when_to_come_back_if_the_provider_does() => Assert.Equal(TimeSpan.FromSeconds(5), StatusErrors.Read(Response(503, ("Retry-After", "5"))).RetryAfter);

    [Fact]
    public void A_success_is_no_error() => Assert.Throws<ArgumentException>(() => StatusErrors.Read(Response(204)));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("120", 120)]
    [InlineData("Wed, 21 Oct 2026 07:28:30 GMT", 30)]
    [InlineData("Wed, 21 Oct 2026 07:27:00 GMT", 0)]
    [InlineData("Wednesday, 21-Oct-26 07:28:30 GMT", 30)]
    [InlineData("Wed Oct 21 07:28:30 2026", 30)]
    public void Retry_after_is_seconds_or_a_date_measured_by_the_providers_own_clock(string value, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), StatusErrors.RetryAfter(Response(429, ("Retry-After", value), ("Date", "Wed, 21 Oct 2026 07:28:00 GMT"))));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public void A_retry_after_that_makes_no_sense_is_none(string value) =>
        Assert.Null(StatusErrors.RetryAfter(Response(429, ("Retry-After", value), ("Date", "Wed, 21 Oct 2026 07:28:00 GMT"))));

    [Fact]
    public void A_date_can_not_be_measured_without_the_providers_clock() => Assert.Null(StatusErrors.RetryAfter(Response(429, ("Retry-After", "Wed, 21 Oct 2026 07:28:30 GMT"))));

    [Fact]
    public void No_header_is_no_wait() => Assert.Null(StatusErrors.RetryAfter(Response(429)));

    private static ProviderResponse Response(int status, params (string Name, string Value)[] headers) => new()
    {
        Status = status,
        Headers = headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase),
        Body = default,
    };
}
