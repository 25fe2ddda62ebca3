using System.Text.Json.Nodes;
using Xunit;

namespace Gateway.Providers.Tests.Conformance;

/// <summary>A valid request for each operation, with the state it needs.</summary>
public abstract partial class ProviderConformance
{
    private string InviteeRoot => $"/v1/connections/{Facts.Invitee?.Connection ?? Facts.Connection}/invitations";

    private string InviteeEmail => Facts.Invitee?.Email ?? "new.person@example.com";

    private JsonObject Role => new() { [Facts.Role.Field] = Facts.Role.Word };

    private async Task<Ask> PrepareAsync(string operation) => (await BuildAsync(operation)) with
    {
        Prefer = Facts.NeedsLenient.Contains(operation) ? "handling=lenient" : null,
    };

    private async Task<Ask> BuildAsync(string operation) => operation switch
    {
        "workspaces.list" => new(operation, "GET", $"{Root}/workspaces"),
        "workspaces.get" => new(operation, "GET", Workspace) { Subject = Facts.Workspace },
        "workspaces.create" => new(operation, "POST", $"{Root}/workspaces", 201, new() { ["name"] = "Conformance" }),
        "workspaces.update" => new(operation, "PATCH", Workspace, 200, new() { ["name"] = "Renamed" }) { Subject = Facts.Workspace },
        "workspaces.delete" => await OfNewWorkspaceAsync(operation),
        "workspaces.setDefault" => new(operation, "POST", $"{Workspace}/default") { Subject = Facts.Workspace },
        "users.list" => new(operation, "GET", $"{Workspace}/users"),
        "members.list" => new(operation, "GET", $"{Workspace}/members"),
        "members.get" => await OfMemberAsync(operation, "GET", 200, null),
        "members.add" => new(operation, "POST", $"{Workspace}/members", 201, With(Role, "userId", await StrangerAsync())),
        "members.update" => await OfMemberAsync(operation, "PATCH", 200, Role),
        "members.remove" => await OfMemberAsync(operation, "DELETE", 204, null),
        "invitations.list" => new(operation, "GET", $"{Workspace}/invitations"),
        "invitations.get" => await OfInvitationAsync(operation, "GET", 200),
        "invitations.create" => InvitationOf(InviteeEmail),
        "invitations.createBatch" => new(operation, "POST", $"{Workspace}/invitations/batch", 200, new()
        {
            ["items"] = new JsonArray([.. Enumerable.Range(1, 3).Select(number => With(Role, "email", $"batch{number}@example.com"))]),
        }),
        "invitations.resend" => await OfInvitationAsync(operation, "POST", 200, "/resend"),
        "invitations.revoke" => await OfInvitationAsync(operation, "DELETE", 204),
        "invitations.lookup" => await OfTokenAsync(operation, "/lookup", []),
        "invitations.accept" => await OfTokenAsync(operation, "/accept", Facts.AcceptFields(InviteeEmail)),
        "invitations.decline" => await OfTokenAsync(operation, "/decline", []),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "The suite has no request for this operation."),
    };

    private Ask InvitationOf(string email) => new("invitations.create", "POST", $"{Workspace}/invitations", 201, With(Role, "email", email)) { Email = email };

    private static JsonObject With(JsonObject body, string field, string value)
    {
        body[field] = value;
        return body;
    }

    private async Task<Ask> OfNewWorkspaceAsync(string operation)
    {
        var create = await BuildAsync("workspaces.create");
        var id = Text(Succeeded(create, await SendAsync(create)).Json, "id");
        return new(operation, "DELETE", $"{Root}/workspaces/{id}", 204) { Subject = id };
    }

    /// <summary>About the member who joined last: the first is the owner, who can't be changed.</summary>
    private async Task<Ask> OfMemberAsync(string operation, string method, int success, JsonObject? body)
    {
        var id = Text((await ListAsync($"{Workspace}/members"))[^1], "id");
        return new(operation, method, $"{Workspace}/members/{id}", success, body) { Subject = id };
    }

    private async Task<string> StrangerAsync()
    {
        if (Facts.Stranger is { } known) return known;
        if (!Supports("members.add")) return "1";
        return Text((await ListAsync($"{Workspace}/users")).First(user => user["email"]?.GetValue<string>() == "ivy@example.com"), "id");
    }

    private async Task<Ask> OfInvitationAsync(string operation, string method, int success, string suffix = "")
    {
        var create = InvitationOf(InviteeEmail);
        var id = Text(Succeeded(create, await SendAsync(create)).Json, "id");
        var path = $"{Workspace}/invitations/{id}{suffix}";
        return new(operation, method, path, success) { Subject = id, Email = InviteeEmail, Token = (await Sandbox.MailAsync(InviteeEmail))[^1].Token };
    }

    private async Task<Ask> OfTokenAsync(string operation, string path, JsonObject fields)
    {
        var invited = await OfInvitationAsync(operation, "POST", 200);
        return invited with { Path = InviteeRoot + path, Body = With(fields, "token", invited.Token ?? "there-is-none") };
    }
}
