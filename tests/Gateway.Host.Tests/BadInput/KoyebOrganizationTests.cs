using Gateway.Host.Tests.Harness;

namespace Gateway.Host.Tests.BadInput;

/// <summary>Koyeb's invitation routes name no organization: asked about another one, they would act on the token's.</summary>
public sealed class KoyebOrganizationTests
{
    private const string Other = "/v1/connections/koyeb/workspaces/3f6c1e58-7a51-4c0e-9d42-0b5a4e1c7a02/invitations";
    private const string Pending = Other + "/e59a4d17-0c68-4be3-9f25-8a1d6c3e5f01";

    [Fact]
    public async Task Another_organization_s_invitations_get_a_problem_after_at_most_the_learning_call()
    {
        await using var gateway = await TestGateway.OverSandboxAsync();

        foreach (var (method, path, body) in new (string, string, object?)[]
        {
            ("GET", Other, null), ("GET", Pending, null), ("DELETE", Pending, null), ("POST", Pending + "/resend", null),
            ("POST", Other, new { email = "ok@example.com", role = "owner" }), ("POST", Other + "/batch", new { items = new[] { new { email = "ok@example.com", role = "owner" } } }),
        })
        {
            var answer = await gateway.SendAsync(method, path, body);

            Assert.True(answer.Status == 422, $"{method} {path}: {answer.Text}");
            var problem = ProblemShape.Read(answer);
            Assert.Equal("validation_failed", ProblemShape.Text(problem, "code"));
            Assert.Equal("{workspace}", ProblemShape.Text(problem.GetProperty("errors")[0], "pointer"));
            Assert.Equal(method == "GET" ? null : "notDone", problem.TryGetProperty("outcome", out var outcome) ? outcome.GetString() : null);
        }

        // Learned once, and remembered.
        Assert.Equal(["GET /koyeb/v1/account/organization"], gateway.Sandbox!.Requests.Select(request => $"{request.Method} {request.Target}"));
    }
}
