using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.OrgInvite;

/// <summary>The facts of an org-invite control panel that need no call. Panels are self-hosted, so every connection names its own base URL.</summary>
internal static class OrgInviteDefinition
{
    public const string Id = "org-invite";

    /// <summary>The setting that sends the connection's credential with an accept.</summary>
    public const string AcceptWithCredential = "acceptWithCredential";

    public static ProviderDefinition Value { get; } = new()
    {
        Id = Id,
        DisplayName = "Organization invites",
        Documentation = new Uri("https://apidocs.enhance.com/"),
        BaseUrl = null,
        AllowedHosts = [],
        Credentials = new CredentialForm(
            [
                new CredentialField("accessToken", "An access token of the organization, made in the control panel; sent as a bearer token."),
                new CredentialField("sessionCookie", "The value of the cookie id0 of a signed-in session, where there is no access token. Sessions end; prefer a token."),
            ],
            [
                new CredentialScheme([new CredentialPlacement.Bearer("accessToken")]),
                new CredentialScheme([new CredentialPlacement.Cookie("id0", "sessionCookie")]),
            ]),
        Settings =
        [
            SettingField.Switch(
                AcceptWithCredential,
                on: false,
                "Send the connection's credential with invitations.accept. Only for a connection that belongs to the invitee: the panel refuses the session of anyone else."),
        ],
        Roles = OrgInviteRoles.Table,
        InvitationStatuses = [InvitationStatus.Pending],
        Ids = new IdForms(IdForm.Uuid, IdForm.Uuid, IdForm.Sealed, IdForm.Uuid),
    };
}
