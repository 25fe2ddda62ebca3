using Gateway.Core.Egress;

namespace Gateway.Core.Http;

/// <summary>The one way out, shared by adapters and passthrough.</summary>
public sealed class UpstreamTransport : IDisposable
{
    /// <summary>Builds it around the egress guard.</summary>
    public UpstreamTransport(IEgressPolicy policy) => Invoker = new HttpMessageInvoker(new SendOnceHandler { InnerHandler = new EgressGuard(policy) });

    /// <summary>Sends messages that carry an egress grant.</summary>
    public HttpMessageInvoker Invoker { get; }

    /// <inheritdoc />
    public void Dispose() => Invoker.Dispose();
}
