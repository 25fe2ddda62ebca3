using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.PupilCloud;

/// <summary>What is known of Pupil Cloud without asking it.</summary>
internal static class PupilCloudDefinition
{
    public const string Id = "pupil";

    /// <summary>The provider's own word, in paths, for the personal workspace of the key's user.</summary>
    public const string DefaultWorkspace = "default";

    public const string AcceptUrlTemplate = "acceptUrlTemplate";

    private const string TokenPlace = "{token}";

    public static ProviderDefinition Value { get; } = new()
    {
        Id = Id,
        DisplayName = "Pupil Cloud",
        Documentation = new Uri("https://github.com/pupil-labs/pupil-cloud-client-python"),
        BaseUrl = new Uri("https://api.cloud.pupil-labs.com/v2"),
        AllowedHosts = ["api.cloud.pupil-labs.com"],
        Credentials = new CredentialForm(
            [
                new CredentialField("apiKey", "A personal access token of a Pupil Cloud user; sent as the header api-key."),
                new CredentialField("workspaceId", "Optional: the workspace the key is used for, sent as the header workspace-id beside the key.", IsSecret: false),
            ],
            [
                new CredentialScheme([new CredentialPlacement.Header("api-key", "apiKey")])
                {
                    Optional = [new CredentialPlacement.Header("workspace-id", "workspaceId")],
                },
            ]),
        Settings =
        [
            new SettingField(AcceptUrlTemplate, "The address of the page on which an invitee accepts, with {token} where the token goes. The provider does not document one; unset, acceptUrl is left out.")
            {
                Check = CheckTemplate,
            },
        ],
        Roles = new RoleTable(
            new RoleRow("OWNER", Role.Owner, Writable: false),
            new RoleRow("ADMIN", Role.Admin),
            new RoleRow("EDITOR", Role.Editor),
            new RoleRow("VIEWER", Role.Viewer),
            new RoleRow("DEMO", Role.Guest)),
        InvitationStatuses = [InvitationStatus.Pending, InvitationStatus.Expired],
        Ids = new IdForms(IdForm.Uuid, IdForm.Uuid, IdForm.Sealed, IdForm.Uuid) { WorkspaceLiteral = DefaultWorkspace },
    };

    /// <summary>The words of a workspace's <c>status</c>, which the provider does not list; every other one reads as unknown and is kept in the extensions.</summary>
    public static ValueTable<WorkspaceStatus> WorkspaceStatuses { get; } = new(
        WorkspaceStatus.Unknown,
        ("active", WorkspaceStatus.Active),
        ("deleted", WorkspaceStatus.Deleted));

    /// <summary>The page on which the holder of a token accepts, or null where no template is set.</summary>
    public static string? AcceptUrl(string? template, string token) => template?.Replace(TokenPlace, Uri.EscapeDataString(token), StringComparison.Ordinal);

    private static string? CheckTemplate(string value)
    {
        if (!value.Contains(TokenPlace, StringComparison.Ordinal)) return $"It must contain {TokenPlace}.";
        var filled = Uri.TryCreate(AcceptUrl(value, "t"), UriKind.Absolute, out var page);
        return filled && page!.Scheme is "https" or "http" ? null : "It must be an absolute http or https address.";
    }
}
