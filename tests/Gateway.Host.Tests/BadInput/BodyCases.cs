using System.Text;
using static Gateway.Host.Tests.BadInput.Requests;

namespace Gateway.Host.Tests.BadInput;

/// <summary>Bodies that can't be read, or hold what no provider is asked about.</summary>
internal static class BodyCases
{
    private const string Create = DeepOpinion + "/invitations";
    private static readonly string Deep = "{\"email\":\"ok@example.com\",\"role\":\"member\",\"extensions\":{\"deepopinion\":" + new string('[', 60) + new string(']', 60) + "}}";

    public static IEnumerable<BadRequest> All =>
    [
        .. Addresses, .. Roles, .. Fields, .. Json,
        Typed("a text instead of JSON", "text/plain"), Typed("JSON in UTF-16", "application/json; charset=utf-16"), Typed("a form", "application/x-www-form-urlencoded"),
        Typed("something that only begins like JSON", "application/jsonp"), Typed("no content type", null), Typed("a content type that is none", "json"),
        Post("an oversized body", Create, Oversized, 413, "payload_too_large"),
        Post("an oversized body in chunks", Create, Oversized, 413, "payload_too_large") with { Chunked = true },
        Post("an oversized batch", Create + "/batch", Oversized, 413, "payload_too_large"),
    ];

    private static string Oversized => $$"""{"email":"ok@example.com","role":"member","displayName":"{{new string('x', 2 << 20)}}"}""";

    private static IEnumerable<BadRequest> Addresses =>
        new[]
        {
            "nobody", "a@b", "@example.com", "a@", "two words@example.com", "<a@example.com>", "a@example.com,b@example.com", "a@@example.com", "a..b@example.com", ".a@example.com",
            "a@exa mple.com", "a@example.com\\r\\nBcc: all@example.com", "a\\u0000@example.com", "", "   ", $"{new string('a', 250)}@example.com", "mailto:a@example.com?subject=x", "a@[127.0.0.1]",
        }
        .Select((address, index) => Post($"bad e-mail {index}: {address[..Math.Min(40, address.Length)]}", Create, $$"""{"email":"{{address}}","role":"member"}""", 422, "validation_failed", "/email"));

    private static IEnumerable<BadRequest> Roles =>
    [
        Post("an unknown role", Create, """{"email":"ok@example.com","role":"emperor"}""", 422, "validation_failed", "/role", "owner", "admin", "editor", "member", "viewer", "guest", "custom"),
        Post("a role in capitals", Create, """{"email":"ok@example.com","role":"Admin"}""", 422, "validation_failed", "/role", "admin"),
        Post("a role by its number", Create, """{"email":"ok@example.com","role":"1"}""", 422, "validation_failed", "/role"),
        Post("the role unknown", Create, """{"email":"ok@example.com","role":"unknown"}""", 422, "validation_failed", "/role"),
        Post("no role", Create, """{"email":"ok@example.com"}""", 422, "validation_failed", "/role", "providerRole"),
        Post("a role Koyeb has not", Koyeb + "/invitations", """{"email":"ok@example.com","role":"admin"}""", 422, "unsupported_role", "/role", "owner", "OWNER"),
        Post("a role Koyeb has not, in the default workspace", $"{C}/koyeb/workspaces/default/invitations", """{"email":"ok@example.com","role":"viewer"}""", 422, "unsupported_role", "/role", "owner"),
        Post("a role Pupil only reads", Pupil + "/invitations", """{"email":"ok@example.com","role":"owner"}""", 422, "unsupported_role", "/role", "admin", "editor", "viewer", "guest"),
        Post("a role Toggl has not", Toggl + "/invitations", """{"email":"ok@example.com","role":"viewer"}""", 422, "unsupported_role", "/role", "admin", "member", "teamlead"),
        Post("a role org-invite only reads", OrgInvite + "/invitations", """{"email":"ok@example.com","role":"owner"}""", 422, "unsupported_role", "/role", "admin", "guest", "SuperAdmin"),
        Post("a role DeepOpinion has not", Create, """{"email":"ok@example.com","role":"guest"}""", 422, "unsupported_role", "/role", "viewer"),
        Post("custom without the provider's word", Toggl + "/invitations", """{"email":"ok@example.com","role":"custom"}""", 422, "unsupported_role", "/role", "teamlead"),
        Post("a provider role there is not", Create, """{"email":"ok@example.com","providerRole":"EMPEROR"}""", 422, "unsupported_role", "/providerRole", "MANAGER", "VIEWER"),
        Patch("a member's role the provider has not", DeepOpinion + "/members/1", """{"role":"guest"}""", 422, "unsupported_role", "/role", "viewer"),
        Post("a new member's role the provider has not", DeepOpinion + "/members", """{"userId":"1","role":"guest"}""", 422, "unsupported_role", "/role", "viewer"),
    ];

