using Gateway.Core.Dispatch;
using Gateway.Core.Tests.Samples;

namespace Gateway.Core.Tests.Dispatch;

public sealed class VerifierTests
{
    [Theory]
    [InlineData(200, VerifyStatus.Ok)]
    [InlineData(401, VerifyStatus.BadCredential)]
    [InlineData(403, VerifyStatus.MissingPermission)]
    [InlineData(500, VerifyStatus.Unreachable)]
    [InlineData(404, VerifyStatus.Failed)]
    [InlineData(429, VerifyStatus.Failed)]
    public async Task A_connection_is_verified_by_one_call(int status, VerifyStatus expected)
    {
        await using var gateway = await SampleGateway.StartAsync(_ => new Reply(status));
        var report = await gateway.Verifier.VerifyAsync(gateway.Connection, CancellationToken.None);

        Assert.Equal((expected, 1), (report.Status, report.UpstreamCalls));
        Assert.Equal(status == 200, report.Error is null);
    }

    [Fact]
    public async Task A_403_that_may_mean_a_bad_credential_is_one_when_verify_itself_gets_it()
    {
        await using var gateway = await SampleGateway.StartAsync(_ => new Reply(403), SampleGateway.Provider with { ForbiddenMayMeanBadCredential = true });

        Assert.Equal(VerifyStatus.BadCredential, (await gateway.Verifier.VerifyAsync(gateway.Connection, CancellationToken.None)).Status);
    }

    [Fact]
    public async Task A_provider_nobody_answers_for_is_unreachable()
    {
        await using var gateway = await SampleGateway.StartAsync(_ => new Reply(200));
        await gateway.Upstream.DisposeAsync();

        Assert.Equal(VerifyStatus.Unreachable, (await gateway.Verifier.VerifyAsync(gateway.Connection, CancellationToken.None)).Status);
    }
}
