namespace Gateway.Providers.Tests.Conformance;

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
        Conflicts = (null, "already_member", "already_exists", "provider_rejected"),
        OwnMeanings =
        [
            ("workspaces.create", 409, "already_exists"), ("members.add", 409, "already_member"), ("invitations.create", 409, "already_member"),
            ("invitations.accept", 403, "validation_failed"), ("invitations.accept", 401, "validation_failed"),
        ],
    };
}
