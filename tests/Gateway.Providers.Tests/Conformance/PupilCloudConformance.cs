namespace Gateway.Providers.Tests.Conformance;

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
        Conflicts = (null, null, null, "provider_forbidden"),
        OwnMeanings =
        [
            ("workspaces.create", 409, "validation_failed"), ("workspaces.update", 409, "validation_failed"),
            ("members.add", 409, "already_member"), ("invitations.accept", 409, "already_member"),
        ],
    };
}
