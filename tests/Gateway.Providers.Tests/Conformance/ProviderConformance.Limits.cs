using Xunit;

namespace Gateway.Providers.Tests.Conformance;

public abstract partial class ProviderConformance
{
    [Theory]
    [InlineData("members.list")]
    [InlineData("invitations.create")]
    public async Task A_rate_limit_says_when_to_come_back(string operation)
    {
        var ask = await PrepareAsync(operation);
        await Sandbox.FaultAsync("rateLimited", ask.Method, retryAfter: "17");
        var answer = await SendAsync(ask);
        var problem = Failed(answer, 429, "rate_limited");
        Assert.Equal("17", answer.Headers["retry-after"]);
        Assert.Equal(17, problem["retryAfter"]!.GetValue<int>());
        Assert.True(problem["retryable"]!.GetValue<bool>());
        OutcomeIs(operation == "invitations.create" ? "notDone" : null, problem);
        Assert.Equal(1, problem["attempts"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_rate_limit_without_a_time_has_a_default_one()
    {
        var ask = await PrepareAsync("members.list");
        await Sandbox.FaultAsync("status", "GET", status: 429);
        var answer = await SendAsync(ask);
        Failed(answer, 429, "rate_limited");
        Assert.InRange(int.Parse(answer.Headers["retry-after"], System.Globalization.CultureInfo.InvariantCulture), 1, 3600);
    }

    [Theory]
    [InlineData("members.list")]
    [InlineData("invitations.create")]
    public async Task A_402_is_a_quota_where_the_provider_has_one(string operation)
    {
        var ask = await PrepareAsync(operation);
        await Sandbox.FaultAsync("quotaExhausted", ask.Method, retryAfter: "1234");
        var answer = await SendAsync(ask);
        Failed(answer, Facts.QuotaExhausted == "quota_exceeded" ? 429 : 422, Facts.QuotaExhausted);
        if (Facts.QuotaExhausted == "quota_exceeded") Assert.Equal("1234", answer.Headers["retry-after"]);

        await Sandbox.FaultAsync("planRestricted", ask.Method);
        Failed(await SendAsync(ask), Facts.PlanRestricted == "provider_forbidden" ? 403 : 422, Facts.PlanRestricted);
    }
}
