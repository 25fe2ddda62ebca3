using static Gateway.Host.Tests.BadInput.Requests;

namespace Gateway.Host.Tests.BadInput;

/// <summary>What the caller may not do, what the provider can't do, and what the gateway does not have.</summary>
internal static class AccessAndSupportCases
{
    private static readonly (string, string) Key = ("Idempotency-Key", "5d2e");

    public static IEnumerable<BadRequest> All => [.. Keys, .. Connections, .. Support, .. Routes];

    private static IEnumerable<BadRequest> Keys =>
    [
        Get("no key", $"{DeepOpinion}/members", 401, "unauthenticated", null, "Bearer") with { As = "none" },
        Get("no key for discovery", C, 401, "unauthenticated") with { As = "none", IsOperation = false },
        Get("a wrong key", $"{DeepOpinion}/members", 401, "unauthenticated") with { As = "Bearer gwk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" },
        Get("an empty key", $"{DeepOpinion}/members", 401, "unauthenticated") with { As = "Bearer" },
        Get("basic authentication", $"{DeepOpinion}/members", 401, "unauthenticated") with { As = "Basic ZGV2OmRldg==" },
        Post("no key on a write", $"{DeepOpinion}/invitations", Good, 401, "unauthenticated") with { As = "none" },
        new BadRequest("no key for passthrough", "POST", $"{C}/deepopinion/passthrough/organizations/", 401, "unauthenticated") { As = "none", IsOperation = false },
        Post("a scope too little", $"{DeepOpinion}/invitations", Good, 403, "forbidden", null, "invitations:write", "invitations:read") with { As = "reader" },
        Delete("a scope too little for removing", $"{DeepOpinion}/members/1", 403, "forbidden", null, "members:write") with { As = "reader" },
        Get("a scope of another noun", $"{DeepOpinion}/members", 403, "forbidden", null, "members:read") with { As = "reader" },
        Post("a scope too little to accept", $"{C}/toggl/invitations/accept", """{"token":"t"}""", 403, "forbidden", null, "invitations:accept") with { As = "reader" },
        Get("a scope too little for accept URLs", $"{DeepOpinion}/invitations/1?include=acceptUrl", 403, "forbidden", null, "invitations:write") with { As = "reader" },
        Get("a scope too little for passthrough", $"{C}/deepopinion/passthrough/auth/status", 403, "forbidden", null, "passthrough") with { As = "reader", IsOperation = false },
    ];

    private static IEnumerable<BadRequest> Connections =>
        from connection in new[] { ("unknown", "nowhere"), ("foreign", "globex-koyeb"), ("misspelt", "KOYEB") }
        from request in new[]
        {
            Get("list", $"{C}/{connection.Item2}/workspaces", 404, "not_found"),
            Get("get", $"{C}/{connection.Item2}/workspaces/default", 404, "not_found"),
            Post("create", $"{C}/{connection.Item2}/workspaces/default/invitations", Good, 404, "not_found"),
            Post("lookup", $"{C}/{connection.Item2}/invitations/lookup", """{"token":"t"}""", 404, "not_found"),
            Get("discovery", $"{C}/{connection.Item2}", 404, "not_found") with { IsOperation = false },
            Post("verify", $"{C}/{connection.Item2}/verify", "", 404, "not_found") with { IsOperation = false },
            Get("passthrough", $"{C}/{connection.Item2}/passthrough/v1/account/organization", 404, "not_found") with { IsOperation = false },
        }
        select request with { Name = $"{connection.Item1} connection: {request.Name}", Says = ["no such connection"] };

    private static IEnumerable<BadRequest> Support =>
    [
        Get("an operation DeepOpinion has not", $"{C}/deepopinion/workspaces", 501, "unsupported_operation", null, "workspaces.list"),
        Delete("an operation Toggl has not", Toggl, 501, "unsupported_operation", null, "workspaces.delete"),
        Post("an operation Pupil has not", Pupil + "/default", "", 501, "unsupported_operation", null, "workspaces.setDefault"),
        Post("accepting at Koyeb", $"{C}/koyeb/invitations/accept", """{"token":"t"}""", 501, "unsupported_operation", null, "invitations.accept", "deprecated"),
        Post("declining at org-invite", $"{C}/org-invite/invitations/decline", """{"token":"t"}""", 501, "unsupported_operation", null, "invitations.decline"),
        Post("sending again at Pupil without lenient", Pupil + "/invitations/<pupil>/resend", "", 501, "emulation_refused", null, "handling=lenient"),
        Delete("revoking at Toggl without lenient", Toggl + "/invitations/3401001", 501, "emulation_refused", null, "handling=lenient"),
        Delete("revoking at org-invite without lenient", OrgInvite + "/invitations/<org-invite>", 501, "emulation_refused", null, "handling=lenient"),
        Patch("an approximation with strict", DeepOpinion, """{"name":"Other"}""", 501, "emulation_refused", null, "strict") with { Headers = [("Prefer", "handling=strict")] },
        Get("an approximate read with strict", OrgInvite + "/invitations", 501, "emulation_refused", null, "strict") with { Headers = [("Prefer", "handling=strict")] },
        Post("an Idempotency-Key on a create", DeepOpinion + "/invitations", Good, 501, "unsupported_operation", null, "Idempotency-Key") with { Headers = [Key] },
        Post("an Idempotency-Key on a batch", DeepOpinion + "/invitations/batch", $$"""{"items":[{{Good}}]}""", 501, "unsupported_operation", null, "Idempotency-Key") with { Headers = [Key] },
        Post("an Idempotency-Key on a look-up", $"{C}/toggl/invitations/lookup", """{"token":"t"}""", 501, "unsupported_operation", null, "Idempotency-Key") with { Headers = [Key] },
        Patch("an Idempotency-Key on a change", DeepOpinion, """{"name":"Other"}""", 501, "unsupported_operation", null, "Idempotency-Key") with { Headers = [Key] },
        Delete("an Idempotency-Key on a delete", DeepOpinion, 501, "unsupported_operation", null, "Idempotency-Key") with { Headers = [Key] },
        Post("an Idempotency-Key on a verify", $"{C}/deepopinion/verify", "", 501, "unsupported_operation", null, "Idempotency-Key") with { Headers = [Key], IsOperation = false },
    ];

    private static IEnumerable<BadRequest> Routes =>
    [
        Get("no such path", "/v1/nothing", 404, "route_not_found") with { IsOperation = false },
        Get("the root", "/", 404, "route_not_found") with { IsOperation = false },
        Get("a path below an object", DeepOpinion + "/projects", 404, "route_not_found") with { IsOperation = false },
        Get("no such document", "/openapi/v9.json", 404, "route_not_found") with { IsOperation = false },
        Get("no such provider", "/v1/providers/nobody", 404, "not_found", null, "koyeb", "toggl") with { IsOperation = false },
        new BadRequest("a method the path has not", "PUT", DeepOpinion, 405, "method_not_allowed") { IsOperation = false },
        new BadRequest("a method nobody has", "BREW", $"{C}/koyeb", 405, "method_not_allowed") { IsOperation = false },
        new BadRequest("POST where only GET is", "POST", "/v1/providers", 405, "method_not_allowed") { IsOperation = false },
    ];
}
