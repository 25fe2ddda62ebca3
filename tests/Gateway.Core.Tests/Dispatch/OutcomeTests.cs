using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Core.Tests.Samples;

namespace Gateway.Core.Tests.Dispatch;

/// <summary>Every failed write says whether it happened: judged by what was sent and what was answered.</summary>
public sealed class OutcomeTests
{
    private const string Thing = """{"id":"w1","name":"One"}""";
    private static readonly CreateInvitation Create = new("w1", new InvitationDraft { Email = "ann@a.example", Role = new RoleChoice(Role.Member, null) });

    [Theory]
    [InlineData(302, ErrorCode.ProviderBadResponse, Outcome.Unknown)]
    [InlineData(400, ErrorCode.ProviderRejected, Outcome.NotDone)]
    [InlineData(401, ErrorCode.ConnectionAuthFailed, Outcome.NotDone)]
    [InlineData(403, ErrorCode.ProviderForbidden, Outcome.NotDone)]
    [InlineData(404, ErrorCode.NotFound, Outcome.NotDone)]
    [InlineData(409, ErrorCode.ProviderRejected, Outcome.NotDone)]
    [InlineData(429, ErrorCode.RateLimited, Outcome.NotDone)]
    [InlineData(408, ErrorCode.ProviderTimeout, Outcome.Unknown)]
    [InlineData(500, ErrorCode.ProviderUnavailable, Outcome.Unknown)]
    [InlineData(502, ErrorCode.ProviderUnavailable, Outcome.Unknown)]
    [InlineData(504, ErrorCode.ProviderTimeout, Outcome.Unknown)]
    public async Task A_write_the_provider_refused_did_not_happen_and_one_it_failed_on_may_have(int status, ErrorCode code, Outcome outcome) =>
        await FailsAsync(_ => new Reply(status), Create, code, outcome);

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("<html></html>")]
    public async Task A_success_that_makes_no_sense_leaves_it_open(string body) => await FailsAsync(_ => new Reply(201, body), Create, ErrorCode.ProviderBadResponse, Outcome.Unknown);

    [Fact]
    public async Task A_reply_that_was_lost_leaves_it_open() => await FailsAsync(_ => Reply.Dropped, Create, ErrorCode.OutcomeUnknown, Outcome.Unknown);

    [Fact]
    public async Task A_reply_that_does_not_come_in_time_leaves_it_open()
    {
        await using var gateway = await SampleGateway.StartAsync(_ => Reply.Held);
        var pending = gateway.Dispatcher.DispatchAsync(Create, gateway.Call(), CancellationToken.None).AsTask();
        await gateway.Upstream.ArrivalAsync();
        Assert.False(pending.IsCompleted);
        gateway.Time.Advance(TimeSpan.FromSeconds(10));

        var error = (await pending).Error;
        Assert.Equal((ErrorCode.OutcomeUnknown, Outcome.Unknown), (error.Code, error.Outcome));
    }

    [Fact]
    public async Task A_provider_nobody_could_reach_did_nothing()
    {
        await using var gateway = await SampleGateway.StartAsync(_ => new Reply(200, Thing));
        await gateway.Upstream.DisposeAsync();

        var error = (await gateway.Dispatcher.DispatchAsync(Create, gateway.Call(), CancellationToken.None)).Error;
        Assert.Equal((ErrorCode.ProviderUnavailable, Outcome.NotDone), (error.Code, error.Outcome));
    }

    [Theory]
    [InlineData("GET 1", 500, "", ErrorCode.ProviderUnavailable, Outcome.NotDone)]
    [InlineData("GET 1", 200, "{", ErrorCode.ProviderBadResponse, Outcome.NotDone)]
    [InlineData("PUT 2", 400, "", ErrorCode.ProviderRejected, Outcome.NotDone)]
    [InlineData("PUT 2", 503, "", ErrorCode.ProviderUnavailable, Outcome.Unknown)]
    [InlineData("PUT 2", 200, "{", ErrorCode.ProviderBadResponse, Outcome.Unknown)]
    [InlineData("GET 3", 500, "", ErrorCode.ProviderUnavailable, Outcome.Done)]
    [InlineData("GET 3", 404, "", ErrorCode.NotFound, Outcome.Done)]
    [InlineData("GET 3", 200, "{", ErrorCode.ProviderBadResponse, Outcome.Done)]
    [InlineData("GET 3", -1, "", ErrorCode.ProviderUnavailable, Outcome.Done)]
    public async Task Of_several_calls_it_is_the_write_that_counts(string failing, int status, string body, ErrorCode code, Outcome outcome)
    {
        var number = 0;
        await FailsAsync(call => $"{call.Method} {++number}" == failing ? status < 0 ? Reply.Dropped : new Reply(status, body) : new Reply(200, Thing), Update("New"), code, outcome);
    }

    [Fact]
    public async Task What_the_adapter_refuses_by_itself_did_not_happen()
    {
        await using var gateway = await SampleGateway.StartAsync(_ => new Reply(200, Thing));
        var error = (await gateway.Dispatcher.DispatchAsync(Update("refused"), gateway.Call(), CancellationToken.None)).Error;

        Assert.Equal((ErrorCode.ValidationFailed, Outcome.NotDone), (error.Code, error.Outcome));
        Assert.Empty(gateway.Upstream.Calls);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(400)]
    [InlineData(-1)]
    public async Task Of_a_read_there_is_nothing_to_tell(int status)
    {
        await using var gateway = await SampleGateway.StartAsync(_ => status < 0 ? Reply.Dropped : new Reply(status));

        Assert.Null((await gateway.Dispatcher.DispatchAsync(new GetWorkspace("w1"), gateway.Call(), CancellationToken.None)).Error.Outcome);
    }

    [Fact]
    public async Task Each_item_of_a_batch_is_judged_by_its_own_reply()
    {
        Reply[] replies = [new(200, Thing), new(409), new(200, "{"), Reply.Dropped, new(500), new(200, Thing)];
        var number = 0;
        await using var gateway = await SampleGateway.StartAsync(_ => replies[number++]);

        var batch = (await gateway.Dispatcher.DispatchAsync(new CreateInvitations("w1", [.. replies.Select(_ => Create.Draft)]), gateway.Call(), CancellationToken.None)).Value;

        Assert.Equal(
            [null, Outcome.NotDone, Outcome.Unknown, Outcome.Unknown, Outcome.Unknown, Outcome.NotDone],
            batch.Items.Select(item => item.IsOk ? null : item.Error.Outcome));
        Assert.Equal(ErrorCode.ProviderUnavailable, batch.Items[5].Error.Code);
    }

    private static UpdateWorkspace Update(string name) => new("w1", new WorkspacePatch { Name = name });

    private static async Task FailsAsync<T>(Func<UpstreamCall, Reply> answer, IOperation<T> operation, ErrorCode code, Outcome outcome)
    {
        await using var gateway = await SampleGateway.StartAsync(answer);
        var error = (await gateway.Dispatcher.DispatchAsync(operation, gateway.Call(), CancellationToken.None)).Error;

        Assert.Equal((code, outcome), (error.Code, error.Outcome));
    }
}
