namespace Gateway.Sandbox.PupilCloud;

internal static class PupilSeed
{
    public const string OwnerKey = "sandbox-pupil-key";
    public const string InviteeKey = "sandbox-pupil-ivy-key";

    /// <summary>A VIEWER's key: for seeing the provider's 403.</summary>
    public const string MemberKey = "sandbox-pupil-member-key";

    public static void Fill(PupilState state)
    {
        var owner = state.AddUser("olivia@example.com", "Olivia Owner");
        var admin = state.AddUser("max@example.com", "Max Member");
        var member = state.AddUser("nina@example.com", "Nina Neumann");
        var invitee = state.AddUser("ivy@example.com", "Ivy Invitee");
        state.AddToken(owner, "sandbox", OwnerKey);
        state.AddToken(member, "sandbox", MemberKey);
        state.AddToken(invitee, "sandbox", InviteeKey);

        // The owner's personal workspace is the shared one, so that "default" is where the sandbox's people are.
        var acme = state.FindWorkspace(owner.DefaultWorkspaceId)!;
        acme.Name = "Acme";
        state.AddMember(acme.Id, admin, PupilRoles.Admin);
        state.AddMember(acme.Id, member, PupilRoles.Viewer);
        state.AddInvitation(acme.Id, "pending@example.com", PupilRoles.Viewer, owner);

        state.AddWorkspace("Acme Labs", owner);
    }
}
