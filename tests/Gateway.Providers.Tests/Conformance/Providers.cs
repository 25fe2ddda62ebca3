namespace Gateway.Providers.Tests.Conformance;

public sealed class KoyebConformance(ConformanceGateway gateway) : ProviderConformance(gateway)
{
    protected override ProviderFacts Facts { get; } = new()
    {
        Connection = "koyeb",
        Workspace = "3f6c1e58-7a51-4c0e-9d42-0b5a4e1c7a01",
        Role = ("role", "owner"),
        CredentialHeader = "Authorization",
        Unsupported = ["workspaces.setDefault", "users.list", "members.add", "members.update", "invitations.lookup", "invitations.accept", "invitations.decline"],
        Exact = ["members.get", "invitations.createBatch"],
        AcceptUrls = ["invitations.create", "invitations.get", "invitations.resend"],
        Words = new Dictionary<string, string[]>
        {
            ["workspaces.get"] = ["workspace.status"],
            ["members.list"] = ["member.role", "member.status"],
            ["invitations.list"] = ["invitation.role", "invitation.status"],
        },
        OwnMeanings = [("invitations.create", 409, "provider_rejected")],
    };
}

public sealed class DeepOpinionConformance(ConformanceGateway gateway) : ProviderConformance(gateway)
{
    protected override ProviderFacts Facts { get; } = new()
    {
        Connection = "deepopinion",
        Workspace = "101",
        Role = ("role", "viewer"),
        CredentialHeader = "Authorization",
        Stranger = "14",
        Invitee = ("deepopinion", "new.person@example.com"),
        AcceptFields = _ => new() { ["password"] = "conformance-password" },
        Unsupported = ["workspaces.list", "invitations.lookup", "invitations.decline"],
        Exact = ["members.get", "invitations.get"],
        Approximate = ["workspaces.update"],
        AcceptUrls = ["invitations.create", "invitations.get", "invitations.resend"],
        Words = new Dictionary<string, string[]> { ["members.list"] = ["member.role"], ["invitations.list"] = ["invitation.role"] },
        OwnMeanings =
        [
            ("workspaces.create", 409, "already_exists"), ("workspaces.update", 409, "already_exists"),
            ("members.update", 409, "last_owner"), ("members.remove", 409, "last_owner"),
            ("invitations.accept", 409, "invitation_not_pending"), ("invitations.accept", 401, "provider_rejected"),
        ],
    };
}

public sealed class PupilCloudConformance(ConformanceGateway gateway) : ProviderConformance(gateway)
{
    protected override ProviderFacts Facts { get; } = new()
    {
        Connection = "pupil",
        Workspace = "d4f2c7b8-93a5-4e16-b02f-7c8e5a1d3b01",
        Role = ("role", "editor"),
        CredentialHeader = "api-key",
        Stranger = "5b0d8a61-4c27-4f0e-8d93-1e7a6b2c9f04",
        Invitee = ("pupil-invitee", "ivy@example.com"),
        Unsupported = ["workspaces.setDefault", "users.list"],
        Exact = ["invitations.createBatch"],
        Approximate = ["invitations.resend"],
        NeedsLenient = ["invitations.resend"],
        Words = new Dictionary<string, string[]>
        {
            ["workspaces.get"] = ["workspace.status"],
            ["members.list"] = ["member.role"],
            ["invitations.list"] = ["invitation.role"],
        },
        OwnMeanings =
        [
            ("workspaces.create", 409, "validation_failed"), ("workspaces.update", 409, "validation_failed"),
            ("members.add", 409, "already_member"), ("invitations.accept", 409, "already_member"),
        ],
    };
}

public sealed class TogglConformance(ConformanceGateway gateway) : ProviderConformance(gateway)
{
    protected override ProviderFacts Facts { get; } = new()
    {
        Connection = "toggl",
        Workspace = "7301001",
        Role = ("role", "admin"),
        CredentialHeader = "Authorization",
        Invitee = ("toggl", "new.person@example.com"),
        Unsupported = ["workspaces.delete", "workspaces.setDefault", "members.add"],
        Exact = ["members.get", "invitations.list", "invitations.get"],
        Approximate = ["invitations.revoke"],
        NeedsLenient = ["invitations.revoke"],
        AcceptUrls = ["invitations.create", "invitations.get", "invitations.resend"],
        Words = new Dictionary<string, string[]> { ["members.list"] = ["member.role"], ["invitations.list"] = ["invitation.role"] },
        OwnMeanings = [("invitations.accept", 403, "provider_forbidden"), ("invitations.create", 410, "provider_rejected")],
        QuotaExhausted = "quota_exceeded",
        PlanRestricted = "provider_forbidden",
        ForbidsBadCredentials = true,
    };
}

public sealed class OrgInviteConformance(ConformanceGateway gateway) : ProviderConformance(gateway)
{
    protected override ProviderFacts Facts { get; } = new()
    {
        Connection = "org-invite",
        Workspace = "6e1d4b90-2f7c-4d35-9a68-c40b7e5f8d01",
        Role = ("providerRole", "Business"),
        CredentialHeader = "Authorization",
        Invitee = ("org-invite", "new.person@example.com"),
        AcceptFields = email => new() { ["email"] = email, ["password"] = "conformance-password" },
        Unsupported = ["workspaces.setDefault", "invitations.decline"],
        Exact = ["workspaces.list", "invitations.createBatch", "invitations.resend"],
        Approximate = ["members.update", "invitations.list", "invitations.get", "invitations.revoke"],
        NeedsLenient = ["invitations.revoke"],
        AcceptUrls = ["invitations.create", "invitations.resend"],
        Words = new Dictionary<string, string[]>
        {
            ["workspaces.get"] = ["workspace.status"],
            ["members.list"] = ["member.role"],
            ["invitations.list"] = ["invitation.role"],
        },
        OwnMeanings =
        [
            ("workspaces.create", 409, "already_exists"), ("members.add", 409, "already_member"), ("invitations.create", 409, "already_member"),
            ("invitations.accept", 403, "validation_failed"), ("invitations.accept", 401, "validation_failed"),
        ],
    };
}
