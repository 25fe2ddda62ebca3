using System.Text.Json.Nodes;

namespace Gateway.Core.Http;

/// <summary>The write a dry run stopped before.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Host">The provider's host.</param>
/// <param name="Target">Path and query below the base URL, secrets masked.</param>
/// <param name="Body">The body without its secret fields, or null for none.</param>
/// <param name="UpstreamCallsMade">The reads that were really made before.</param>
public sealed record UpstreamPlan(string Method, string Host, string Target, JsonNode? Body, int UpstreamCallsMade);

/// <summary>Ends a dry run at its first write. It passes through adapters, which never catch.</summary>
public sealed class DryRunReachedException(UpstreamPlan plan) : Exception("A dry run reached its first write.")
{
    /// <summary>The write that was not sent.</summary>
    public UpstreamPlan Plan { get; } = plan;
}
