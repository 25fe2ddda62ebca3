using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;

namespace Gateway.Core.Tests.Operations;

public sealed class BatchLoopTests
{
    public static TheoryData<ErrorCode> Codes => [.. Enum.GetValues<ErrorCode>()];

    [Fact]
    public async Task Items_are_done_in_order_and_answered_in_order()
    {
        var seen = new List<string>();
        var batch = await BatchLoop.RunAsync(Drafts(3), draft =>
        {
            seen.Add(draft.Email);
            return Done(draft);
        });

        Assert.Equal(["0@a.example", "1@a.example", "2@a.example"], seen);
        Assert.Equal(seen, batch.Value.Items.Select(item => item.Value.Id));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task An_item_that_fails_stops_the_batch_only_where_the_others_would_fail_too(ErrorCode code)
    {
        var sent = 0;
        var retryAfter = TimeSpan.FromSeconds(7);
        var batch = await BatchLoop.RunAsync(Drafts(4), draft => sent++ == 1
            ? ValueTask.FromResult<Result<Invitation>>(new OperationError(code, "No.") { RetryAfter = retryAfter, Outcome = Outcome.Unknown })
            : Done(draft));

        var items = batch.Value.Items;
        Assert.Equal(4, items.Count);
        Assert.True(items[0].IsOk);
        Assert.Equal(code, items[1].Error.Code);
        Assert.Equal(Outcome.Unknown, items[1].Error.Outcome);
        if (!StopsBatches(code))
        {
            Assert.Equal(4, sent);
            Assert.True(items[2].IsOk && items[3].IsOk);
            return;
        }

        Assert.Equal(2, sent);
        Assert.All(items.Skip(2), item =>
        {
            Assert.Equal((code, Outcome.NotDone, retryAfter), (item.Error.Code, item.Error.Outcome, item.Error.RetryAfter));
            Assert.StartsWith("Not sent: item 2", item.Error.Detail, StringComparison.Ordinal);
        });
    }

    // Written out rather than asked of the code: what concerns the connection or the provider stops, what concerns one person does not.
    private static bool StopsBatches(ErrorCode code) => code switch
    {
        ErrorCode.ConnectionAuthFailed or ErrorCode.ProviderForbidden => true,
        ErrorCode.RateLimited or ErrorCode.QuotaExceeded => true,
        ErrorCode.ProviderUnavailable or ErrorCode.ProviderTimeout or ErrorCode.CircuitOpen or ErrorCode.Overloaded => true,
        _ => false,
    };

    private static List<InvitationDraft> Drafts(int count) =>
        [.. Enumerable.Range(0, count).Select(index => new InvitationDraft { Email = $"{index}@a.example", Role = new RoleChoice(Role.Member, null) })];

    private static ValueTask<Result<Invitation>> Done(InvitationDraft draft) => ValueTask.FromResult<Result<Invitation>>(new Invitation
    {
        Id = draft.Email,
        WorkspaceId = "w",
        Role = Role.Member,
        ProviderRole = "member",
        Status = InvitationStatus.Pending,
        StatusSource = StatusSource.Assumed,
    });
}
