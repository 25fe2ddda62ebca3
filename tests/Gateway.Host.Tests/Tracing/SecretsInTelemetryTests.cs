using System.Text.Json.Nodes;

namespace Gateway.Host.Tests.Tracing;

/// <summary>What opens a door, the caller's key, the connection's credential, an invitation's token or a password, is in no span and no line of the log.</summary>
public sealed class SecretsInTelemetryTests
{
    private const string Connections = "/v1/connections";

    [Fact]
    public async Task No_token_is_in_any_span_or_line()
    {
        await using var gateway = await TestGateway.OverSandboxAsync();
        string[] toggl = [await InviteAsync(gateway, "toggl", "7301001", "hidden.one@example.com"), await InviteAsync(gateway, "toggl", "7301001", "hidden.two@example.com")];
        var orgInvite = await InviteAsync(gateway, "org-invite", "6e1d4b90-2f7c-4d35-9a68-c40b7e5f8d01", "hidden.three@example.com");
        var deepOpinion = await InviteAsync(gateway, "deepopinion", "101", "hidden.four@example.com");
        var pupil = await InviteAsync(gateway, "pupil", "default", "ivy@example.com");

        await gateway.SendAsync("POST", $"{Connections}/toggl/invitations/lookup", new { token = toggl[0] });
        await gateway.SendAsync("POST", $"{Connections}/toggl/invitations/accept", new { token = toggl[0] });
        await gateway.SendAsync("POST", $"{Connections}/toggl/invitations/decline", new { token = toggl[1] });
        await gateway.SendAsync("POST", $"{Connections}/org-invite/invitations/accept", new { token = orgInvite, email = "hidden.three@example.com", password = "a-password-to-hide" });
        await gateway.SendAsync("POST", $"{Connections}/deepopinion/invitations/accept", new { token = deepOpinion, password = "a-password-to-hide" });
        await gateway.SendAsync("POST", $"{Connections}/pupil-invitee/invitations/lookup", new { token = pupil });
        await gateway.SendAsync("POST", $"{Connections}/pupil-invitee/invitations/accept", new { token = pupil });
        await gateway.SendAsync("GET", $"{Connections}/toggl/passthrough/organizations/invitations/{toggl[1]}");
        // A caller who puts a token where an id belongs.
        await gateway.SendAsync("GET", $"{Connections}/toggl/workspaces/7301001/invitations/{toggl[1]}");

        using var last = new TraceCapture();
        await gateway.SendAsync("GET", "/health/live", null, last.Traceparent);
        await last.SpansAsync();
        string[] secrets =
        [
            gateway.Key, .. toggl, orgInvite, deepOpinion, pupil, "a-password-to-hide",
            "sandbox-toggl-token", "sandbox-org-invite-token", "sandbox-deepopinion-token", "sandbox-pupil-key", "sandbox-pupil-ivy-key",
        ];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, gateway.Spans.Text, StringComparison.Ordinal));
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, gateway.Logs.Text, StringComparison.Ordinal));
        Assert.All(gateway.Sandbox!.Requests, request => Assert.True(request.Status < 500, $"{request.Method} {request.Target}: {request.Status}"));
    }

    /// <summary>Invites and answers the token the invitee would get by e-mail.</summary>
    private static async Task<string> InviteAsync(TestGateway gateway, string connection, string workspace, string email)
    {
        var made = await gateway.SendAsync("POST", $"{Connections}/{connection}/workspaces/{workspace}/invitations", new { email, role = "admin" });
        Assert.True(made.Status == 201, made.Text);
        using var client = new HttpClient();
        var outbox = JsonNode.Parse(await client.GetStringAsync(new Uri(gateway.Sandbox!.BaseAddress, $"/_sandbox/outbox?upstream={connection}&email={email}")))!.AsArray();
        return (string)outbox[^1]!["token"]!;
    }
}
