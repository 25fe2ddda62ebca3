using static Gateway.Host.Tests.BadInput.Requests;

namespace Gateway.Host.Tests.BadInput;

/// <summary>Ids, cursors and parameters that can't be.</summary>
internal static class PathAndQueryCases
{
    private const string List = DeepOpinion + "/invitations";

    public static IEnumerable<BadRequest> All => [.. Ids, .. Sealed, .. Cursors, .. Query];

    private static IEnumerable<BadRequest> Ids =>
    [
        Get("a workspace id that is no number", $"{C}/deepopinion/workspaces/acme", 422, "validation_failed", "{workspace}", "number"),
        Get("a negative workspace id", $"{C}/deepopinion/workspaces/-1", 422, "validation_failed", "{workspace}"),
        Get("a workspace id of 19 digits", $"{C}/deepopinion/workspaces/1234567890123456789", 422, "validation_failed", "{workspace}"),
        Get("a workspace id that is no UUID", $"{C}/org-invite/workspaces/101/members", 422, "validation_failed", "{workspace}", "UUID"),
        Get("another provider's id", $"{C}/pupil/workspaces/101", 422, "validation_failed", "{workspace}", "UUID"),
        Get("a slash in an id, encoded", $"{C}/deepopinion/workspaces/101%2Fmembers", 422, "validation_failed", "{workspace}"),
        Get("a slash in an id, encoded twice", $"{C}/koyeb/workspaces/a%252Fb", 422, "validation_failed", "{workspace}"),
        Get("a backslash in an id", $"{C}/koyeb/workspaces/a%5Cb", 422, "validation_failed", "{workspace}"),
        Get("a line break in an id", $"{C}/koyeb/workspaces/a%0D%0Ab", 422, "validation_failed", "{workspace}"),
        Get("a DEL in an id", $"{C}/koyeb/workspaces/a%7Fb/members", 422, "validation_failed", "{workspace}"),
        Get("a space in an id", $"{C}/koyeb/workspaces/a%20b/members", 422, "validation_failed", "{workspace}"),
        Get("a question mark in an id", $"{C}/koyeb/workspaces/a%3Fb=c/members", 422, "validation_failed", "{workspace}"),
        Get("a fragment in an id", $"{C}/koyeb/workspaces/a%23b/members", 422, "validation_failed", "{workspace}"),
        Get("a snowman for an id", $"{C}/koyeb/workspaces/%E2%98%83", 422, "validation_failed", "{workspace}"),
        Get("a long id", $"{C}/koyeb/workspaces/{new string('a', 201)}", 422, "validation_failed", "{workspace}", "200"),
        Get("a member id that is no number", DeepOpinion + "/members/max", 422, "validation_failed", "{member}", "number"),
        Delete("an e-mail for a member id", DeepOpinion + "/members/max@example.com", 422, "validation_failed", "{member}"),
        Delete("a line break in a member id", Koyeb + "/members/a%0Ab", 422, "validation_failed", "{member}"),
        Delete("a slash in an invitation id", Koyeb + "/invitations/a%2Fb", 422, "validation_failed", "{invitation}"),
        Get("dots after an encoded slash in an id", Koyeb + "/invitations/x%2F..%2F..", 422, "validation_failed", "{invitation}"),
        Post("a user id that is no number", DeepOpinion + "/members", """{"userId":"max","role":"member"}""", 422, "validation_failed", "/userId", "number"),
        Delete("two dots for an invitation id", DeepOpinion + "/invitations/..", 400, "malformed_request") with { IsOperation = false },
        Delete("two encoded dots for an invitation id", DeepOpinion + "/invitations/%2e%2E", 400, "malformed_request") with { IsOperation = false },
        Delete("one dot for an invitation id", DeepOpinion + "/invitations/.%2F", 422, "validation_failed", "{invitation}"),
        Delete("an encoded dot for a member id", DeepOpinion + "/members/%2e", 400, "malformed_request") with { IsOperation = false },
        Get("dots that lead to another connection", $"{C}/koyeb/workspaces/%2e%2e/%2e%2e/deepopinion/workspaces/101", 400, "malformed_request") with { IsOperation = false },
        Get("an empty id", $"{C}/koyeb/workspaces//members", 404, "route_not_found") with { IsOperation = false },
    ];

