namespace Gateway.Sandbox.DeepOpinion;

internal static class DeepOpinionSeed
{
    public const int AcmeId = 101;
    public const string OwnerToken = "sandbox-deepopinion-token";

    /// <summary>A member who may read and nothing else: for seeing the provider's 403.</summary>
    public const string MemberToken = "sandbox-deepopinion-member-token";

    public static void Fill(DeepOpinionState state)
    {
        var owner = state.AddUser("olivia@example.com", "olivia-password", "Olivia", "Owner");
        var admin = state.AddUser("max@example.com", "max-password", "Max", "Member");
        var member = state.AddUser("nina@example.com", "nina-password", "Nina", "Neumann");
        state.AddUser("ivy@example.com", "ivy-password", "Ivy", "Invitee");
        var stranger = state.AddUser("stranger@example.net", "stranger-password", "Sam", "Stranger");
        state.OpenSession(OwnerToken, owner);
        state.OpenSession(MemberToken, member);

        var acme = state.AddOrganization("Acme", "The organization everything in the sandbox starts from", owner);
        state.AddPermission(acme.Id, admin, DeepOpinionRoles.Admin);
        state.AddPermission(acme.Id, member, DeepOpinionRoles.User);
        state.AddInvitation(acme.Id, "pending@example.com", DeepOpinionRoles.User, owner);
        state.SetDefault(owner, acme.Id, isDefault: true);

        state.AddOrganization("Acme Labs", description: null, owner);
        // Exists, but nobody of Acme belongs to it: asking for it is 403, not 404.
        state.AddOrganization("Globex", description: null, stranger);
    }
}
