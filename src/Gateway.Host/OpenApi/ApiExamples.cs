using System.Text.Json.Nodes;

namespace Gateway.Host.OpenApi;

/// <summary>Examples of bodies and answers, by operation id.</summary>
internal static class ApiExamples
{
    private const string Invitation = """{"id":"502","workspaceId":"101","email":"ivy@example.com","role":"member","providerRole":"USER","status":"pending","statusSource":"assumed","createdAt":"2026-03-01T09:00:00Z","provider":"example","connection":"acme","meta":{"support":"native"}}""";
    private const string Member = """{"id":"1001","workspaceId":"101","displayName":"Olivia Owner","role":"owner","providerRole":"OWNER","status":"active","provider":"example","connection":"acme","meta":{"support":"native"}}""";
    private const string Workspace = """{"id":"101","name":"Acme","status":"active","provider":"example","connection":"acme","meta":{"support":"native"}}""";

    private static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["workspaces.create"] = """{"name":"Acme"}""",
        ["workspaces.update"] = """{"name":"Acme Labs"}""",
        ["members.add"] = """{"userId":"14","role":"member"}""",
        ["members.update"] = """{"role":"admin"}""",
        ["invitations.create"] = """{"email":"ivy@example.com","role":"member"}""",
        ["invitations.createBatch"] = """{"items":[{"email":"ivy@example.com","role":"member"},{"email":"max@example.com","role":"admin"}]}""",
        ["invitations.lookup"] = """{"token":"the-token-from-the-e-mail"}""",
        ["invitations.accept"] = """{"token":"the-token-from-the-e-mail","password":"correct horse battery"}""",
        ["invitations.decline"] = """{"token":"the-token-from-the-e-mail"}""",
    };

    private static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal)
    {
        ["workspaces.list"] = List(Workspace),
        ["workspaces.get"] = Workspace,
        ["workspaces.create"] = Workspace,
        ["workspaces.update"] = Workspace,
        ["members.list"] = List(Member),
        ["members.get"] = Member,
        ["members.add"] = Member,
        ["members.update"] = Member,
        ["invitations.list"] = List(Invitation),
        ["invitations.get"] = Invitation,
        ["invitations.create"] = Invitation,
        ["invitations.resend"] = Invitation,
    };

    public static JsonNode? Body(string operation) => Bodies.TryGetValue(operation, out var text) ? JsonNode.Parse(text) : null;

    public static JsonNode? Answer(string operation) => Answers.TryGetValue(operation, out var text) ? JsonNode.Parse(text) : null;

    public static JsonNode Problem() => JsonNode.Parse("""
        {"type":"urn:gateway:problem:unsupported_role","title":"Unsupported role","status":422,"detail":"This provider can't give the role sent. Allowed roles: owner; or providerRole: OWNER.","instance":"/v1/requests/0af7651916cd43dd8448eb211c80319c","code":"unsupported_role","source":"gateway","provider":"example","operation":"invitations.create","retryable":false,"outcome":"notDone","attempts":0,"traceId":"0af7651916cd43dd8448eb211c80319c","errors":[{"pointer":"/role","code":"not_allowed","detail":"Allowed roles: owner."}]}
        """)!;

    private static string List(string item)
    {
        var bare = JsonNode.Parse(item)!.AsObject();
        bare.Remove("meta");
        return new JsonObject
        {
            ["data"] = new JsonArray(bare),
            ["page"] = new JsonObject { ["next"] = "k1.b3BhcXVl", ["total"] = 120 },
            ["meta"] = new JsonObject { ["support"] = "native" },
        }.ToJsonString();
    }
}
