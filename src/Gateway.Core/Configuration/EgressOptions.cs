using System.Net;
using Gateway.Core.Egress;

namespace Gateway.Core.Configuration;

/// <summary>Where connections may lead beside their provider's own hosts and public addresses.</summary>
/// <param name="entries">The entries of <c>egress.allow</c>.</param>
public sealed class EgressOptions(params IReadOnlyList<EgressEntry> entries) : IEgressPolicy
{
    /// <summary>Nothing beside what providers name.</summary>
    public static EgressOptions None { get; } = new();

    /// <summary>The entries.</summary>
    public IReadOnlyList<EgressEntry> Entries => entries;

    /// <summary>Whether a base URL may name this host: an entry names the host, or host and port. A network alone names no host.</summary>
    /// <param name="host">A host name or IP address, with or without the brackets of IPv6.</param>
    /// <param name="port">The port.</param>
    public bool AllowsHost(string host, int port) => entries.Any(entry => entry.Names(host, port));

    /// <summary>Whether a private address may be connected to: an entry names the host it was found by, or the address, or a network it is in.</summary>
    /// <param name="address">The address about to be connected to.</param>
    /// <param name="host">The host it was found by.</param>
    /// <param name="port">The port.</param>
    public bool AllowsAddress(IPAddress address, string host, int port) => entries.Any(entry => entry.Names(host, port) || entry.Holds(address, port));
}
