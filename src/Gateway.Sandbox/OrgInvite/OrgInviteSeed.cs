namespace Gateway.Sandbox.OrgInvite;

internal static class OrgInviteSeed
{
    public const string AcmeId = "6e1d4b90-2f7c-4d35-9a68-c40b7e5f8d01";
    public const string AcmeLabsId = "6e1d4b90-2f7c-4d35-9a68-c40b7e5f8d02";
    public const string OwnerToken = "sandbox-org-invite-token";

    /// <summary>Roles too low to invite anybody: for seeing the provider's 403.</summary>
    public const string MemberToken = "sandbox-org-invite-member-token";

    /// <summary>Ivy's browser session, for accepting as somebody already signed in.</summary>
    public const string InviteeSession = "sandbox-org-invite-ivy-session";

    /// <summary>Of accounts that the control plane makes.</summary>
    public const string NewPassword = "sandbox-password";

    public static void Fill(OrgInviteState state)
    {
        // Acme rents from a host: the host's own org exists, and asking for it is 403, not 404.
        var host = state.AddOrg("Example Hosting", parentId: null);
        var acme = state.AddOrg("Acme", host.Id, AcmeId);
        var hostOwner = state.AddLogin(host.Id, "stranger@example.net", "Sam Stranger", "stranger-password");
        var owner = state.AddLogin(acme.Id, "olivia@example.com", "Olivia Owner", "olivia-password");
        var admin = state.AddLogin(acme.Id, "max@example.com", "Max Member", "max-password");
        var member = state.AddLogin(acme.Id, "nina@example.com", "Nina Neumann", "nina-password");
        var invitee = state.AddLogin(acme.Id, "ivy@example.com", "Ivy Invitee", "ivy-password");

        state.AddMember(host.Id, hostOwner, OrgInviteRoles.Owner);
        state.AddMember(acme.Id, owner, OrgInviteRoles.Owner);
        state.AddMember(acme.Id, admin, OrgInviteRoles.SuperAdmin);
        state.AddMember(acme.Id, member, OrgInviteRoles.Support);
        state.Invite(acme.Id, "pending@example.com", "Penny Pending", OrgInviteRoles.Business);
        state.AddOrg("Acme Labs", acme.Id, AcmeLabsId);

        state.AddToken(acme, owner, [OrgInviteRoles.SuperAdmin], OwnerToken, name: "sandbox");
        state.AddToken(acme, member, [OrgInviteRoles.Support], MemberToken, name: "read only");
        state.OpenSession(invitee, InviteeSession);
    }
}
