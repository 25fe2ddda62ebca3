namespace Gateway.Sandbox.PupilCloud;

internal static class PupilSeed
{
    public const string OwnerKey = "sandbox-pupil-key";
    public const string InviteeKey = "sandbox-pupil-ivy-key";

    /// <summary>A VIEWER's key: for seeing the provider's 403.</summary>
    public const string MemberKey = "sandbox-pupil-member-key";

    public const string OliviaId = "5b0d8a61-4c27-4f0e-8d93-1e7a6b2c9f01";
    public const string MaxId = "5b0d8a61-4c27-4f0e-8d93-1e7a6b2c9f02";
    public const string NinaId = "5b0d8a61-4c27-4f0e-8d93-1e7a6b2c9f03";
    public const string IvyId = "5b0d8a61-4c27-4f0e-8d93-1e7a6b2c9f04";
    public const string AcmeId = "d4f2c7b8-93a5-4e16-b02f-7c8e5a1d3b01";

    public static void Fill(PupilState state)
    {
        var owner = state.AddUser("olivia@example.com", "Olivia Owner", OliviaId, AcmeId);
        var admin = state.AddUser("max@example.com", "Max Member", MaxId);
        var member = state.AddUser("nina@example.com", "Nina Neumann", NinaId);
        var invitee = state.AddUser("ivy@example.com", "Ivy Invitee", IvyId);
        state.AddToken(owner, "sandbox", OwnerKey);
        state.AddToken(member, "sandbox", MemberKey);
        state.AddToken(invitee, "sandbox", InviteeKey);

        // The owner's personal workspace is the shared one, so that "default" is where the sandbox's people are.
        var acme = state.FindWorkspace(AcmeId)!;
        acme.Name = "Acme";
        state.AddMember(acme.Id, admin, PupilRoles.Admin);
        state.AddMember(acme.Id, member, PupilRoles.Viewer);
        state.AddInvitation(acme.Id, "pending@example.com", PupilRoles.Viewer, owner);

        state.AddWorkspace("Acme Labs", owner);
    }
}
