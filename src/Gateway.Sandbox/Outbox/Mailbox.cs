namespace Gateway.Sandbox.Outbox;

/// <summary>The messages of all upstreams, newest last.</summary>
internal sealed class Mailbox(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<OutboxMessage> _messages = [];
    private int _sent;

    public void Add(OutboxMessage message)
    {
        lock (_gate)
        {
            _messages.Add(message with { Id = $"m{++_sent}", At = time.GetUtcNow() });
        }
    }

    public OutboxMessage? Find(string id)
    {
        lock (_gate)
        {
            return _messages.Find(message => message.Id == id);
        }
    }

    public IReadOnlyList<OutboxMessage> Snapshot(string? upstream, string? email)
    {
        lock (_gate)
        {
            return
            [
                .. _messages.Where(message => (upstream is null || message.Upstream == upstream)
                    && (email is null || message.Email.Equals(email, StringComparison.OrdinalIgnoreCase))),
            ];
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _messages.Clear();
            _sent = 0;
        }
    }
}
