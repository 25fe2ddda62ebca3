using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Core.Tests.Samples;
using Gateway.Testing;

namespace Gateway.Core.Tests.Dispatch;

/// <summary>What a provider echoes back never carries a secret on, and no span carries one at all.</summary>
public sealed class RedactionTests
{
    private static readonly AcceptInvitation Accept = new(new Secret("tok/s3cret")) { Password = new Secret("passw0rd") };

    [Theory]
    [InlineData("bad token " + SampleGateway.Token, "bad token [redacted]")]
    [InlineData("Bearer " + SampleGateway.Token, "Bearer [redacted]")]
    [InlineData("no invitation tok/s3cret", "no invitation [redacted]")]
    [InlineData("POST /accept/tok%2Fs3cret failed", "POST /accept/[redacted] failed")]
    [InlineData("password passw0rd is weak", "password [redacted] is weak")]
    public async Task A_providers_message_is_passed_on_without_the_calls_secrets(string message, string shown)
    {
        await using var gateway = await SampleGateway.StartAsync(_ => new Reply(400, message, "text/plain"));
        var error = (await gateway.Dispatcher.DispatchAsync(Accept, gateway.Call(), CancellationToken.None)).Error;

        Assert.Equal((ErrorCode.ProviderRejected, shown), (error.Code, error.Upstream!.Message));
    }

    [Fact]
    public async Task A_verify_call_redacts_as_well()
    {
        await using var gateway = await SampleGateway.StartAsync(_ => new Reply(400, $"bad {SampleGateway.Token}", "text/plain"));

        Assert.Equal("bad [redacted]", (await gateway.Verifier.VerifyAsync(gateway.Connection, CancellationToken.None)).Error!.Upstream!.Message);
    }

    [Fact]
    public async Task Items_of_a_batch_are_redacted_each()
    {
        await using var gateway = await SampleGateway.StartAsync(_ => new Reply(400, $"bad {SampleGateway.Token}", "text/plain"));
        var draft = new InvitationDraft { Email = "ann@a.example", Role = new RoleChoice(Role.Member, null) };
        var batch = (await gateway.Dispatcher.DispatchAsync(new CreateInvitations("w1", [draft, draft]), gateway.Call(), CancellationToken.None)).Value;

        Assert.All(batch.Items, item => Assert.Equal("bad [redacted]", item.Error.Upstream!.Message));
    }

    [Fact]
    public async Task The_spans_of_an_operation_show_the_path_as_its_template_only()
    {
        using var spans = new CapturedSpans();
        using var caller = new System.Diagnostics.Activity("caller").Start();
        await using var gateway = await SampleGateway.StartAsync(_ => new Reply(400, $"tok/s3cret {SampleGateway.Token}", "text/plain"));
        await gateway.Dispatcher.DispatchAsync(Accept, gateway.Call(), CancellationToken.None);

        var trace = spans.OfTrace(caller.TraceId.ToHexString());
        var operation = Assert.Single(trace, span => span.DisplayName == "invitations.accept");
        var attempt = Assert.Single(trace, span => span.DisplayName == "POST /accept/{token}");
        Assert.Equal(operation.SpanId, attempt.ParentSpanId);
        Assert.Equal(("native", "not_done", "provider_rejected"), (operation.GetTagItem("gateway.support"), operation.GetTagItem("gateway.outcome"), operation.GetTagItem("error.type")));
        Assert.Equal((400, "400", "/accept/{token}"), (attempt.GetTagItem("http.response.status_code"), attempt.GetTagItem("error.type"), attempt.GetTagItem("url.template")));
        var text = string.Join('\n', trace.SelectMany(span => span.TagObjects.Select(tag => $"{tag.Value}").Append(span.DisplayName).Append(span.StatusDescription)));
        Assert.DoesNotContain("s3cret", text, StringComparison.Ordinal);
        Assert.DoesNotContain(SampleGateway.Token, text, StringComparison.Ordinal);
    }
}
