using Xunit;

namespace Gateway.Providers.Tests.Conformance;

public abstract partial class ProviderConformance
{
    public static TheoryData<int, int, string> Statuses => new()
    {
        { 302, 502, "provider_bad_response" },
        { 400, 422, "provider_rejected" },
        { 401, 424, "connection_auth_failed" },
        { 403, 403, "provider_forbidden" },
        { 404, 404, "not_found" },
        { 409, 422, "provider_rejected" },
        { 418, 422, "provider_rejected" },
        { 429, 429, "rate_limited" },
        { 500, 503, "provider_unavailable" },
        { 503, 503, "provider_unavailable" },
        { 504, 504, "provider_timeout" },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_status_on_a_read_becomes_its_code(int upstream, int status, string code)
    {
        var ask = await PrepareAsync("members.list");
        await Sandbox.FaultAsync("status", "GET", status: upstream);
        var problem = Failed(await SendAsync(ask), status, code);
        Assert.Equal(upstream, problem["upstream"]!["status"]!.GetValue<int>());
        Assert.Equal("provider", Text(problem, "source"));
        OutcomeIs(null, problem);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_status_on_a_write_says_whether_it_was_done(int upstream, int status, string code)
    {
        var ask = await PrepareAsync("invitations.create");
        await Sandbox.FaultAsync("status", "POST", status: upstream);
        var answer = await SendAsync(ask);
        var own = Facts.OwnMeanings.FirstOrDefault(own => own.Operation == "invitations.create" && own.Status == upstream).Code;
        var problem = own is null ? Failed(answer, status, code) : Failed(answer, answer.Status, own);
        OutcomeIs(upstream is 302 or >= 500 ? "unknown" : "notDone", problem);
        // Worth repeating only where it certainly did not happen and waiting may help.
        Assert.Equal(upstream is 429, problem["retryable"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_status_with_a_meaning_of_its_own_becomes_that()
    {
        Assert.NotEmpty(Facts.OwnMeanings);
        foreach (var (operation, upstream, code) in Facts.OwnMeanings)
        {
            var ask = await PrepareAsync(operation);
            var (method, path) = await FirstWriteAsync(ask);
            await Sandbox.FaultAsync("status", method, path, status: upstream);
            var answer = await SendAsync(ask);
            Assert.True(code == answer.Json["code"]?.GetValue<string>(), $"{operation} with {upstream} should be {code}: {answer.Text}");
            OutcomeIs("notDone", answer.Json);
            _fixture.Sandbox.Reset();
        }
    }

    [Fact]
    public async Task A_conflict_with_what_there_is_becomes_the_code_the_provider_lets_us_know()
    {
        var owner = Text((await ListAsync($"{Workspace}/members"))[0], "id");
        List<(Ask Ask, string? Code)> conflicts =
        [
            (InvitationOf(Pending), Facts.Conflicts.InviteAgain),
            (InvitationOf("max@example.com"), Facts.Conflicts.InviteMember),
            (new("workspaces.create", "POST", $"{Root}/workspaces", 201, new() { ["name"] = "Acme Labs" }), Facts.Conflicts.TakenName),
            (new("members.remove", "DELETE", $"{Workspace}/members/{owner}", 204), Facts.Conflicts.RemoveOwner),
        ];
        foreach (var (ask, code) in conflicts)
        {
            var answer = await SendAsync(ask);
            if (code is null) Succeeded(ask, answer);
            else OutcomeIs("notDone", Failed(answer, answer.Status, code));
        }
    }

    [Fact]
    public async Task A_403_blames_the_credential_only_where_the_provider_does_and_a_verify_call_is_refused_too()
    {
        await using var fresh = await _fixture.OverAsync(null, _fixture.Sandbox.BaseAddress);
        var ask = await PrepareAsync("members.list");
        await Sandbox.FaultAsync("status", status: 403, times: 100);
        var before = Sandbox.Requests.Count;
        for (var times = 0; times < 2; times++)
        {
            var answer = await ask.SendAsync(fresh);
            if (Facts.ForbidsBadCredentials) Failed(answer, 424, "connection_auth_failed");
            else Failed(answer, 403, "provider_forbidden");
        }

        // Two reads, and one verify call for both where there was a doubt.
        Assert.Equal(Facts.ForbidsBadCredentials ? 3 : 2, Sandbox.Requests.Count - before);
    }

    [Fact]
    public async Task A_403_with_a_good_credential_is_a_missing_permission()
    {
        await using var fresh = await _fixture.OverAsync(null, _fixture.Sandbox.BaseAddress);
        var ask = await PrepareAsync("members.list");
        await Sandbox.FaultAsync("status", status: 403);
        Failed(await ask.SendAsync(fresh), 403, "provider_forbidden");
    }

    /// <summary>The first write an operation makes, found by a dry run; the path ends in a star where it holds a secret.</summary>
    private async Task<(string Method, string Path)> FirstWriteAsync(Ask ask)
    {
        var plan = (await ask.SendAsync(Gateway, "?dryRun=true")).Json["request"]!;
        var path = Text(plan, "target").Split('?')[0];
        return (Text(plan, "method"), path.Contains('[', StringComparison.Ordinal) ? $"{path[..path.IndexOf('[', StringComparison.Ordinal)]}*" : path);
    }
}
