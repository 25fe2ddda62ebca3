using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Gateway.Core.Catalog;
using Gateway.Core.Configuration;
using Gateway.Host.Startup;
using Gateway.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gateway.Testing;

/// <summary>The whole gateway in this process on a loopback port of its own: real Kestrel, real HTTP, configuration from text.</summary>
public sealed class TestGateway : IAsyncDisposable
{
    public const string AllScopes = "[workspaces:read, workspaces:write, members:read, members:write, invitations:read, invitations:write, invitations:accept, passthrough]";

    private readonly WebApplication _app;
    private readonly string _state;

    private TestGateway(WebApplication app, string key, string state, CapturedLogs logs, SandboxServer? sandbox)
    {
        (_app, _state, Logs, Sandbox, Key) = (app, state, logs, sandbox, key);
        Address = new Uri(app.Urls.First());
        Client = ClientWith(key);
        Spans = new CapturedSpans();
    }

    public Uri Address { get; }

    /// <summary>The key of the consumer <c>dev</c>, which may do everything.</summary>
    public string Key { get; }

    /// <summary>Sends <see cref="Key"/>; does not follow redirects.</summary>
    public HttpClient Client { get; }

    public CapturedLogs Logs { get; }

    public CapturedSpans Spans { get; }

    /// <summary>The sandbox behind the connections, where there is one.</summary>
    public SandboxServer? Sandbox { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>A gateway over a sandbox of its own with the development connections.</summary>
    public static async Task<TestGateway> OverSandboxAsync()
    {
        var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), CancellationToken.None);
        return await StartAsync(SandboxConnections.ConnectionsYaml(sandbox.BaseAddress), $"egress: {{ allow: [\"{sandbox.BaseAddress.Authority}\"] }}", sandbox: sandbox);
    }

    /// <summary>A gateway of configuration texts. <paramref name="consumers"/> gets the line of <see cref="Key"/> for <c>{key}</c>; null is the consumer <c>dev</c> with all scopes.</summary>
    public static async Task<TestGateway> StartAsync(string connections, string gateway = "", string? consumers = null, SandboxServer? sandbox = null, Action<WebApplicationBuilder>? customize = null)
    {
        var (key, line) = ConsumerKey.New();
        consumers ??= $"consumers: {{ dev: {{ keys: [\"{{key}}\"], connections: [\"*\"], scopes: {AllScopes} }} }}";
        var state = Directory.CreateTempSubdirectory("gateway-test-").FullName;
        var source = new TextSource(
            new ConfigurationFile(ConfigurationFiles.Gateway, $"{gateway}\nstate: {{ directory: \"{state}\" }}\n"),
            new ConfigurationFile(ConfigurationFiles.Connections, connections),
            new ConfigurationFile(ConfigurationFiles.Consumers, consumers.Replace("{key}", line, StringComparison.Ordinal)));
        var (configuration, report) = new ConfigurationLoader([.. Catalog().All.Select(adapter => adapter.Definition)], new SystemSecretSource()).Load(source);
        if (configuration is null) throw new InvalidOperationException($"The test's configuration has errors:\n{report}");

        var logs = new CapturedLogs();
        var app = GatewayApplication.Build(configuration, "http://127.0.0.1:0", builder =>
        {
            builder.Logging.ClearProviders().AddProvider(logs).SetMinimumLevel(LogLevel.Debug);
            customize?.Invoke(builder);
        });
        await app.StartAsync();
        return new TestGateway(app, key, state, logs, sandbox);
    }

    /// <summary>The providers there are, found as the host finds them.</summary>
    public static ProviderCatalog Catalog()
    {
        using var services = new ServiceCollection().AddLogging().AddProviders().AddSingleton<ProviderCatalog>().BuildServiceProvider();
        return services.GetRequiredService<ProviderCatalog>();
    }

    /// <summary>A client with another key, or with none.</summary>
    public HttpClient ClientWith(string? key)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ActivityHeadersPropagator = null }) { BaseAddress = Address };
        if (key is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>Sends a request; the path is absolute, such as <c>/v1/connections</c>.</summary>
    public async Task<Answer> SendAsync(string method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null) request.Content = JsonContent.Create(body);
        using var response = await Client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    public async ValueTask DisposeAsync()
    {
        Spans.Dispose();
        Client.Dispose();
        await _app.DisposeAsync();
        if (Sandbox is not null) await Sandbox.DisposeAsync();
        Directory.Delete(_state, recursive: true);
    }
}

/// <summary>An answer, read whole.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">All headers by lower-case name.</param>
/// <param name="Text">The body.</param>
public sealed record Answer(int Status, IReadOnlyDictionary<string, string> Headers, string Text)
{
    /// <summary>The body as JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Text) ?? throw new InvalidOperationException("The body is null.");

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key.ToLowerInvariant(), header => string.Join(", ", header.Value));
        return new Answer((int)response.StatusCode, headers, await response.Content.ReadAsStringAsync());
    }
}
