namespace Gateway.Providers.Tests.Conformance;

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
        Conflicts = ("provider_rejected", "provider_rejected", "already_exists", "last_owner"),
        OwnMeanings =
        [
            ("workspaces.create", 409, "already_exists"), ("workspaces.update", 409, "already_exists"),
            ("members.update", 409, "last_owner"), ("members.remove", 409, "last_owner"),
            ("invitations.accept", 409, "invitation_not_pending"), ("invitations.accept", 401, "provider_rejected"),
        ],
    };
}
