using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;
using Gateway.Core.Tests.Samples;

namespace Gateway.Core.Tests.Dispatch;

/// <summary>A 403 of a provider that answers so for bad credentials too is settled by its verify call, at most once in five minutes.</summary>
public sealed class DoubtTests
{
    private static readonly ProviderDefinition Ambiguous = SampleGateway.Provider with { ForbiddenMayMeanBadCredential = true };

    [Theory]
    [InlineData(200, ErrorCode.ProviderForbidden)]
    [InlineData(403, ErrorCode.ConnectionAuthFailed)]
    [InlineData(401, ErrorCode.ConnectionAuthFailed)]
    [InlineData(500, ErrorCode.ProviderForbidden)]
    public async Task The_verify_call_decides(int verify, ErrorCode code)
    {
        await using var gateway = await StartAsync(verify);

        Assert.Equal(code, await ForbiddenAsync(gateway));
        Assert.Equal(1, Verifications(gateway));
    }

    [Theory]
    [InlineData(200, ErrorCode.ProviderForbidden)]
    [InlineData(403, ErrorCode.ConnectionAuthFailed)]
    public async Task The_verdict_holds_for_five_minutes(int verify, ErrorCode code)
    {
        await using var gateway = await StartAsync(verify);
        await ForbiddenAsync(gateway);
        gateway.Time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        Assert.Equal(code, await ForbiddenAsync(gateway));
        Assert.Equal(1, Verifications(gateway));

        gateway.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(code, await ForbiddenAsync(gateway));
        Assert.Equal(2, Verifications(gateway));
    }

    [Fact]
    public async Task Many_refusals_at_once_are_settled_by_one_verify_call()
    {
        await using var gateway = await StartAsync(verify: 403);
        var codes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => ForbiddenAsync(gateway)));

        Assert.All(codes, code => Assert.Equal(ErrorCode.ConnectionAuthFailed, code));
        Assert.Equal(1, Verifications(gateway));
    }

    [Fact]
    public async Task A_provider_whose_403_means_one_thing_is_not_asked()
    {
        await using var gateway = await StartAsync(verify: 403, SampleGateway.Provider);

        Assert.Equal(ErrorCode.ProviderForbidden, await ForbiddenAsync(gateway));
        Assert.Equal(0, Verifications(gateway));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(429)]
    public async Task Only_a_403_raises_the_doubt(int status)
    {
        await using var gateway = await SampleGateway.StartAsync(call => new Reply(call.Target == "/verify" ? 403 : status), Ambiguous);
        await ForbiddenAsync(gateway);

        Assert.Equal(0, Verifications(gateway));
    }

    private static Task<SampleGateway> StartAsync(int verify, ProviderDefinition? provider = null) =>
        SampleGateway.StartAsync(call => new Reply(call.Target == "/verify" ? verify : 403), provider ?? Ambiguous);

    private static async Task<ErrorCode> ForbiddenAsync(SampleGateway gateway) =>
        (await gateway.Dispatcher.DispatchAsync(new GetWorkspace("w1"), gateway.Call(), CancellationToken.None)).Error.Code;

    private static int Verifications(SampleGateway gateway) => gateway.Upstream.Calls.Count(call => call.Target == "/verify");
}
