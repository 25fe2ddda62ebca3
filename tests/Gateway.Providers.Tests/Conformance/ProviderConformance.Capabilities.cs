using System.Text.Json.Nodes;
using Gateway.Testing;
using Xunit;

namespace Gateway.Providers.Tests.Conformance;

public abstract partial class ProviderConformance
{
    [Fact]
    public async Task Discovery_says_how_each_operation_is_supported()
    {
        var operations = (await ReadAsync(Root))["operations"]!.AsObject();
        Assert.Equal(Operations.Select(row => row.Data).Order(), operations.Select(operation => operation.Key).Order());
        foreach (var (operation, said) in operations)
        {
            var expected = Facts.SupportOf(operation);
            Assert.True(expected == Text(said!, "support"), $"{operation} is {said!["support"]}, not {expected}.");
            Assert.Equal(Facts.NeedsLenient.Contains(operation), said["requiresLenient"]!.GetValue<bool>());
            if (expected != "native") Assert.NotEqual(string.Empty, Text(said, "note"));
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_operation_works_or_says_why_it_does_not(string operation)
    {
        var ask = await PrepareAsync(operation);
        var before = Sandbox.Requests.Count;
        var answer = await SendAsync(ask);
        if (!Supports(operation))
        {
            var reason = Text((await ReadAsync(Root))["operations"]![operation]!, "note");
            var problem = Failed(answer, 501, "unsupported_operation");
            Assert.Contains(reason, Text(problem, "detail"), StringComparison.Ordinal);
            Assert.Equal(0, problem["attempts"]!.GetValue<int>());
            Assert.Equal(before, Sandbox.Requests.Count);
            return;
        }

        Succeeded(ask, answer);
        Assert.True(Sandbox.Requests.Count > before, "Nothing was sent upstream.");
        await HasHappenedAsync(ask, answer);
    }

    private async Task HasHappenedAsync(Ask ask, Answer answer)
    {
        var json = answer.Text.Length == 0 ? new JsonObject() : answer.Json;
        switch (ask.Operation)
        {
            case "workspaces.list":
                Assert.Contains(json["data"]!.AsArray(), item => Text(item!, "id") == Facts.Workspace);
                break;
            case "workspaces.get":
                Assert.Equal(Facts.Workspace, Text(json, "id"));
                Assert.Equal(Facts.Connection, Text(json, "connection"));
                break;
            case "workspaces.create":
                Assert.Equal("Conformance", Text(json, "name"));
                Assert.Equal("Conformance", Text(await ReadAsync(answer.Headers["location"]), "name"));
                break;
            case "workspaces.update":
                Assert.Equal("Renamed", Text(json, "name"));
                Assert.Equal("Renamed", Text(await ReadAsync(Workspace), "name"));
                break;
            case "workspaces.delete":
                var gone = await Gateway.SendAsync("GET", ask.Path);
                Assert.True(gone.Status == 404 || Text(gone.Json, "status") is "deleted" or "deactivated", $"The workspace is still there: {gone.Text}");
                break;
            case "workspaces.setDefault":
                Assert.Contains(Sandbox.Requests, request => request.Method == "POST" && request.Status == 200);
                break;
            case "users.list":
                Assert.Contains(json["data"]!.AsArray(), user => user!["email"]?.GetValue<string>() == "olivia@example.com");
                break;
            case "members.list":
                Assert.Equal(3, json["data"]!.AsArray().Count);
                Assert.DoesNotContain(Pending, answer.Text, StringComparison.OrdinalIgnoreCase);
                break;
            case "members.get":
                Assert.Equal(ask.Subject, Text(json, "id"));
                break;
            case "members.add":
                Assert.Equal(Text(json, "id"), Text(await ReadAsync(answer.Headers["location"]), "id"));
                Assert.Equal(4, (await ListAsync($"{Workspace}/members")).Count);
                break;
            case "members.update":
                Assert.Equal(Facts.Role.Word, Text(json, Facts.Role.Field));
                Assert.Equal(Facts.Role.Word, Text(await ReadAsync(ask.Path), Facts.Role.Field));
                break;
            case "members.remove":
                Assert.DoesNotContain(await ListAsync($"{Workspace}/members"), member => Text(member, "id") == ask.Subject && Text(member, "status") != "removed");
                break;
            default:
                await InvitationHasHappenedAsync(ask, json, answer);
                break;
        }
    }

    private async Task InvitationHasHappenedAsync(Ask ask, JsonNode json, Answer answer)
    {
        var listed = await ListAsync($"{Workspace}/invitations");
        var waiting = listed.Where(invitation => Text(invitation, "status") == "pending").ToList();
        switch (ask.Operation)
        {
            case "invitations.list":
                Assert.Equal(Pending, Text(Assert.Single(json["data"]!.AsArray())!, "email"));
                break;
            case "invitations.get":
                Assert.Equal((ask.Subject, ask.Email), (Text(json, "id"), Text(json, "email")));
                break;
            case "invitations.create":
                Assert.Equal(Facts.Role.Word, Text(json, Facts.Role.Field));
                Assert.Equal(Text(json, "id"), Text(await ReadAsync(answer.Headers["location"]), "id"));
                Assert.Single(await Sandbox.MailAsync(ask.Email!));
                break;
            case "invitations.createBatch":
                Assert.Equal([201, 201, 201], json["data"]!.AsArray().Select(item => item!["status"]!.GetValue<int>()));
                Assert.Equal(["batch1@example.com", "batch2@example.com", "batch3@example.com"], json["data"]!.AsArray().Select(item => Text(item!["data"]!, "email")));
                Assert.All(json["data"]!.AsArray(), item => Assert.Contains(waiting, invitation => Text(invitation, "id") == Text(item!["data"]!, "id")));
                break;
            case "invitations.resend":
                Assert.Equal(ask.Email, Text(json, "email"));
                Assert.Equal(2, (await Sandbox.MailAsync(ask.Email!)).Count);
                Assert.Single(waiting, invitation => Text(invitation, "email") == ask.Email);
                break;
            case "invitations.revoke":
                Assert.DoesNotContain(waiting, invitation => Text(invitation, "email") == ask.Email);
                break;
            case "invitations.lookup":
                Assert.Equal("pending", Text(json, "status"));
                break;
            case "invitations.accept":
                Assert.Equal("accepted", Text(json, "status"));
                Assert.DoesNotContain(waiting, invitation => Text(invitation, "email") == ask.Email);
                Assert.Equal(4, (await ListAsync($"{Workspace}/members")).Count);
                break;
            case "invitations.decline":
                Assert.Equal("declined", Text(json, "status"));
                Assert.DoesNotContain(waiting, invitation => Text(invitation, "email") == ask.Email);
                Assert.Equal(3, (await ListAsync($"{Workspace}/members")).Count);
                break;
            default:
                Assert.Fail($"The suite does not know what {ask.Operation} should bring about.");
                break;
        }
    }
}
