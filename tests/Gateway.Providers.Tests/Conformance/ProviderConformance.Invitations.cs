using Xunit;

namespace Gateway.Providers.Tests.Conformance;

public abstract partial class ProviderConformance
{
    [Fact]
    public async Task An_invitation_has_one_id_from_create_list_get_and_resend()
    {
        var resend = await PrepareAsync("invitations.resend");
        var id = resend.Subject!;
        var listed = await ReadAsync($"{Workspace}/invitations?email={Uri.EscapeDataString(InviteeEmail)}");
        Assert.Equal(id, Text(Assert.Single(listed["data"]!.AsArray())!, "id"));
        Assert.Equal(id, Text(await ReadAsync($"{Workspace}/invitations/{id}"), "id"));

        var again = Text(Succeeded(resend, await SendAsync(resend)).Json, "id");
        var current = Text(Assert.Single((await ReadAsync($"{Workspace}/invitations?email={Uri.EscapeDataString(InviteeEmail)}"))["data"]!.AsArray())!, "id");
        Assert.Equal(again, current);
        if (!Facts.Approximate.Contains("invitations.resend")) Assert.Equal(id, again);
    }

    [Fact]
    public async Task The_alias_default_stands_for_the_workspace()
    {
        Assert.Equal(Facts.Workspace, Text(await ReadAsync($"{Root}/workspaces/default"), "id"));
        var invitation = Assert.Single(await ListAsync($"{Root}/workspaces/default/invitations"));
        Assert.Equal(Pending, Text(invitation, "email"));
    }

    [Fact]
    public async Task The_invitee_joins_and_is_a_member_no_longer_invited()
    {
        var invited = await OfTokenAsync("invitations.accept", "/accept", Facts.AcceptFields(InviteeEmail));
        if (Supports("invitations.accept")) Succeeded(invited, await SendAsync(invited));
        else await Sandbox.AcceptAsync((await Sandbox.MailAsync(InviteeEmail))[^1]);

        Assert.Equal(4, (await ListAsync($"{Workspace}/members")).Count);
        var left = (await ListAsync($"{Workspace}/invitations")).Where(invitation => Text(invitation, "status") == "pending");
        Assert.Equal(Pending, Text(Assert.Single(left), "email"));
    }

    [Fact]
    public async Task A_token_nobody_gave_out_is_refused_to_the_invitee()
    {
        foreach (var operation in new[] { "invitations.lookup", "invitations.accept", "invitations.decline" }.Where(Supports))
        {
            var ask = await PrepareAsync(operation);
            var answer = await SendAsync(ask with { Body = With(ask.Body!, "token", "00000000-dead-4bad-8bad-00000000beef") });
            Assert.True(answer.Status is 404 or 409 or 422, $"{operation} answered {answer.Status}: {answer.Text}");
            Assert.DoesNotContain("dead-4bad", answer.Text, StringComparison.Ordinal);
            _fixture.Sandbox.Reset();
        }
    }

    [Fact]
    public async Task An_invitation_that_is_gone_is_not_found()
    {
        var revoke = await PrepareAsync("invitations.revoke");
        Succeeded(revoke, await SendAsync(revoke));
        Failed(await Gateway.SendAsync("GET", revoke.Path), 404, "not_found");
        var resend = revoke with { Operation = "invitations.resend", Method = "POST", Path = $"{revoke.Path}/resend", Prefer = "handling=lenient" };
        Assert.Equal("invitation", Text(Failed(await SendAsync(resend), 404, "not_found"), "resource"));
    }
}