    private static IEnumerable<BadRequest> Sealed =>
    [
        Get("a sealed id with another last letter", Pupil + "/invitations/<pupil-tampered>", 422, "validation_failed", "{invitation}", "this connection"),
        Delete("a sealed id cut short", Pupil + "/invitations/<pupil-cut>", 422, "validation_failed", "{invitation}"),
        Delete("a sealed id under another key's name", Pupil + "/invitations/other<pupil>", 422, "validation_failed", "{invitation}"),
        Get("another connection's sealed id", $"{C}/pupil-invitee/workspaces/default/invitations/<pupil>", 422, "validation_failed", "{invitation}", "this connection"),
        Get("another provider's sealed id", OrgInvite + "/invitations/<pupil>", 422, "validation_failed", "{invitation}"),
        Get("a token for an id", Pupil + "/invitations/abcdef", 422, "validation_failed", "{invitation}"),
        Post("a tampered sealed id to send again", OrgInvite + "/invitations/<org-invite-tampered>/resend", "", 422, "validation_failed", "{invitation}"),
        Delete("a tampered sealed id to revoke", OrgInvite + "/invitations/<org-invite-tampered>", 422, "validation_failed", "{invitation}") with { Headers = [("Prefer", "handling=lenient")] },
    ];

    private static IEnumerable<BadRequest> Cursors =>
    [
        Get("a tampered cursor", Koyeb + "/members?limit=1&cursor=<cursor-tampered>", 400, "invalid_cursor"),
        Get("a cursor that is none", Koyeb + "/members?cursor=2", 400, "invalid_cursor"),
        Get("another list's cursor", Koyeb + "/invitations?cursor=<cursor>", 400, "invalid_cursor"),
        Get("another workspace's cursor", $"{C}/koyeb/workspaces/3f6c1e58-7a51-4c0e-9d42-0b5a4e1c7a02/members?cursor=<cursor>", 400, "invalid_cursor"),
        Get("another connection's cursor", DeepOpinion + "/members?cursor=<cursor>", 400, "invalid_cursor"),
        Get("a cursor with another filter", DeepOpinion + "/invitations?email=a@example.com&cursor=<cursor>", 400, "invalid_cursor"),
        Get("a sealed id for a cursor", Pupil + "/members?cursor=<pupil>", 400, "invalid_cursor"),
        Get("an empty cursor", Koyeb + "/members?cursor=", 422, "validation_failed", "?cursor"),
    ];

    private static IEnumerable<BadRequest> Query =>
    [
        .. new[] { "0", "-1", "abc", "1.5", "", "%20", "1e3", "99999999999999999999", "0x10", "1,2" }
            .Select(limit => Get($"limit={limit}", $"{List}?limit={limit}", 422, "validation_failed", "?limit")),
        Get("limit twice", $"{List}?limit=1&limit=2", 422, "validation_failed", "?limit", "once"),
        Get("a parameter there is not", $"{List}?page=2", 422, "validation_failed", "?page", "limit", "cursor", "status", "email"),
        Get("a parameter in other case", $"{List}?LIMIT=5", 422, "validation_failed", "?LIMIT", "limit"),
        Get("a parameter of lists on one object", $"{DeepOpinion}?limit=5", 422, "validation_failed", "?limit"),
        Delete("a parameter on a delete", $"{DeepOpinion}?force=true", 422, "validation_failed", "?force"),
        Get("dryRun on a read", $"{List}?dryRun=true", 422, "validation_failed", "?dryRun"),
        Delete("dryRun=maybe", $"{DeepOpinion}?dryRun=maybe", 422, "validation_failed", "?dryRun", "true or false"),
        Post("dryRun without a value", $"{List}?dryRun", Good, 422, "validation_failed", "?dryRun"),
        Get("a status there is not", $"{List}?status=lost", 422, "validation_failed", "?status", "pending", "accepted", "declined", "revoked", "expired"),
        Get("the status unknown", $"{List}?status=unknown", 422, "validation_failed", "?status"),
        Get("a status by its number", $"{List}?status=1", 422, "validation_failed", "?status"),
        Get("a status the provider never lists", $"{List}?status=accepted", 422, "validation_failed", "?status", "accepted", "pending"),
        Get("a status Koyeb never lists", $"{C}/koyeb/workspaces/default/invitations?status=revoked", 422, "validation_failed", "?status", "pending, accepted, declined, expired"),
        Get("an e-mail filter with a line break", $"{List}?email=a%0d%0ab", 422, "validation_failed", "?email"),
        Get("a part there is not", $"{DeepOpinion}/members?include=everything", 422, "validation_failed", "?include", "raw"),
        Get("an accept URL of a list", $"{List}?include=raw,acceptUrl", 422, "validation_failed", "?include", "raw"),
        Get("an accept URL of a workspace", $"{DeepOpinion}?include=acceptUrl", 422, "validation_failed", "?include"),
        Get("a handling there is not", List, 422, "validation_failed", "Prefer", "strict", "lenient") with { Headers = [("Prefer", "handling=sloppy")] },
    ];
}
