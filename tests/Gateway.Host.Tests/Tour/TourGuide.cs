using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Gateway.Host.Tests.Tour;

/// <summary>Speaks HTTP with the gateway and, in the invitee's place, with the sandbox's outbox.</summary>
internal sealed class TourGuide : IDisposable
{
    private readonly HttpClient _gateway;
    private readonly HttpClient _sandbox;

    public TourGuide(Uri gateway, Uri sandbox, string key)
    {
        _gateway = new HttpClient { BaseAddress = gateway };
        _gateway.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        _sandbox = new HttpClient { BaseAddress = sandbox };
    }

    public Task<JsonNode> GetAsync(string path) => SendAsync("GET", path, null, 200);

    /// <summary>Sends, expects a status, and answers the body, which is empty for 204.</summary>
    public async Task<JsonNode> SendAsync(string method, string path, object? body, int status, bool lenient = false)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null) request.Content = JsonContent.Create(body);
        if (lenient) request.Headers.Add("Prefer", "handling=lenient");
        using var response = await _gateway.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{method} {path}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    /// <summary>The token in the newest e-mail.</summary>
    public async Task<string> TokenAsync(string upstream, string email) => (string)(await NewestAsync(upstream, email))["token"]!;

    public async Task AcceptInOutboxAsync(string upstream, string email)
    {
        using var response = await _sandbox.PostAsync(new Uri($"/_sandbox/outbox/{(string)(await NewestAsync(upstream, email))["id"]!}/accept", UriKind.Relative), null);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    public void Dispose()
    {
        _gateway.Dispose();
        _sandbox.Dispose();
    }

    private async Task<JsonNode> NewestAsync(string upstream, string email)
    {
        var mails = JsonNode.Parse(await _sandbox.GetStringAsync(new Uri($"/_sandbox/outbox?upstream={upstream}&email={email}", UriKind.Relative)))!.AsArray();
        Assert.NotEmpty(mails);
        return mails[^1]!;
    }
}
