namespace Gateway.Sandbox.PupilCloud;

internal sealed record PupilUser(string Id, string Email, string Name, DateTimeOffset CreatedAt)
{
    public required string DefaultWorkspaceId { get; set; }
}

internal sealed record PupilWorkspace(string Id, string CreatedByUserId, DateTimeOffset CreatedAt)
{
    public required string Name { get; set; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public string? PictureUrl { get; set; }

    public string WorldVideoMode { get; set; } = "NORMAL";

    public bool RawFileDownloads { get; set; }
}

internal sealed record PupilMember(string WorkspaceId, PupilUser User, DateTimeOffset CreatedAt)
{
    public required string Role { get; set; }

    public required DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>Addressed by its token, which is the accept credential at the same time.</summary>
internal sealed record PupilInvitation(
    string Id, string Token, string WorkspaceId, string Email, string Role, string CreatedByUserId, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt)
{
    public string Link => $"https://cloud.pupil.example/invites/{Token}";
}

/// <summary>A personal access token; its value is what goes into the <c>api-key</c> header.</summary>
internal sealed record PupilToken(string Id, string Value, string Name, string UserId, DateTimeOffset CreatedAt)
{
    public DateTimeOffset? LastUsedAt { get; set; }
}

internal static class PupilRoles
{
    public const string Owner = "OWNER";
    public const string Admin = "ADMIN";
    public const string Editor = "EDITOR";
    public const string Viewer = "VIEWER";
    public const string Demo = "DEMO";

    /// <summary>OWNER exists but cannot be given to anybody.</summary>
    public static readonly string[] Assignable = [Viewer, Admin, Editor, Demo];

    public static readonly string[] Owners = [Owner];
    public static readonly string[] Admins = [Owner, Admin];
    public static readonly string[] Readers = [Viewer, Owner, Admin, Editor];
    public static readonly string[] Anyone = [Viewer, Editor, Owner, Demo, Admin];
}
