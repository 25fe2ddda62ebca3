using Xunit;

namespace Gateway.Providers.Tests.Conformance;

public abstract partial class ProviderConformance
{
    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_dry_run_shows_the_first_write_and_does_not_send_it(string operation)
    {
        if (!Supports(operation))
        {
            await IsUnsupportedAsync(operation);
            return;
        }

        var ask = await PrepareAsync(operation);
        var before = Sandbox.Requests.Count;
        var answer = await SendAsync(ask, "?dryRun=true");
        Assert.True(answer.Status == 200, answer.Text);
        Assert.True(answer.Json["dryRun"]!.GetValue<bool>());
        Assert.Equal(operation, Text(answer.Json, "operation"));

        var sent = Sandbox.Requests.Skip(before).ToList();
        Assert.All(sent, request => Assert.Equal("GET", request.Method));
        Assert.Equal(sent.Count, answer.Json["upstreamCallsMade"]!.GetValue<int>());
        Hides(answer.Text, [.. Credentials(), .. Secrets(ask)], "the plan");

        // What was shown is what is sent.
        var plan = answer.Json["request"]!;
        Succeeded(ask, await SendAsync(ask));
        var write = Sandbox.Requests.Skip(before + sent.Count).First(request => request.Method != "GET");
        Assert.Equal(Text(plan, "method"), write.Method);
        if (ask.Token is null || !Text(plan, "target").Contains('[', StringComparison.Ordinal)) Assert.EndsWith(Text(plan, "target"), write.Target, StringComparison.Ordinal);
    }
}
