using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Gateway.Core.Configuration;
using Gateway.Sandbox;

namespace Gateway.Host.Tests.BadInput;

/// <summary>A gateway with three consumers, and real ids and a real cursor to tamper with.</summary>
public sealed class BadInputGateway : IAsyncLifetime
{
    private readonly Dictionary<string, string> _keys = [];
    private readonly Dictionary<string, string> _places = [];

    internal TestGateway Gateway { get; private set; } = null!;

    internal SandboxServer Sandbox => Gateway.Sandbox!;

    public async ValueTask InitializeAsync()
    {
        var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), CancellationToken.None);
        var connections = SandboxConnections.ConnectionsYaml(sandbox.BaseAddress);
        var globex = connections.Split('\n').Single(line => line.StartsWith("  koyeb:", StringComparison.Ordinal)).Replace("  koyeb:", "  globex-koyeb:", StringComparison.Ordinal);
        var consumers = $$"""
            consumers:
              dev: { keys: ["{key}"], connections: [koyeb, deepopinion, pupil, pupil-invitee, toggl, org-invite], scopes: {{TestGateway.AllScopes}} }
              reader: { keys: ["{{NewKey("reader")}}"], connections: ["*"], scopes: [invitations:read, workspaces:read] }
              globex: { keys: ["{{NewKey("globex")}}"], connections: ["globex-*"], scopes: {{TestGateway.AllScopes}} }
            """;
        Gateway = await TestGateway.StartAsync($"{connections}{globex}\n", $"egress: {{ allow: [\"{sandbox.BaseAddress.Authority}\"] }}", consumers, sandbox);
        _keys["dev"] = Gateway.Key;

        var pupil = await IdAsync(Requests.Pupil + "/invitations");
        var orgInvite = await CreateAsync(Requests.OrgInvite + "/invitations");
        var cursor = (string)(await GetAsync(Requests.Koyeb + "/members?limit=1"))["page"]!["next"]!;
        _places["<pupil-tampered>"] = Tampered(pupil);
        _places["<pupil-cut>"] = pupil[..^4];
        _places["<pupil>"] = pupil;
        _places["<org-invite-tampered>"] = Tampered(orgInvite);
        _places["<org-invite>"] = orgInvite;
        _places["<cursor-tampered>"] = Tampered(cursor);
        _places["<cursor>"] = cursor;
    }

    public ValueTask DisposeAsync() => Gateway.DisposeAsync();

    /// <summary>Sends a request as its table says, the path untouched.</summary>
    internal async Task<Answer> SendAsync(BadRequest bad)
    {
        var path = _places.Aggregate(bad.Path, (text, place) => text.Replace(place.Key, place.Value, StringComparison.Ordinal));
        var asWritten = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        using var request = new HttpRequestMessage(new HttpMethod(bad.Method), new Uri(Gateway.Address.GetLeftPart(UriPartial.Authority) + path, asWritten));
        if (bad.Body is not null)
        {
            request.Content = new ByteArrayContent(bad.Body);
            if (bad.ContentType is { } type) request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            if (bad.Chunked) request.Headers.TransferEncodingChunked = true;
        }

        foreach (var (name, value) in bad.Headers) request.Headers.TryAddWithoutValidation(name, value);
        if (_keys.TryGetValue(bad.As, out var key)) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        else if (bad.As != "none") request.Headers.TryAddWithoutValidation("Authorization", bad.As);
        using var client = Gateway.ClientWith(null);
        using var response = await client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    private static string Tampered(string handle) => handle[..^2] + (handle[^2] == 'A' ? 'B' : 'A') + handle[^1];

    private string NewKey(string consumer)
    {
        (_keys[consumer], var line) = ConsumerKey.New();
        return line;
    }

    private async Task<JsonNode> GetAsync(string path)
    {
        var answer = await Gateway.SendAsync("GET", path);
        Assert.True(answer.Status == 200, answer.Text);
        return answer.Json;
    }

    private async Task<string> IdAsync(string path) => (string)(await GetAsync(path))["data"]![0]!["id"]!;

    private async Task<string> CreateAsync(string path)
    {
        var answer = await Gateway.SendAsync("POST", path, new { email = "to.tamper@example.com", role = "admin" });
        Assert.True(answer.Status == 201, answer.Text);
        return (string)answer.Json["id"]!;
    }
}
