namespace Gateway.Sandbox.DeepOpinion;

internal sealed record DeepOpinionUser(int Id, string Email, string Password, string FirstName, string LastName)
{
    public string DisplayName => $"{FirstName} {LastName}".Trim();
}

internal sealed record DeepOpinionOrganization(int Id, DateTimeOffset Created)
{
    public required string Name { get; set; }

    public string? Description { get; set; }

    /// <summary>Deleting only deactivates, but nothing on the wire shows the flag: a deactivated organization answers as if it were gone.</summary>
    public bool IsActive { get; set; } = true;
}

internal sealed record DeepOpinionPermission(int Id, int OrganizationId, DeepOpinionUser User)
{
    public required string Role { get; set; }
}

internal sealed record DeepOpinionInvitation(int Id, int OrganizationId, string Email, string Role, int InvitedById, DateTimeOffset Created, string Token)
{
    /// <summary>Known to the server only; the reply has no field for it.</summary>
    public required DateTimeOffset Expires { get; set; }

    public string Link => $"https://studio.deepopinion.example/invite/accept?token={Token}";
}

/// <summary>The five roles, weakest first: an operation names the weakest role that may call it.</summary>
internal static class DeepOpinionRoles
{
    public const string User = "USER";
    public const string Viewer = "VIEWER";
    public const string Annotator = "ANNOTATOR";
    public const string Admin = "ADMIN";
    public const string Manager = "MANAGER";

    public static readonly string[] All = [User, Viewer, Annotator, Admin, Manager];

    public static bool Reaches(string role, string minimum) => Array.IndexOf(All, role) >= Array.IndexOf(All, minimum);
}
