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
        Conflicts = ("validation_failed", "validation_failed", null, null),
        OwnMeanings = [("invitations.create", 409, "provider_rejected")],
    };
}
