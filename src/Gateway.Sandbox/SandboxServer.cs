using System.Net;
using Gateway.Sandbox.Control;
using Gateway.Sandbox.DeepOpinion;
using Gateway.Sandbox.Faults;
using Gateway.Sandbox.Koyeb;
using Gateway.Sandbox.OrgInvite;
using Gateway.Sandbox.Outbox;
using Gateway.Sandbox.PupilCloud;
using Gateway.Sandbox.Toggl;
using Gateway.Sandbox.Upstreams;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Gateway.Sandbox;

/// <summary>The fake upstreams over real HTTP on one loopback port. Several may run in a process; each has state of its own.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ControlPlane _control;
    private readonly RequestLog _log;
    private readonly FaultInjector _injector;

    private SandboxServer(WebApplication app, ControlPlane control, RequestLog log, FaultInjector injector)
    {
        _app = app;
        _control = control;
        _log = log;
        _injector = injector;
    }

    /// <summary>Such as http://127.0.0.1:43210/.</summary>
    public Uri BaseAddress => new(_app.Urls.Single());

    /// <summary>Every request the upstreams received since the start or the last reset, oldest first.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _log.Snapshot();

    public static async Task<SandboxServer> StartAsync(SandboxOptions options, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(options);
        var outbox = new Mailbox(options.TimeProvider);
        var log = new RequestLog();
        var faults = new FaultTable();
        var injector = new FaultInjector(faults, options.TimeProvider);
        List<UpstreamHost> upstreams = [.. CreateUpstreams(new UpstreamEnvironment(options.TimeProvider, outbox)).Select(upstream => new UpstreamHost(upstream))];
        var control = new ControlPlane(upstreams, faults, injector, outbox, log);
        var pipeline = new UpstreamPipeline(upstreams, log, injector);

        var app = Build(options.Port);
        app.UseMiddleware<BugGuard>();
        app.Use(next => context => pipeline.InvokeAsync(context, next));
        control.Map(app);
        await app.StartAsync(ct);
        return new SandboxServer(app, control, log, injector);
    }

    /// <summary>Back to the seed state, as POST /_sandbox/reset.</summary>
    public void Reset() => _control.Reset();

    public async ValueTask DisposeAsync()
    {
        _injector.Reset();
        await _app.DisposeAsync();
        _injector.Dispose();
    }

    /// <summary>The upstreams, one line each.</summary>
    private static IEnumerable<IUpstream> CreateUpstreams(UpstreamEnvironment environment) =>
    [
        new KoyebUpstream(environment),
        new DeepOpinionUpstream(environment),
        new PupilUpstream(environment),
        new TogglUpstream(environment),
        new OrgInviteUpstream(environment),
    ];

    /// <summary>An empty builder: the sandbox also runs inside the gateway's process and must not read that one's settings or environment.</summary>
    private static WebApplication Build(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, CallerOwnedLifetime>();

        // A source of its own, so that the gateway's exporter does not take the fake upstreams' spans for its own.
        builder.Services.AddSingleton(new System.Diagnostics.ActivitySource("Gateway.Sandbox"));
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true);

        // The server reports a body shorter than announced as an error; here that is a fault someone asked for. Real bugs are BugGuard's to log.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Critical);
        return builder.Build();
    }

    /// <summary>Whoever started the sandbox stops it; it takes no signals from under its host.</summary>
    private sealed class CallerOwnedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
