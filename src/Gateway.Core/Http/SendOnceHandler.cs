namespace Gateway.Core.Http;

/// <summary>
/// Keeps a write from being sent twice behind our back. When a kept connection is hung up on before a reply, the framework takes it for one that went stale and sends a
/// request without a body again on another connection, though the provider may have read and done it. It never repeats a request whose body it began to send, so a write
/// without a body gets an empty one.
/// </summary>
internal sealed class SendOnceHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is null && !IsRead(request.Method)) request.Content = new ReadOnlyMemoryContent(ReadOnlyMemory<byte>.Empty);
        return base.SendAsync(request, cancellationToken);
    }

    private static bool IsRead(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Options || method == HttpMethod.Trace;
}
