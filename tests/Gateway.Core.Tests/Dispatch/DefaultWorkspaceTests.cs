using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Operations;
using Gateway.Core.Tests.Samples;

namespace Gateway.Core.Tests.Dispatch;

/// <summary>What the alias <c>default</c> stands for.</summary>
public sealed class DefaultWorkspaceTests
{
    private string _list = """{"items":[{"id":"only"}]}""";
    private int _listStatus = 200;

    [Fact]
    public async Task It_is_the_configured_workspace_and_nothing_is_asked()
    {
        await using var gateway = await SampleGateway.StartAsync(Answer, defaultWorkspace: "mine");

        Assert.Equal("mine", (await GetAsync(gateway)).Value);
        Assert.Equal(["/workspaces/mine"], gateway.Upstream.Calls.Select(call => call.Target));
    }

    [Fact]
    public async Task Else_it_is_the_only_listed_one_which_is_asked_for_once_in_a_while()
    {
        await using var gateway = await SampleGateway.StartAsync(Answer);
        Assert.Equal("only", (await GetAsync(gateway)).Value);
        Assert.Equal("only", (await GetAsync(gateway)).Value);
        Assert.Equal(["/workspaces", "/workspaces/only", "/workspaces/only"], gateway.Upstream.Calls.Select(call => call.Target));

        gateway.Time.Advance(TimeSpan.FromMinutes(10));
        _list = """{"items":[{"id":"moved"}]}""";
        Assert.Equal("moved", (await GetAsync(gateway)).Value);
    }

    [Theory]
    [InlineData("""{"items":[]}""")]
    [InlineData("""{"items":[{"id":"1"},{"id":"2"}]}""")]
    [InlineData("""{"items":[{"id":"1"}],"next":"2"}""")]
    public async Task Of_none_or_several_it_stands_for_none_and_the_error_says_what_to_set(string list)
    {
        _list = list;
        await using var gateway = await SampleGateway.StartAsync(Answer);
        var error = (await GetAsync(gateway)).Error;

        Assert.Equal((ErrorCode.ValidationFailed, "{workspace}"), (error.Code, Assert.Single(error.Fields).Pointer));
        Assert.Contains("defaultWorkspace", error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_to_find_it_is_not_kept()
    {
        _listStatus = 503;
        await using var gateway = await SampleGateway.StartAsync(Answer);
        Assert.Equal(ErrorCode.ProviderUnavailable, (await GetAsync(gateway)).Error.Code);

        _listStatus = 200;
        Assert.Equal("only", (await GetAsync(gateway)).Value);
    }

    private Reply Answer(UpstreamCall call) => call.Target == "/workspaces" ? new Reply(_listStatus, _list) : new Reply(200, $$"""{"id":"{{call.Target.Split('/')[^1]}}"}""");

    private static async Task<Result<string>> GetAsync(SampleGateway gateway) =>
        (await gateway.Dispatcher.DispatchAsync(new GetWorkspace("default"), gateway.Call(), CancellationToken.None)).Map(workspace => workspace.Id);
}
