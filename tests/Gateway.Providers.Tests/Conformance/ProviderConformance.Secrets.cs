using System.Text.Json.Nodes;
using Gateway.Testing;
using Xunit;

namespace Gateway.Providers.Tests.Conformance;

public abstract partial class ProviderConformance
{
    [Fact]
    public async Task Neither_credential_nor_token_nor_password_is_seen_anywhere()
    {
        var hidden = new HashSet<string>();
        var seen = new List<string>();
        (string Kind, int? Status)?[] faults = [null, ("status", 400), ("status", 401), ("status", 409), ("status", 500), ("malformedJson", null), ("dropAfter", null)];
        foreach (var fault in faults)
        {
            foreach (var operation in Operations.Select(row => row.Data).Where(Supports))
            {
                _fixture.Sandbox.Reset();
                var ask = await PrepareAsync(operation);
                if (fault is { } wrong) await Sandbox.FaultAsync(wrong.Kind, status: wrong.Status);
                var answer = await SendAsync(ask);
                seen.Add($"{operation}: {answer.Text} {string.Join(' ', answer.Headers)} {ask.Subject} {ask.Path}");
                hidden.UnionWith([.. Credentials(), .. Secrets(ask)]);
                hidden.UnionWith((await Sandbox.MailAsync(InviteeEmail)).Select(mail => mail.Token).OfType<string>());
            }
        }

        Assert.NotEmpty(Credentials());
        if (Facts.Invitee is not null) Assert.True(hidden.Count >= 2, "No token was given out: the test would show nothing.");
        seen.ForEach(text => Hides(text, hidden, "an answer"));
        Hides(Gateway.Logs.Text, hidden, "a log line");
        Hides(Gateway.Spans.Text, hidden, "a span");
        Assert.NotEmpty(Gateway.Spans.Finished);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(409)]
    [InlineData(500)]
    public async Task A_provider_that_echoes_secrets_does_not_get_them_out(int status)
    {
        await using var echo = await EchoUpstream.StartAsync(status);
        await using var gateway = await _fixture.OverAsync(null, echo.Address);
        string[] secrets = ["tok3n-marker-0123456789abcdef", "passw0rd-marker-9876543210"];
        var accept = new JsonObject { ["token"] = secrets[0] };
        foreach (var (field, value) in Facts.AcceptFields(InviteeEmail)) accept[field] = field == "password" ? secrets[1] : value!.DeepClone();
        List<Ask> asks =
        [
            await BuildAsync("workspaces.get"), await BuildAsync("members.list"), InvitationOf(InviteeEmail),
            new("invitations.accept", "POST", $"{InviteeRoot}/accept", 200, accept),
            new("invitations.lookup", "POST", $"{InviteeRoot}/lookup", 200, new() { ["token"] = secrets[0] }),
        ];

        var seen = new List<string>();
        foreach (var ask in asks)
        {
            var answer = await ask.SendAsync(gateway);
            seen.Add($"{answer.Text} {string.Join(' ', answer.Headers)}");
        }

        seen.Add((await gateway.SendAsync("POST", $"{Root}/verify")).Text);
        Assert.NotEmpty(echo.Seen);
        string[] hidden = [.. secrets, .. echo.Seen.Select(headers => Bare(headers.GetValueOrDefault(Facts.CredentialHeader.ToLowerInvariant()))).OfType<string>().Distinct()];
        Assert.True(hidden.Length > secrets.Length, "The provider got no credential: the test would show nothing.");
        seen.ForEach(text => Hides(text, hidden, "an answer"));
        if (status == 400) Assert.Contains(seen, text => text.Contains("[redacted]", StringComparison.Ordinal));
        Hides(gateway.Logs.Text, hidden, "a log line");
        Hides(gateway.Spans.Text, hidden, "a span");
    }

    private static void Hides(string text, IEnumerable<string> secrets, string where)
    {
        foreach (var secret in secrets)
        {
            var at = text.IndexOf(secret, StringComparison.OrdinalIgnoreCase);
            Assert.True(at < 0, at < 0 ? null : $"{where} shows a secret: {text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 100)]}");
        }
    }

    /// <summary>The credentials as the provider got them.</summary>
    private string[] Credentials() => [.. Sandbox.Requests.Select(request => Bare(request.Headers.GetValueOrDefault(Facts.CredentialHeader))).OfType<string>().Distinct()];

    private static IEnumerable<string> Secrets(Ask ask)
    {
        if (ask.Token is not null) yield return ask.Token;
        if (ask.Body?["password"]?.GetValue<string>() is { } password) yield return password;
    }

    /// <summary>Without the scheme: what is secret of a header.</summary>
    private static string? Bare(string? header) => header?[(header.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
