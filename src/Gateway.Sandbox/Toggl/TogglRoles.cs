using System.Text.Json.Nodes;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Toggl;

/// <summary>Roles. Their ids belong to an organization: the same role has another id in another one.</summary>
internal static class TogglRoles
{
    public const string Admin = "admin";
    public const string User = "user";

    private static readonly (string Entity, string Code, string Name, string Type, int Level)[] All =
    [
        ("organization", "org_owner", "Organization owner", "owner", 100),
        ("organization", "org_admin", "Organization admin", "admin", 90),
        ("organization", "org_member", "Organization member", "guest", 10),
        ("workspace", Admin, "Workspace admin", "admin", 80),
        ("workspace", "projectlead", "Project lead", "manager", 60),
        ("workspace", "teamlead", "Team lead", "manager", 50),
        ("workspace", User, "Workspace member", "guest", 20),
    ];

    public static IReadOnlyList<string> WorkspaceRoles { get; } = [.. All.Where(role => role.Entity == "workspace").Select(role => role.Code)];

    public static JsonArray ToJson(long organizationId) => new(
    [
        .. All.Select(role => new JsonObject
        {
            ["role_id"] = Id(organizationId, role.Code),
            ["organization_id"] = organizationId,
            ["name"] = role.Name,
            ["code"] = role.Code,
            ["description"] = role.Name,
            ["type"] = role.Type,
            ["entity"] = role.Entity,
            ["privilege_level"] = role.Level,
            ["permissions"] = new JsonArray(),
        }),
    ]);

    public static long Id(long organizationId, string code) => ((organizationId % 100_000) * 10) + Array.FindIndex(All, role => role.Code == code);

    public static string OrganizationRole(TogglOrgUser user) => user.Owner ? "org_owner" : user.Admin ? "org_admin" : "org_member";

    /// <summary>Whether the organization role of this id is the admin's.</summary>
    public static bool IsOrganizationAdmin(long organizationId, long roleId)
    {
        if (roleId == Id(organizationId, "org_admin"))
            return true;
        return roleId == Id(organizationId, "org_member") ? false : throw RefusedException.Invalid("role_id", "Invalid role ID");
    }

    /// <summary>The workspace role a body asks for by role, admin flag or role_id; null when it names none. The flag and the id exclude each other.</summary>
    public static string? Read(JsonBody body, long organizationId)
    {
        var admin = body.OptionalFlag("admin");
        var role = body.OptionalText("role");
        var roleId = body.OptionalInteger("role_id");
        if (admin is not null && roleId is not null)
            throw RefusedException.Invalid("role_id", "Cannot set both admin and role_id");
        if (role is not null && !WorkspaceRoles.Contains(role))
            throw RefusedException.Invalid("role", $"Invalid role '{role}'");
        if (role is not null && (roleId is not null || (admin is { } flag && flag != (role == Admin))))
            throw RefusedException.Invalid("role", "Contradicting roles");
        if (roleId is { } id)
            return WorkspaceRoles.FirstOrDefault(code => Id(organizationId, code) == id) ?? throw RefusedException.Invalid("role_id", "Invalid role ID");
        return role ?? admin switch
        {
            true => Admin,
            false => User,
            null => null,
        };
    }
}
