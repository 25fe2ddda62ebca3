using System.Diagnostics;
using System.Threading.Channels;

namespace Gateway.Host.Tests.Tracing;

/// <summary>Follows one trace: makes its id, and hands out its spans once the server's span, the last, has ended.</summary>
internal sealed class TraceCapture : IDisposable
{
    private readonly Channel<Activity> _ended = Channel.CreateUnbounded<Activity>();
    private readonly ActivityListener _listener;

    public TraceCapture()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Gateway" or "Microsoft.AspNetCore" or "System.Net.Http" or "Yarp.ReverseProxy",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == TraceId) _ended.Writer.TryWrite(span);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public ActivityTraceId TraceId { get; } = ActivityTraceId.CreateRandom();

    /// <summary>The caller's own span.</summary>
    public ActivitySpanId Caller { get; } = ActivitySpanId.CreateRandom();

    public (string Name, string Value) Traceparent => ("traceparent", $"00-{TraceId}-{Caller}-01");

    /// <summary>All spans of the trace, once the server's has ended.</summary>
    public async Task<IReadOnlyList<Activity>> SpansAsync()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var spans = new List<Activity>();
        do
        {
            spans.Add(await _ended.Reader.ReadAsync(timeout.Token));
        }
        while (spans[^1].Kind != ActivityKind.Server || spans[^1].ParentSpanId != Caller);

        return spans;
    }

    public static string Show(Activity span) =>
        $"{span.OperationName} {span.DisplayName} {span.StatusDescription} {string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))} {string.Join(' ', span.Events.SelectMany(item => item.Tags.Select(tag => $"{item.Name}:{tag.Key}={tag.Value}")))} {string.Join(' ', span.Baggage)}";

    public void Dispose() => _listener.Dispose();
}
