using System.Collections.Concurrent;
using Gateway.Abstractions.Connections;
using Gateway.Abstractions.Errors;

namespace Gateway.Core.Connections;

/// <summary>Facts kept for ten minutes; one learner at a time per fact.</summary>
internal sealed class ConnectionFacts(TimeProvider time) : IConnectionFacts
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, Slot> _slots = new(StringComparer.Ordinal);

    public async ValueTask<Result<T>> GetOrLearnAsync<T>(string name, Func<CancellationToken, ValueTask<Result<T>>> learn, CancellationToken ct)
        where T : class
    {
        var slot = _slots.GetOrAdd(name, static _ => new Slot());
        if (slot.Fresh(time) is T known) return known;
        await slot.Gate.WaitAsync(ct);
        try
        {
            if (slot.Fresh(time) is T learnedMeanwhile) return learnedMeanwhile;
            var learned = await learn(ct);
            if (learned.TryGet(out var value, out _)) slot.Keep(value, time.GetUtcNow() + Lifetime);
            return learned;
        }
        finally
        {
            slot.Gate.Release();
        }
    }

    public void Forget(string name) => _slots.TryRemove(name, out _);

    private sealed class Slot
    {
        private volatile Tuple<object, DateTimeOffset>? _kept;

        public SemaphoreSlim Gate { get; } = new(1, 1);

        public object? Fresh(TimeProvider time) => _kept is { } kept && kept.Item2 > time.GetUtcNow() ? kept.Item1 : null;

        public void Keep(object value, DateTimeOffset until) => _kept = Tuple.Create(value, until);
    }
}
