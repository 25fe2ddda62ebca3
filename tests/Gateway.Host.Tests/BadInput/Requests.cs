using System.Text;

namespace Gateway.Host.Tests.BadInput;

/// <summary>Short spellings for tables of bad requests, and the places of the sandbox they are about.</summary>
internal static class Requests
{
    public const string C = "/v1/connections";
    public const string Koyeb = $"{C}/koyeb/workspaces/3f6c1e58-7a51-4c0e-9d42-0b5a4e1c7a01";
    public const string DeepOpinion = $"{C}/deepopinion/workspaces/101";
    public const string Pupil = $"{C}/pupil/workspaces/default";
    public const string Toggl = $"{C}/toggl/workspaces/7301001";
    public const string OrgInvite = $"{C}/org-invite/workspaces/6e1d4b90-2f7c-4d35-9a68-c40b7e5f8d01";

    public const string Good = """{"email":"ok@example.com","role":"member"}""";

    public static BadRequest Get(string name, string path, int status, string code, string? pointer = null, params string[] says) =>
        new(name, "GET", path, status, code) { Pointer = pointer, Says = says };

    public static BadRequest Delete(string name, string path, int status, string code, string? pointer = null, params string[] says) =>
        new(name, "DELETE", path, status, code) { Pointer = pointer, Says = says };

    public static BadRequest Post(string name, string path, string body, int status, string code, string? pointer = null, params string[] says) =>
        new(name, "POST", path, status, code) { Pointer = pointer, Says = says, Body = Encoding.UTF8.GetBytes(body), ContentType = "application/json" };

    public static BadRequest Patch(string name, string path, string body, int status, string code, string? pointer = null, params string[] says) =>
        Post(name, path, body, status, code, pointer, says) with { Method = "PATCH" };
}
