using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Gateway.Host.Tests.Harness;

namespace Gateway.Host.Tests.Tour;

/// <summary>The README's tour, against the real process: five providers, one API.</summary>
public sealed class TourTests
{
    // How an invitee of each provider accepts: by which connection, and with what beside the token.
    private static readonly Stop[] Stops =
    [
        new("deepopinion", "member", "tour@example.com", "deepopinion", new { password = "a-good-password", firstName = "Toni", lastName = "Tour" }),
        new("koyeb", "owner", "tour@example.com", null, null),
        new("pupil", "editor", "ivy@example.com", "pupil-invitee", new { }),
        new("toggl", "member", "tour@example.com", "toggl", new { }),
        new("org-invite", "admin", "tour@example.com", "org-invite", new { email = "tour@example.com", password = "a-good-password" }),
    ];

    [Fact]
    public async Task A_stranger_starts_it_and_invites_lists_resends_revokes_and_accepts_across_five_providers()
    {
        using var folder = new TemporaryFolder();
        await using var host = HostProcess.Start(folder.Path, ["--urls", "http://127.0.0.1:0"]);
        var address = new Uri((await host.LineAsync("Listening on ")).Replace("Listening on ", "", StringComparison.Ordinal));
        var sandbox = new Uri((await host.LineAsync("sandbox ")).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
        var key = (await host.LineAsync("key ")).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        var curl = await host.LineAsync("curl ");
        await AssertWorksAsPrintedAsync(curl, address, key);

        using var guide = new TourGuide(address, sandbox, key);
        await DiscoverAsync(guide);
        foreach (var stop in Stops) await TourAsync(guide, stop);

        Assert.Equal(0, await host.StopAsync());
        Assert.DoesNotContain("Unhandled", host.Output, StringComparison.Ordinal);
    }

    private static async Task AssertWorksAsPrintedAsync(string curl, Uri address, string key)
    {
        Assert.Contains(key, curl, StringComparison.Ordinal);
        Assert.Contains(address.GetLeftPart(UriPartial.Authority), curl, StringComparison.Ordinal);
        if (!Shell.Has("bash") || !Shell.Has("curl")) return;
        var ran = await Shell.RunAsync("bash", "-c", curl);
        ran.AssertOk();
        Assert.Contains("koyeb", Names(JsonNode.Parse(ran.Output)!, "name"));
    }

    private static async Task DiscoverAsync(TourGuide guide)
    {
        var connections = Names(await guide.GetAsync("/v1/connections"), "name");
        Assert.Equal(["deepopinion", "koyeb", "org-invite", "pupil", "pupil-invitee", "toggl"], connections.Order(StringComparer.Ordinal));
        foreach (var connection in connections)
        {
            var described = await guide.GetAsync($"/v1/connections/{connection}");
            Assert.Equal(21, described["operations"]!.AsObject().Count);
            Assert.Equal("ok", (string)(await guide.SendAsync("POST", $"/v1/connections/{connection}/verify", null, 200))["status"]!);
        }
    }

    private static async Task TourAsync(TourGuide guide, Stop stop)
    {
        var invitations = $"/v1/connections/{stop.Connection}/workspaces/default/invitations";
        var invited = await guide.SendAsync("POST", invitations, new { email = stop.Email, role = stop.Role }, 201);
        var id = (string)invited["id"]!;
        Assert.Equal(stop.Connection, (string)invited["connection"]!);
        Assert.Equal("pending", (string)invited["status"]!);

        var listed = (await guide.GetAsync($"{invitations}?email={stop.Email}"))["data"]!.AsArray();
        Assert.Equal(id, (string)Assert.Single(listed)!["id"]!);
        Assert.Equal(stop.Email, (string)(await guide.GetAsync($"{invitations}/{id}"))["email"]!);

        var resent = await guide.SendAsync("POST", $"{invitations}/{id}/resend", null, 200, lenient: true);
        // Pupil can't send an invitation again: it makes a new one, and says so beforehand.
        if (stop.Connection != "pupil") Assert.Equal(id, (string)resent["id"]!);
        Assert.Equal(stop.Email, (string)(await guide.GetAsync($"{invitations}/{(string)resent["id"]!}"))["email"]!);

        var second = await guide.SendAsync("POST", invitations, new { email = "not.you@example.com", role = stop.Role }, 201);
        await guide.SendAsync("DELETE", $"{invitations}/{(string)second["id"]!}", null, 204, lenient: true);
        await guide.SendAsync("GET", $"{invitations}/{(string)second["id"]!}", null, 404);

        var before = await MembersAsync(guide, stop);
        if (stop.AcceptBy is { } connection) await AcceptAsync(guide, connection, stop);
        else await guide.AcceptInOutboxAsync(stop.Connection, stop.Email);
        var joined = Assert.Single((await MembersAsync(guide, stop)).ExceptBy(before.Select(member => (string)member["id"]!), member => (string)member["id"]!));
        Assert.Equal(stop.Role, (string)joined["role"]!);
        Assert.Equal("active", (string)joined["status"]!);
    }

    private static async Task AcceptAsync(TourGuide guide, string connection, Stop stop)
    {
        var body = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(stop.Acceptance))!.AsObject();
        body["token"] = await guide.TokenAsync(stop.Connection, stop.Email);
        var reply = await guide.SendAsync("POST", $"/v1/connections/{connection}/invitations/accept", body, 200);
        Assert.Equal("accepted", (string)reply["status"]!);
    }

    private static async Task<IReadOnlyList<JsonNode>> MembersAsync(TourGuide guide, Stop stop) =>
        [.. (await guide.GetAsync($"/v1/connections/{stop.Connection}/workspaces/default/members?limit=200"))["data"]!.AsArray().Select(member => member!)];

    private static IReadOnlyList<string> Names(JsonNode list, string field) => [.. list["data"]!.AsArray().Select(item => (string)item![field]!)];

    private sealed record Stop(string Connection, string Role, string Email, string? AcceptBy, object? Acceptance);
}
