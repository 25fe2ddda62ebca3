using System.Globalization;
using Gateway.Abstractions.Connections;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.Toggl;

/// <summary>What is true of Toggl Track without asking it.</summary>
internal static class TogglDefinition
{
    public const string Id = "toggl";

    public const string OrganizationId = "organizationId";
    public const string ResendBy = "resendBy";
    public const string InviteeWithCredential = "inviteeWithCredential";
    public const string IncludeIndirectMembers = "includeIndirectMembers";
    public const string BatchSize = "batchSize";
    public const string AlreadyMemberText = "alreadyMemberText";
    public const string AlreadyInvitedText = "alreadyInvitedText";

    /// <summary>The value of <see cref="ResendBy"/> for the older upstream, whose resend path takes the invitation's code.</summary>
    public const string ByCode = "code";

    public static ProviderDefinition Instance { get; } = new()
    {
        Id = Id,
        DisplayName = "Toggl Track",
        Documentation = new Uri("https://engineering.toggl.com/docs/"),
        BaseUrl = new Uri("https://api.track.toggl.com/api/v9"),
        AllowedHosts = ["api.track.toggl.com"],
        Credentials = new CredentialForm(
            [
                new CredentialField("apiToken", "The API token at the foot of the Toggl Track profile page."),
                new CredentialField("email", "The account's e-mail address, with password, instead of apiToken.", IsSecret: false),
                new CredentialField("password", "The account's password, with email, instead of apiToken."),
            ],
            [
                new CredentialScheme([new CredentialPlacement.Basic("apiToken", null, "api_token")]),
                new CredentialScheme([new CredentialPlacement.Basic("email", "password", null)]),
            ]),
        Settings =
        [
            new SettingField(OrganizationId, "The organization of the connection's workspaces. Saves the call that learns it, and is required for workspaces.create.") { Form = IdForm.Integer },
            new SettingField(ResendBy, "What the resend route takes: the invitation's id, or its code as older releases of the API did.") { Default = "id", Allowed = ["id", ByCode] },
            SettingField.Switch(InviteeWithCredential, on: false, "Send the connection's credential on invitations.lookup, accept and decline. For connections that hold the invitee's own credential."),
            SettingField.Switch(IncludeIndirectMembers, on: true, "Count people who belong to a workspace only through a group as members."),
            new SettingField(BatchSize, "How many addresses one upstream invitation call carries at most; the provider names no limit.") { Default = "100", Check = CheckBatchSize },
            new SettingField(AlreadyMemberText, "Words in a refusal that mean the person is a member already, beside the documented ones. Case does not matter."),
            new SettingField(AlreadyInvitedText, "Words in a refusal that mean the person is invited already; the provider documents none. Case does not matter."),
        ],
        Roles = new RoleTable(
            new RoleRow("admin", Role.Admin),
            new RoleRow("teamlead", Role.Custom),
            new RoleRow("projectlead", Role.Custom),
            new RoleRow("user", Role.Member)),
        InvitationStatuses = [InvitationStatus.Pending],
        Ids = new IdForms(Workspace: IdForm.Integer, Member: IdForm.Integer, Invitation: IdForm.Integer, User: IdForm.Integer),
        ForbiddenMayMeanBadCredential = true,
    };

    /// <summary>The batch size a connection is set to.</summary>
    public static int BatchSizeOf(ConnectionInfo connection) => int.TryParse(connection.Setting(BatchSize), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 ? size : 100;

    private static string? CheckBatchSize(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= 1000 ? null : "must be a number from 1 to 1000";
}
