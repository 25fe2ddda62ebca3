using System.Net;
using Gateway.Abstractions.Connections;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;
using Gateway.Core.Connections;
using Gateway.Core.Dispatch;
using Gateway.Core.Egress;
using Gateway.Core.Http;
using Gateway.Core.Sealing;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Core.Tests.Samples;

/// <summary>The core as the host registers it, over an invented provider whose replies a test scripts.</summary>
internal sealed class SampleGateway : IAsyncDisposable
{
    public const string Token = "sample-token-0123456789";

    private readonly ServiceProvider _services;

    private SampleGateway(ScriptedUpstream upstream, ProviderDefinition provider, string? defaultWorkspace)
    {
        Upstream = upstream;
        _services = new ServiceCollection().AddLogging()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton(new UpstreamOptions())
            .AddSingleton<IEgressPolicy>(new OpenEgress())
            .AddSingleton(Keys.Of("k1"))
            .AddGatewayCore()
            .BuildServiceProvider();
        Dispatcher = _services.GetRequiredService<IOperationDispatcher>();
        Verifier = _services.GetRequiredService<ConnectionVerifier>();
        Connection = Connections.To(upstream.Address, provider, Time, defaultWorkspace);
    }

    public static ProviderDefinition Provider { get; } = new()
    {
        Id = "sample",
        DisplayName = "Sample",
        Credentials = CredentialForm.BearerToken("A token."),
        Roles = new RoleTable(new RoleRow("boss", Role.Owner), new RoleRow("member", Role.Member)),
        InvitationStatuses = [InvitationStatus.Pending],
        Ids = new IdForms(IdForm.Opaque, IdForm.Integer, IdForm.Opaque, IdForm.Integer) { WorkspaceLiteral = "the only one" },
    };

    public ScriptedUpstream Upstream { get; }

    public ManualTime Time { get; } = new();

    public IOperationDispatcher Dispatcher { get; }

    public ConnectionVerifier Verifier { get; }

    public GatewayConnection Connection { get; }

    public static async Task<SampleGateway> StartAsync(Func<UpstreamCall, Reply> answer, ProviderDefinition? provider = null, string? defaultWorkspace = null) =>
        new(await ScriptedUpstream.StartAsync(answer), provider ?? Provider, defaultWorkspace);

    public OperationCall Call(Handling handling = Handling.Default, bool dryRun = false) => new() { Connection = Connection, Handling = handling, DryRun = dryRun };

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Upstream.DisposeAsync();
    }

    private sealed class OpenEgress : IEgressPolicy
    {
        public bool AllowsAddress(IPAddress address, string host, int port) => true;
    }
}

internal static class Keys
{
    /// <summary>Keys whose master keys follow from their names; the first seals.</summary>
    public static SealingKeys Of(params string[] ids) =>
        new(ids[0], ids.ToDictionary(id => id, id => System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id))));
}

internal static class Connections
{
    public static GatewayConnection To(Uri address, ProviderDefinition provider, TimeProvider time, string? defaultWorkspace = null, string name = "sample-1") => new()
    {
        Info = new ConnectionInfo(name, defaultWorkspace, new Dictionary<string, string>()),
        Adapter = new SampleAdapter(provider),
        BaseUrl = address,
        Credential = new CredentialApplier(provider.Credentials.Schemes[0], new Dictionary<string, Secret> { ["token"] = new(SampleGateway.Token) }),
        Handles = new ConnectionSealer(new Sealer(Keys.Of("k1")), name),
        Facts = new ConnectionFacts(time),
    };
}
