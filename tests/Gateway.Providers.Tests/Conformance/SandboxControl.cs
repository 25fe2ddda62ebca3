using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Gateway.Sandbox;
using Xunit;

namespace Gateway.Providers.Tests.Conformance;

/// <summary>The sandbox's control plane, as seen for one upstream.</summary>
public sealed class SandboxControl(SandboxServer sandbox, string upstream) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { ActivityHeadersPropagator = null }) { BaseAddress = sandbox.BaseAddress };

    /// <summary>What this upstream received so far.</summary>
    public IReadOnlyList<RecordedRequest> Requests => [.. sandbox.Requests.Where(request => request.Upstream == upstream)];

    public void Reset() => sandbox.Reset();

    /// <summary>Asks for a fault; a null method or path meets every request.</summary>
    public async Task FaultAsync(string kind, string? method = null, string? path = null, int times = 1, int? status = null, int? delayMs = null, string? retryAfter = null)
    {
        var fault = new JsonObject { ["upstream"] = upstream, ["kind"] = kind, ["times"] = times };
        if (method is not null) fault["method"] = method;
        if (path is not null) fault["path"] = path;
        if (status is not null) fault["status"] = status;
        if (delayMs is not null) fault["delayMs"] = delayMs;
        if (retryAfter is not null) fault["retryAfter"] = retryAfter;
        await PostAsync("/_sandbox/faults", fault);
    }

    public Task SeedAsync(int members, int invitations) =>
        PostAsync("/_sandbox/seed", new JsonObject { ["upstream"] = upstream, ["members"] = members, ["invitations"] = invitations });

    /// <summary>The messages to an address, oldest first.</summary>
    public async Task<IReadOnlyList<Mail>> MailAsync(string email) =>
        (await _http.GetFromJsonAsync<List<Mail>>($"/_sandbox/outbox?upstream={upstream}&email={Uri.EscapeDataString(email)}"))!;

    /// <summary>Accepts in the invitee's place, outside the gateway.</summary>
    public Task AcceptAsync(Mail mail) => PostAsync($"/_sandbox/outbox/{mail.Id}/accept", null);

    public void Dispose() => _http.Dispose();

    private async Task PostAsync(string path, JsonObject? body)
    {
        using var response = await _http.PostAsJsonAsync(path, body);
        Assert.True(response.IsSuccessStatusCode, $"The sandbox refused {path}: {await response.Content.ReadAsStringAsync()}");
    }

    /// <summary>An e-mail as the invitee gets it.</summary>
    public sealed record Mail(string Id, string Email, string? Token, string Url, string Kind);
}
