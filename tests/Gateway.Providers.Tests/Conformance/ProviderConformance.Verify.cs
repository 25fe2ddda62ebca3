using Gateway.Testing;
using Xunit;

namespace Gateway.Providers.Tests.Conformance;

public abstract partial class ProviderConformance
{
    [Fact]
    public async Task Verify_says_ok_and_what_it_cost()
    {
        var before = Sandbox.Requests.Count;
        var answer = await VerifyAsync(Gateway, "ok");
        Assert.Null(answer["problem"]);
        var sent = Sandbox.Requests.Skip(before).ToList();
        Assert.Equal("GET", Assert.Single(sent).Method);
        Assert.Equal(1, answer["cost"]!["upstreamCalls"]!.GetValue<int>());
        Assert.True(answer["cost"]!["durationMs"]!.GetValue<double>() > 0);
    }

    [Fact]
    public async Task Verify_tells_a_bad_credential()
    {
        await Sandbox.FaultAsync("status", status: Facts.ForbidsBadCredentials ? 403 : 401);
        var answer = await VerifyAsync(Gateway, "badCredential");
        Assert.Equal(Facts.ForbidsBadCredentials ? "provider_forbidden" : "connection_auth_failed", Text(answer["problem"]!, "code"));
        Assert.Equal(1, answer["cost"]!["upstreamCalls"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("status")]
    [InlineData("dropBefore")]
    public async Task Verify_tells_a_provider_that_is_down(string kind)
    {
        await Sandbox.FaultAsync(kind, status: kind == "status" ? 503 : null, times: 10);
        Assert.Equal("provider_unavailable", Text((await VerifyAsync(Gateway, "unreachable"))["problem"]!, "code"));
    }

    [Fact]
    public async Task Verify_tells_a_provider_that_can_not_be_reached()
    {
        await using var nowhere = await _fixture.OverAsync(null, ClosedPort());
        await VerifyAsync(nowhere, "unreachable");
    }

    private async Task<System.Text.Json.Nodes.JsonNode> VerifyAsync(TestGateway gateway, string status)
    {
        var answer = await gateway.SendAsync("POST", $"{Root}/verify");
        Assert.True(answer.Status == 200, answer.Text);
        Assert.True(status == Text(answer.Json, "status"), answer.Text);
        return answer.Json;
    }
}
