namespace Gateway.Sandbox.Upstreams;

/// <summary>Every request the upstreams received, in the order of arrival.</summary>
internal sealed class RequestLog
{
    private readonly Lock _gate = new();
    private readonly List<RecordedRequest> _requests = [];

    public RecordedRequest Add(RecordedRequest request)
    {
        lock (_gate)
        {
            _requests.Add(request);
            return request;
        }
    }

    public IReadOnlyList<RecordedRequest> Snapshot(string? upstream = null)
    {
        lock (_gate)
        {
            return [.. _requests.Where(request => upstream is null || request.Upstream == upstream)];
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
        }
    }
}
