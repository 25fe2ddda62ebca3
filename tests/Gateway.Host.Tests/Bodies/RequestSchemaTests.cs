using System.Text.Json.Nodes;
using Gateway.Host.Tests.Harness;

namespace Gateway.Host.Tests.Bodies;

/// <summary>The request schemas of /openapi/v1.json and what the endpoints really read are the same.</summary>
public sealed class RequestSchemaTests(SchemaGateway fixture) : IClassFixture<SchemaGateway>
{
    public static TheoryData<string> Operations =>
    [
        "workspaces.create", "workspaces.update", "members.add", "members.update", "invitations.create", "invitations.createBatch", "invitations.lookup", "invitations.accept", "invitations.decline",
    ];

    [Fact]
    public void Every_operation_with_a_body_is_looked_at() => Assert.Equal(Operations.Select(row => row.Data).Order(), fixture.Bodies.Keys.Order());

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_property_of_the_schema_is_read_by_the_endpoint(string operation)
    {
        var body = fixture.Bodies[operation];

        foreach (var (name, schema) in body.Properties)
        {
            var sent = body.Minimum();
            sent[name] = body.Example(name, schema!);
            var answer = await fixture.SendAsync(body, sent);
            Assert.DoesNotContain(Errors(answer), error => error.Pointer.StartsWith($"/{name}", StringComparison.Ordinal) && error.Code is "unknown_field" or "invalid" or "required");
            Assert.NotInRange(answer.Status, 500, 500);
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task The_endpoint_reads_nothing_that_the_schema_has_not(string operation)
    {
        var body = fixture.Bodies[operation];
        var sent = body.Minimum();
        sent["zzz"] = 1;

        var error = Assert.Single(Errors(await fixture.SendAsync(body, sent)), error => error.Pointer == "/zzz");

        Assert.Equal("unknown_field", error.Code);
        var known = error.Detail[(error.Detail.IndexOf("Known: ", StringComparison.Ordinal) + 7)..].TrimEnd('.').Split(", ");
        Assert.Equal(body.Properties.Select(property => property.Key).Order(), known.Order());
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task What_the_schema_requires_the_endpoint_misses(string operation)
    {
        var body = fixture.Bodies[operation];

        var missing = Errors(await fixture.SendAsync(body, [])).Where(error => error.Code == "required").Select(error => error.Pointer).ToList();

        Assert.All(body.Required, name => Assert.Contains($"/{name}", missing));
    }

    [Fact]
    public async Task A_batch_s_items_are_read_like_single_invitations()
    {
        var batch = fixture.Bodies["invitations.createBatch"];
        var single = fixture.Bodies["invitations.create"];
        var item = single.Minimum();
        item["zzz"] = 1;

        var answer = await fixture.SendAsync(batch, new JsonObject { ["items"] = new JsonArray(item) });

        var detail = (string)answer.Json["data"]![0]!["problem"]!["errors"]![0]!["detail"]!;
        Assert.All(single.Properties, property => Assert.Contains(property.Key, detail, StringComparison.Ordinal));
    }

    private static IReadOnlyList<(string Pointer, string Code, string Detail)> Errors(Answer answer)
    {
        if (answer.Status < 400) return [];
        var problem = ProblemShape.Read(answer);
        return problem.TryGetProperty("errors", out var errors)
            ? [.. errors.EnumerateArray().Select(error => (ProblemShape.Text(error, "pointer"), ProblemShape.Text(error, "code"), ProblemShape.Text(error, "detail")))]
            : [];
    }
}
