using System.Collections.Concurrent;
using System.Diagnostics;

namespace Gateway.Testing;

/// <summary>Keeps every finished span of the gateway's and the framework's sources. Tests run side by side in one process, so look for yours by its trace id.</summary>
public sealed class CapturedSpans : IDisposable
{
    private readonly ConcurrentQueue<Activity> _finished = new();
    private readonly ActivityListener _listener;

    public CapturedSpans()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Gateway" or "Microsoft.AspNetCore" or "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _finished.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyCollection<Activity> Finished => _finished;

    public IReadOnlyList<Activity> OfTrace(string traceId) => [.. _finished.Where(span => span.TraceId.ToHexString() == traceId)];

    /// <summary>All names, tags, events and baggage as one text, for leak checks.</summary>
    public string Text => string.Join('\n', _finished.Select(span =>
        $"{span.DisplayName} {span.StatusDescription} {string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))} {string.Join(' ', span.Events.SelectMany(item => item.Tags.Select(tag => $"{item.Name}:{tag.Key}={tag.Value}")))} {string.Join(' ', span.Baggage.Select(item => $"{item.Key}={item.Value}"))}"));

    public void Dispose() => _listener.Dispose();
}
