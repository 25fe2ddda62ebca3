using Xunit;

namespace Gateway.Providers.Tests.Conformance;

public abstract partial class ProviderConformance
{
    [Theory]
    [InlineData("workspaces.get")]
    [InlineData("members.list")]
    [InlineData("invitations.list")]
    [InlineData("invitations.get")]
    [InlineData("invitations.resend")]
    [InlineData("invitations.create")]
    public async Task The_raw_body_comes_when_asked_for_and_holds_no_secret(string operation)
    {
        var ask = await PrepareAsync(operation);
        var answer = Succeeded(ask, await SendAsync(ask, "?include=raw"));
        var mails = await Sandbox.MailAsync(InviteeEmail);
        Hides(answer.Text, [.. Credentials(), .. Secrets(ask), .. mails.Select(mail => mail.Token).OfType<string>()], $"{operation} with raw");
        if (ask.Method != "GET") return;
        var items = answer.Json["data"] is { } data ? data.AsArray().Select(item => item!).ToList() : [answer.Json];
        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.NotEmpty(item["raw"]!.AsObject()));
        Assert.DoesNotContain("\"raw\"", (await SendAsync(ask)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("invitations.create")]
    [InlineData("invitations.get")]
    [InlineData("invitations.resend")]
    public async Task The_accept_url_comes_only_when_asked_for(string operation)
    {
        var ask = await PrepareAsync(operation);
        Assert.DoesNotContain("acceptUrl", Succeeded(ask, await SendAsync(ask)).Text, StringComparison.Ordinal);
        _fixture.Sandbox.Reset();

        ask = await PrepareAsync(operation);
        var url = Succeeded(ask, await SendAsync(ask, "?include=acceptUrl")).Json["acceptUrl"]?.GetValue<string>();
        if (Facts.AcceptUrls.Contains(operation)) Assert.Equal((await Sandbox.MailAsync(InviteeEmail))[^1].Url, url);
        else Assert.Null(url);
    }

    [Fact]
    public async Task The_accept_url_needs_the_scope_to_invite_and_is_never_listed()
    {
        var ask = await PrepareAsync("invitations.get");
        using var reader = Gateway.ClientWith(_fixture.ReaderKey);
        Assert.DoesNotContain("acceptUrl", Succeeded(ask, await ask.SendAsync(Gateway, client: reader)).Text, StringComparison.Ordinal);
        var sent = Sandbox.Requests.Count;
        Assert.Contains("invitations:write", Text(Failed(await ask.SendAsync(Gateway, "?include=acceptUrl", reader), 403, "forbidden"), "detail"), StringComparison.Ordinal);
        Failed(await Gateway.SendAsync("GET", $"{Workspace}/invitations?include=acceptUrl"), 422, "validation_failed");
        Assert.Equal(sent, Sandbox.Requests.Count);
    }
}
