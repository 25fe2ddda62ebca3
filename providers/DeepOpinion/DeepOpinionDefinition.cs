using System.Text.RegularExpressions;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.DeepOpinion;

/// <summary>What is known of DeepOpinion Studio without asking it.</summary>
internal static class DeepOpinionDefinition
{
    public const string Id = "deepopinion";
    public const string AcceptWithCredential = "acceptWithCredential";
    public const string AlreadyInvitedPattern = "alreadyInvitedPattern";

    public static RoleTable Roles { get; } = new(
        new RoleRow("MANAGER", Role.Owner),
        new RoleRow("ADMIN", Role.Admin),
        new RoleRow("ANNOTATOR", Role.Editor),
        new RoleRow("USER", Role.Member),
        new RoleRow("VIEWER", Role.Viewer));

    public static ProviderDefinition Value { get; } = new()
    {
        Id = Id,
        DisplayName = "DeepOpinion Studio",
        Documentation = new Uri("https://docs.deepopinion.ai"),
        BaseUrl = new Uri("https://api.deepopinion.ai"),
        AllowedHosts = ["api.deepopinion.ai"],
        Credentials = CredentialForm.BearerToken("The auth_token that POST /auth/login answers (a JWT), sent as `Authorization: Bearer …`."),
        Settings =
        [
            SettingField.Switch(
                AcceptWithCredential,
                on: false,
                "Whether accepting an invitation sends the connection's credential too. Off by default: the invitee accepts, not the connection's owner."),
            new SettingField(
                AlreadyInvitedPattern,
                "Regular expression (ignoring case, no look-around or back-references) over the free text with which DeepOpinion says why it did not invite an address; "
                + "a match becomes already_invited instead of provider_rejected. Not set: nothing matches.")
            {
                Check = WhatIsWrongWithPattern,
            },
        ],
        Roles = Roles,
        InvitationStatuses = [InvitationStatus.Pending],
        Ids = new IdForms(IdForm.Integer, IdForm.Integer, IdForm.Integer, IdForm.Integer),
    };

    /// <summary>The expression, or null where none is set or it is none; load-time checking has told the operator of the latter.</summary>
    public static Regex? Pattern(string? text)
    {
        try
        {
            // The non-backtracking engine takes linear time whatever the pattern: upstream text can't make it hang.
            return string.IsNullOrEmpty(text) ? null : new Regex(text, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static string? WhatIsWrongWithPattern(string text) =>
        text.Length == 0 || Pattern(text) is not null ? null : "It is not a regular expression of the non-backtracking kind (no look-around, back-references or atomic groups).";
}
