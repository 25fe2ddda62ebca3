using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;

namespace Gateway.Core.Tests.Configuration;

/// <summary>Invented providers that between them have every shape a definition can have.</summary>
internal static class SampleProviders
{
    public static ProviderDefinition Alpha { get; } = new()
    {
        Id = "alpha",
        DisplayName = "Alpha",
        BaseUrl = new Uri("https://api.alpha.example"),
        AllowedHosts = ["api.alpha.example", "eu.alpha.example"],
        Credentials = CredentialForm.BearerToken("A token."),
        Settings =
        [
            new SettingField("resendBy", "How.") { Default = "id", Allowed = ["id", "code"] },
            new SettingField("organizationId", "Which.") { Form = IdForm.Integer },
            SettingField.Switch("notify", true, "Whether."),
            new SettingField("template", "Where to.") { Check = text => text.Contains("{token}", StringComparison.Ordinal) ? null : "It lacks {token}." },
        ],
        Roles = new RoleTable(),
        InvitationStatuses = [],
        Ids = new IdForms(IdForm.Integer, IdForm.Integer, IdForm.Integer, IdForm.Integer),
    };

    /// <summary>Self-hosted: each connection says where.</summary>
    public static ProviderDefinition Beta { get; } = Alpha with
    {
        Id = "beta",
        DisplayName = "Beta",
        BaseUrl = null,
        AllowedHosts = [],
        Credentials = new CredentialForm(
            [new CredentialField("accessToken", "A token."), new CredentialField("sessionCookie", "A cookie.")],
            [new CredentialScheme([new CredentialPlacement.Bearer("accessToken")]), new CredentialScheme([new CredentialPlacement.Cookie("id0", "sessionCookie")])]),
        Settings = [new SettingField("pattern", "Any text.")],
        Ids = new IdForms(IdForm.Uuid, IdForm.Uuid, IdForm.Sealed, IdForm.Uuid),
    };

    public static ProviderDefinition Gamma { get; } = Alpha with
    {
        Id = "gamma",
        DisplayName = "Gamma",
        BaseUrl = new Uri("https://gamma.example/api/v9"),
        AllowedHosts = [],
        Credentials = new CredentialForm(
            [new CredentialField("apiToken", "A token."), new CredentialField("email", "An address.", IsSecret: false), new CredentialField("password", "A password."), new CredentialField("workspaceId", "A header.", IsSecret: false)],
            [
                new CredentialScheme([new CredentialPlacement.Basic("apiToken", null, "api_token")]) { Optional = [new CredentialPlacement.Header("workspace-id", "workspaceId")] },
                new CredentialScheme([new CredentialPlacement.Basic("email", "password", null)]),
            ]),
        Settings = [],
        Ids = new IdForms(IdForm.Opaque, IdForm.Opaque, IdForm.Opaque, IdForm.Opaque) { WorkspaceLiteral = "default" },
    };

    public static IReadOnlyCollection<ProviderDefinition> All { get; } = [Alpha, Beta, Gamma];
}
