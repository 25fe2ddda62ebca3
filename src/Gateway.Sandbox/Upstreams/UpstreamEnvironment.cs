using Gateway.Sandbox.Outbox;

namespace Gateway.Sandbox.Upstreams;

/// <summary>What an upstream may reach outside its own state: the clock and the outbox.</summary>
internal sealed record UpstreamEnvironment(TimeProvider Time, Mailbox Outbox);
