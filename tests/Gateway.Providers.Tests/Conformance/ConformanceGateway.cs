using System.Security.Cryptography;
using Gateway.Core.Configuration;
using Gateway.Sandbox;
using Gateway.Testing;
using Xunit;

namespace Gateway.Providers.Tests.Conformance;

/// <summary>One gateway over one sandbox for all tests of a provider, with the consumer <c>dev</c> and one who may only read.</summary>
public sealed class ConformanceGateway : IAsyncLifetime
{
    /// <summary>All gateways of a test seal with one key, so that an id of one is good at the other.</summary>
    private static readonly string SealingKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private readonly string _readerLine;

    public ConformanceGateway() => (ReaderKey, _readerLine) = ConsumerKey.New();

    /// <summary>The key of a consumer with the read scopes alone.</summary>
    public string ReaderKey { get; }

    public TestGateway Gateway { get; private set; } = null!;

    public SandboxServer Sandbox => Gateway.Sandbox!;

    public async ValueTask InitializeAsync()
    {
        var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), CancellationToken.None);
        Gateway = await OverAsync(sandbox, sandbox.BaseAddress);
    }

    public ValueTask DisposeAsync() => Gateway.DisposeAsync();

    /// <summary>A gateway of its own, whose connections lead anywhere on this machine.</summary>
    public Task<TestGateway> OverAsync(SandboxServer? sandbox, Uri upstream) => TestGateway.StartAsync(
        SandboxConnections.ConnectionsYaml(upstream),
        $"egress: {{ allow: [\"{upstream.Authority}\"] }}\nsealing: {{ current: test, keys: {{ test: \"{SealingKey}\" }} }}",
        $$"""
        consumers:
          dev: { keys: ["{key}"], connections: ["*"], scopes: {{TestGateway.AllScopes}} }
          reader: { keys: ["{{_readerLine}}"], connections: ["*"], scopes: [workspaces:read, members:read, invitations:read] }
        """,
        sandbox);
}
