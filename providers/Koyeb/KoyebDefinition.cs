using Gateway.Abstractions.Connections;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.Koyeb;

internal static class KoyebDefinition
{
    /// <summary>The zero value of the provider's enums: "nothing was set".</summary>
    public const string Unset = "INVALID";

    private const string PageSizeSetting = "pageSize";

    /// <summary>Koyeb has one role; nothing in an invitation says it, everybody who joins becomes an owner.</summary>
    public static RoleTable Roles { get; } = new(new RoleRow("OWNER", Role.Owner));

    public static ValueTable<InvitationStatus> InvitationStatuses { get; } = new(
        InvitationStatus.Unknown,
        ("PENDING", InvitationStatus.Pending),
        ("ACCEPTED", InvitationStatus.Accepted),
        ("REFUSED", InvitationStatus.Declined),
        ("EXPIRED", InvitationStatus.Expired));

    public static ValueTable<MemberStatus> MemberStatuses { get; } = new(
        MemberStatus.Unknown,
        ("ACTIVE", MemberStatus.Active),
        ("DELETED", MemberStatus.Removed));

    public static ValueTable<WorkspaceStatus> WorkspaceStatuses { get; } = new(
        WorkspaceStatus.Unknown,
        ("ACTIVE", WorkspaceStatus.Active),
        ("WARNING", WorkspaceStatus.Active),
        ("LOCKED", WorkspaceStatus.Deactivated),
        ("DEACTIVATING", WorkspaceStatus.Deactivated),
        ("DEACTIVATED", WorkspaceStatus.Deactivated),
        ("DELETING", WorkspaceStatus.Deleted),
        ("DELETED", WorkspaceStatus.Deleted));

    public static ProviderDefinition Value { get; } = new()
    {
        Id = "koyeb",
        DisplayName = "Koyeb",
        Documentation = new Uri("https://www.koyeb.com/docs"),
        BaseUrl = new Uri("https://app.koyeb.com"),
        AllowedHosts = ["app.koyeb.com"],
        Credentials = CredentialForm.BearerToken("An API token of the one organization this connection invites into."),
        Settings =
        [
            new SettingField(PageSizeSetting, "How many items are asked for per page. Lower it if Koyeb refuses the default: its maximum is not documented.")
            {
                Default = "100",
                Allowed = ["10", "20", "50", "100"],
            },
        ],
        Roles = Roles,
        InvitationStatuses = [InvitationStatus.Pending, InvitationStatus.Accepted, InvitationStatus.Declined, InvitationStatus.Expired],
        // UUIDs in practice, but the API promises no more than strings.
        Ids = new IdForms(Workspace: IdForm.Opaque, Member: IdForm.Opaque, Invitation: IdForm.Opaque, User: IdForm.Opaque),
    };

    /// <summary>The upstream page size of a connection.</summary>
    public static int PageSize(ConnectionInfo connection) => int.Parse(connection.Setting(PageSizeSetting) ?? "100");
}
