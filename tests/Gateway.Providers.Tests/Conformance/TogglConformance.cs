namespace Gateway.Providers.Tests.Conformance;

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
        Conflicts = ("provider_rejected", "provider_rejected", null, "provider_rejected"),
        OwnMeanings = [("invitations.accept", 403, "provider_forbidden"), ("invitations.create", 410, "provider_rejected")],
        QuotaExhausted = "quota_exceeded",
        PlanRestricted = "provider_forbidden",
        ForbidsBadCredentials = true,
    };
}
