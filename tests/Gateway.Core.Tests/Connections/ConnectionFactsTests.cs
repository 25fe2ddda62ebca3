using Gateway.Abstractions.Errors;
using Gateway.Core.Connections;
using Gateway.Core.Tests.Samples;

namespace Gateway.Core.Tests.Connections;

public sealed class ConnectionFactsTests
{
    private readonly ManualTime _time = new();
    private readonly ConnectionFacts _facts;
    private int _lessons;

    public ConnectionFactsTests() => _facts = new ConnectionFacts(_time);

    [Fact]
    public async Task A_fact_is_learned_once_and_kept()
    {
        Assert.Equal("fact 1", await LearnAsync());
        Assert.Equal("fact 1", await LearnAsync());
    }

    [Fact]
    public async Task Each_name_is_a_fact_of_its_own()
    {
        Assert.Equal("fact 1", await LearnAsync("a"));
        Assert.Equal("fact 2", await LearnAsync("b"));
    }

    [Fact]
    public async Task A_fact_grows_old_after_ten_minutes()
    {
        await LearnAsync();
        _time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        Assert.Equal("fact 1", await LearnAsync());

        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal("fact 2", await LearnAsync());
    }

    [Fact]
    public async Task A_forgotten_fact_is_learned_again()
    {
        await LearnAsync();
        _facts.Forget("name");

        Assert.Equal("fact 2", await LearnAsync());
    }

    [Fact]
    public async Task A_failure_is_answered_and_not_kept()
    {
        var failed = await _facts.GetOrLearnAsync<string>("name", _ => ValueTask.FromResult<Result<string>>(new OperationError(ErrorCode.RateLimited, "Slower.")), CancellationToken.None);

        Assert.Equal(ErrorCode.RateLimited, failed.Error.Code);
        Assert.Equal("fact 1", await LearnAsync());
    }

    [Fact]
    public async Task Many_who_ask_at_once_share_one_lesson()
    {
        var lesson = new TaskCompletionSource();
        var asked = Enumerable.Range(0, 20).Select(_ => LearnAsync(until: lesson.Task)).ToList();
        Assert.All(asked, task => Assert.False(task.IsCompleted));
        lesson.SetResult();

        Assert.All(await Task.WhenAll(asked), fact => Assert.Equal("fact 1", fact));
        Assert.Equal(1, _lessons);
    }

    [Fact]
    public async Task After_a_failure_the_next_in_line_tries_for_itself()
    {
        var lesson = new TaskCompletionSource();
        var first = _facts.GetOrLearnAsync<string>("name", async _ =>
        {
            await lesson.Task;
            return new OperationError(ErrorCode.RateLimited, "Slower.");
        }, CancellationToken.None).AsTask();
        var second = LearnAsync();
        lesson.SetResult();

        Assert.False((await first).IsOk);
        Assert.Equal("fact 1", await second);
    }

    [Fact]
    public async Task Who_gives_up_waiting_does_not_hold_up_the_others()
    {
        var lesson = new TaskCompletionSource();
        using var giveUp = new CancellationTokenSource();
        var first = LearnAsync(until: lesson.Task);
        var second = LearnAsync(ct: giveUp.Token);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        lesson.SetResult();

        Assert.Equal("fact 1", await first);
        Assert.Equal("fact 1", await LearnAsync());
    }

    [Fact]
    public async Task A_lesson_that_throws_leaves_the_way_free()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _facts.GetOrLearnAsync<string>("name", _ => throw new InvalidOperationException("bug"), CancellationToken.None).AsTask());

        Assert.Equal("fact 1", await LearnAsync());
    }

    private async Task<string> LearnAsync(string name = "name", Task? until = null, CancellationToken ct = default)
    {
        var learned = await _facts.GetOrLearnAsync<string>(name, async _ =>
        {
            var number = Interlocked.Increment(ref _lessons);
            await (until ?? Task.CompletedTask);
            return $"fact {number}";
        }, ct);
        return learned.Value;
    }
}
