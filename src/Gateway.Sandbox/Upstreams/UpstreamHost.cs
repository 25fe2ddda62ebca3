using Gateway.Sandbox.Outbox;

namespace Gateway.Sandbox.Upstreams;

/// <summary>Holds an upstream's lock and its routes: everything that touches its state passes through here.</summary>
internal sealed class UpstreamHost
{
    private readonly Lock _gate = new();
    private readonly IUpstream _upstream;
    private readonly RouteTable _routes = new();
    private int _seeded;

    public UpstreamHost(IUpstream upstream)
    {
        _upstream = upstream;
        upstream.Map(_routes);
    }

    public string Name => _upstream.Name;

    public string Prefix => _upstream.Prefix;

    public bool IsEnum(string property, int depth) => _upstream.IsEnum(property, depth);

    public Reply Dispatch(Call call)
    {
        lock (_gate)
        {
            try
            {
                return _upstream.Decorate(_routes.Dispatch(call));
            }
            catch (RefusedException refused)
            {
                return _upstream.Decorate(_upstream.Refuse(refused.Refusal));
            }
        }
    }

    public Reply Refuse(Refusal refusal)
    {
        lock (_gate)
        {
            return _upstream.Refuse(refusal);
        }
    }

    public Reply Limit(LimitKind kind, string? retryAfter)
    {
        lock (_gate)
        {
            return _upstream.Limit(kind, retryAfter);
        }
    }

    public bool Accept(OutboxMessage message)
    {
        lock (_gate)
        {
            return _upstream.Accept(message);
        }
    }

    public void Reset()
    {
        lock (_gate)
        {
            _seeded = 0;
            _upstream.Reset();
        }
    }

    /// <summary>One running number for members and invitations, so that seeding twice never meets the same person.</summary>
    public void Seed(int members, int invitations)
    {
        lock (_gate)
        {
            if (members > 0)
                _upstream.AddMembers(NextEmails(members));
            if (invitations > 0)
                _upstream.AddInvitations(NextEmails(invitations));
        }
    }

    private string[] NextEmails(int count) => [.. Enumerable.Range(0, count).Select(_ => $"user{++_seeded:D4}@example.com")];
}
