namespace Gateway.Sandbox.OrgInvite;

internal sealed record OrgInviteLogin(string Id, string RealmOrgId, string Email, DateTimeOffset RegisteredAt)
{
    public required string Name { get; set; }

    /// <summary>Null while the login only exists because somebody invited the address.</summary>
    public string? Password { get; set; }

    public string Locale { get; set; } = "en";

    public bool IsRegistered => Password is not null;
}

internal sealed record OrgInviteOrg(string Id, string? ParentId, DateTimeOffset CreatedAt)
{
    public required string Name { get; set; }

    public string Status { get; set; } = "active";

    public string? SuspendedBy { get; set; }

    public string Locale { get; set; } = "en";

    public string? SlackNotificationWebhookUrl { get; set; }

    public bool IsDeleted => Status == "deleted";
}

internal sealed record OrgInviteMember(string Id, string OrgId, OrgInviteLogin Login)
{
    /// <summary>While only invited: the day of the invitation, as the field is never absent.</summary>
    public required DateTimeOffset JoinedAt { get; set; }

    public required string[] Roles { get; set; }

    public string[] SiteAccesses { get; set; } = [];

    public string[] Notifications { get; set; } = [];

    /// <summary>The live accept credential; whoever has one is only invited. Inviting again replaces it.</summary>
    public string? InviteKey { get; set; }

    public bool IsActive => InviteKey is null;

    public bool IsOwner => Roles.Contains(OrgInviteRoles.Owner);

    public string InviteUrl => $"http://panel.acme.example/invites/{InviteKey}?email={Uri.EscapeDataString(Login.Email)}";
}

/// <summary>Belongs to an org and carries roles of its own; <paramref name="Login"/> is who made it.</summary>
internal sealed record OrgInviteAccessToken(string Id, string Value, string OrgId, string[] Roles, OrgInviteLogin Login, DateTimeOffset? Expires, string? FriendlyName);

/// <summary>Who calls: a login by its session cookie, or an access token.</summary>
internal sealed record OrgInviteCaller(OrgInviteLogin Login, OrgInviteAccessToken? Token);

internal static class OrgInviteRoles
{
    public const string Owner = "Owner";
    public const string SuperAdmin = "SuperAdmin";
    public const string Business = "Business";
    public const string SiteAccess = "SiteAccess";
    public const string Support = "Support";
    public const string Sysadmin = "Sysadmin";

    public static readonly string[] All = [Owner, SuperAdmin, Business, SiteAccess, Support, Sysadmin];

    public static bool MayManage(IEnumerable<string> roles) => roles.Any(role => role is Owner or SuperAdmin);
}
