namespace Gateway.Sandbox;

/// <summary>How a sandbox is started.</summary>
public sealed class SandboxOptions
{
    /// <summary>The loopback port; 0 takes any that is free.</summary>
    public int Port { get; init; }

    /// <summary>The clock behind timestamps, expiry and injected delays.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
