using System.Net;
using System.Net.Sockets;

namespace Gateway.Core.Egress;

/// <summary>
/// The innermost handler of every upstream call, adapters' and passthrough's alike: only the host the connection was granted, and no private address unless the
/// operator allowed it. Addresses are checked after name resolution and the checked address is the one connected to, so a name can't change its meaning in between.
/// </summary>
public sealed class EgressGuard : DelegatingHandler
{
    /// <summary>The base URL the request's connection was granted. A request without it is refused.</summary>
    public static readonly HttpRequestOptionsKey<Uri> Grant = new("Gateway.EgressGrant");

    private readonly IEgressPolicy _policy;

    /// <summary>Builds the guard around a socket handler of its own.</summary>
    public EgressGuard(IEgressPolicy policy)
    {
        _policy = policy;
        InnerHandler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            // No DiagnosticsHandler: its spans would carry the whole URL, tokens included, and its headers would pass our trace context on to third parties.
            ActivityHeadersPropagator = null,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            EnableMultipleHttp2Connections = true,
            ConnectCallback = ConnectAsync,
        };
    }

    /// <inheritdoc />
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(Grant, out var grant)) throw new EgressRefusedException("An upstream call came without the host it was granted.");
        var target = request.RequestUri!;
        var same = string.Equals(target.Host, grant.Host, StringComparison.OrdinalIgnoreCase) && target.Port == grant.Port && target.Scheme == grant.Scheme && target.UserInfo.Length == 0;
        return same ? base.SendAsync(request, cancellationToken) : throw new EgressRefusedException("An upstream call named a host other than the connection's.");
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, ct);
        var allowed = Array.FindAll(addresses, address => !PrivateAddresses.Contains(address) || _policy.AllowsAddress(address, host, port));
        if (allowed.Length == 0) throw new EgressRefusedException("The connection's host resolves to a private address that is not allowed (egress.allow in gateway.yaml).");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
