using System.Net;

namespace Gateway.Core.Egress;

/// <summary>What the operator allowed beyond the providers' public hosts.</summary>
public interface IEgressPolicy
{
    /// <summary>Whether a private address may be reached as the address of a host.</summary>
    bool AllowsAddress(IPAddress address, string host, int port);
}

/// <summary>A call that the egress rules refused. Nothing was sent.</summary>
public sealed class EgressRefusedException(string message) : Exception(message);
