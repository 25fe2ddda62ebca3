using Xunit;

namespace Gateway.Providers.Tests.Conformance;

public abstract partial class ProviderConformance
{
    public static MatrixTheoryData<string, string> BrokenReads => new(["malformedJson", "truncatedJson", "emptyBody", "html"], [.. Reads.Select(row => row.Data)]);

    [Theory]
    [MemberData(nameof(BrokenReads))]
    public async Task A_broken_reply_to_a_read_is_a_bad_response(string kind, string operation)
    {
        var ask = await PrepareAsync(operation);
        Succeeded(ask, await SendAsync(ask));
        await Sandbox.FaultAsync(kind, "GET");
        var problem = Failed(await SendAsync(ask), 502, "provider_bad_response");
        OutcomeIs(null, problem);
        Assert.True(problem["retryable"]!.GetValue<bool>());
        Succeeded(ask, await SendAsync(ask));
    }

    [Theory]
    [InlineData("malformedJson", "invitations.create")]
    [InlineData("truncatedJson", "invitations.create")]
    [InlineData("emptyBody", "invitations.create")]
    [InlineData("html", "invitations.create")]
    [InlineData("truncatedJson", "invitations.revoke")]
    [InlineData("html", "invitations.revoke")]
    [InlineData("html", "members.remove")]
    public async Task A_broken_reply_to_a_write_leaves_it_open_whether_it_was_done(string kind, string operation)
    {
        var ask = await PrepareAsync(operation);
        var (method, path) = await FirstWriteAsync(ask);
        await Sandbox.FaultAsync(kind, method, path);
        OutcomeIs("unknown", Failed(await SendAsync(ask), 502, "provider_bad_response"));
    }

    [Fact]
    public async Task A_broken_reply_to_a_batch_leaves_its_items_open()
    {
        var ask = await PrepareAsync("invitations.createBatch");
        await Sandbox.FaultAsync("html", "POST", times: 10);
        var items = Succeeded(ask, await SendAsync(ask)).Json["data"]!.AsArray();
        Assert.Equal(3, items.Count);
        Assert.All(items, item =>
        {
            Assert.Equal("provider_bad_response", Text(item!["problem"]!, "code"));
            OutcomeIs("unknown", item["problem"]!);
        });
    }

    [Theory]
    [InlineData(500)]
    [InlineData(429)]
    public async Task A_broken_off_error_is_still_the_error_its_status_says(int status)
    {
        var ask = await PrepareAsync("members.list");
        await using var stub = await BrokenOffUpstream.StartAsync(status);
        await using var gateway = await _fixture.OverAsync(null, stub.Address);
        var problem = Failed(await ask.SendAsync(gateway), status == 500 ? 503 : 429, status == 500 ? "provider_unavailable" : "rate_limited");
        Assert.Equal(status, problem["upstream"]!["status"]!.GetValue<int>());
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Fields_the_contract_does_not_know_change_nothing(string operation)
    {
        var ask = await PrepareAsync(operation);
        var plain = Succeeded(ask, await SendAsync(ask));
        await Sandbox.FaultAsync("extraFields", times: 100);
        Assert.Equal(plain.Text, Succeeded(ask, await SendAsync(ask)).Text);
    }

    [Fact]
    public async Task Fields_the_contract_does_not_know_do_not_hinder_a_write()
    {
        await Sandbox.FaultAsync("extraFields", times: 1000);
        foreach (var operation in Writes.Select(row => row.Data).Where(Supports))
        {
            var ask = await PrepareAsync(operation);
            Succeeded(ask, await SendAsync(ask));
            _fixture.Sandbox.Reset();
            await Sandbox.FaultAsync("extraFields", times: 1000);
        }
    }
}