    private static IEnumerable<BadRequest> Fields =>
    [
        Post("a field there is not", Create, """{"email":"ok@example.com","role":"member","emial":"x"}""", 422, "validation_failed", "/emial", "email"),
        Post("a field whose name needs escaping", Create, """{"email":"ok@example.com","role":"member","a/b~c":1}""", 422, "validation_failed", "/a~1b~0c"),
        Post("a field in other case", Create, """{"email":"ok@example.com","Email":"ok@example.com","role":"member"}""", 422, "validation_failed", "/Email"),
        Post("an e-mail that is a number", Create, """{"email":42,"role":"member"}""", 422, "validation_failed", "/email", "string"),
        Post("an e-mail that is null", Create, """{"email":null,"role":"member"}""", 422, "validation_failed", "/email", "required"),
        Post("no e-mail", Create, """{"role":"member"}""", 422, "validation_failed", "/email", "required"),
        Post("a role that is a list", Create, """{"email":"ok@example.com","role":["member"]}""", 422, "validation_failed", "/role", "string"),
        Post("a flag that is a word", Create, """{"email":"ok@example.com","role":"member","sendEmail":"no"}""", 422, "validation_failed", "/sendEmail", "true or false"),
        Post("a name that is an object", Create, """{"email":"ok@example.com","role":"member","displayName":{}}""", 422, "validation_failed", "/displayName", "string"),
        Post("a name with a line break", Create, """{"email":"ok@example.com","role":"member","displayName":"a\nb"}""", 422, "validation_failed", "/displayName", "control"),
        Post("a name far too long", Create, $$"""{"email":"ok@example.com","role":"member","displayName":"{{new string('x', 1001)}}"}""", 422, "validation_failed", "/displayName", "1000"),
        Post("extensions that are a list", Create, """{"email":"ok@example.com","role":"member","extensions":[]}""", 422, "validation_failed", "/extensions", "object"),
        Post("another provider's extensions", Create, """{"email":"ok@example.com","role":"member","extensions":{"toggl":{}}}""", 422, "validation_failed", "/extensions/toggl", "deepopinion"),
        Post("extensions that are a number", Create, """{"email":"ok@example.com","role":"member","extensions":{"deepopinion":3}}""", 422, "validation_failed", "/extensions/deepopinion", "object"),
        Post("an extension there is not", Create, """{"email":"ok@example.com","role":"member","extensions":{"deepopinion":{"zzz":1}}}""", 422, "validation_failed", "/extensions/deepopinion/zzz"),
        Post("no workspace name", $"{C}/koyeb/workspaces", "{}", 422, "validation_failed", "/name", "required"),
        Post("a blank workspace name", $"{C}/koyeb/workspaces", """{"name":"  "}""", 422, "validation_failed", "/name"),
        Patch("a change of nothing", Koyeb, "{}", 422, "validation_failed", "", "name"),
        Patch("a name set to null", Koyeb, """{"name":null}""", 422, "validation_failed", "/name", "null"),
        Patch("a member without a role", DeepOpinion + "/members/1", "{}", 422, "validation_failed", "/role"),
        Post("a member without a user", DeepOpinion + "/members", """{"role":"member"}""", 422, "validation_failed", "/userId", "required"),
        Post("no token", $"{C}/toggl/invitations/lookup", "{}", 422, "validation_failed", "/token", "required"),
        Post("a token with a line break", $"{C}/toggl/invitations/decline", """{"token":"a\r\nb"}""", 422, "validation_failed", "/token", "control"),
        Post("a token far too long", $"{C}/toggl/invitations/accept", $$"""{"token":"{{new string('t', 4097)}}"}""", 422, "validation_failed", "/token", "4096"),
        Post("no password where one is needed", $"{C}/deepopinion/invitations/accept", """{"token":"t"}""", 422, "validation_failed", "/password", "required"),
        Post("no e-mail where accepting needs one", $"{C}/org-invite/invitations/accept", """{"token":"t"}""", 422, "validation_failed", "/email", "required"),
        Post("a batch without items", Create + "/batch", "{}", 422, "validation_failed", "/items", "required"),
        Post("a batch of none", Create + "/batch", """{"items":[]}""", 422, "validation_failed", "/items", "1000"),
        Post("a batch of 1001", Create + "/batch", $$"""{"items":[{{string.Join(',', Enumerable.Repeat(Good, 1001))}}]}""", 422, "validation_failed", "/items", "1000", "1001"),
        Post("a batch that is no list", Create + "/batch", """{"items":{}}""", 422, "validation_failed", "/items", "list"),
    ];

    private static IEnumerable<BadRequest> Json =>
        new (string Name, string Body)[]
        {
            ("nothing", ""), ("white space", "  \n"), ("half an object", "{\"email\":\"ok@exam"), ("two objects", Good + Good), ("a list", "[]"), ("a text", "\"ok\""), ("null", "null"),
            ("a comment", "{/*x*/}"), ("a trailing comma", "{\"email\":\"ok@example.com\",\"role\":\"member\",}"), ("single quotes", "{'email':'ok@example.com'}"), ("NaN", "{\"email\":NaN}"),
            ("deep nesting", Deep), ("very deep nesting", new string('[', 200_000)), ("half a surrogate pair", "{\"email\":\"\\ud800@example.com\",\"role\":\"member\"}"),
            ("half a surrogate pair in a name", "{\"\\udc00\":1,\"email\":\"ok@example.com\",\"role\":\"member\"}"),
            ("half a surrogate pair in an extension", "{\"email\":\"ok@example.com\",\"role\":\"member\",\"extensions\":{\"deepopinion\":{\"zzz\":[\"\\ud800\"]}}}"),
            ("the same name twice", "{\"email\":\"ok@example.com\",\"email\":\"other@example.com\",\"role\":\"member\"}"),
            ("the same name twice, once escaped", "{\"role\":\"member\",\"r\\u006fle\":\"owner\",\"email\":\"ok@example.com\"}"),
            ("the same name twice, deep inside", "{\"email\":\"ok@example.com\",\"role\":\"member\",\"extensions\":{\"deepopinion\":{\"a\":1,\"a\":2}}}"),
        }
        .Select(row => Post($"body: {row.Name}", Create, row.Body, 400, "malformed_request"))
        .Append(Post("body: not UTF-8", Create, "", 400, "malformed_request") with { Body = [.. Encoding.ASCII.GetBytes("{\"email\":\"ok"), 0xff, 0xfe, .. Encoding.ASCII.GetBytes("@example.com\",\"role\":\"member\"}")] });

    private static BadRequest Typed(string name, string? type) => Post(name, Create, Good, 415, "unsupported_media_type") with { ContentType = type };
}
