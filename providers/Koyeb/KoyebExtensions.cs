using System.Text.Json.Nodes;

namespace Gateway.Providers.Koyeb;

/// <summary>What Koyeb sends that has no canonical place. Fields that are empty are left out.</summary>
internal static class KoyebExtensions
{
    public static IReadOnlyDictionary<string, JsonObject>? Of(KoyebOrganization wire) => Of(
        ("status", wire.Status),
        ("statusMessage", wire.StatusMessage),
        ("deactivationReason", wire.DeactivationReason is KoyebDefinition.Unset ? null : wire.DeactivationReason),
        ("plan", wire.Plan),
        ("externalId", wire.ExternalId),
        ("defaultProjectId", wire.DefaultProjectId));

    public static IReadOnlyDictionary<string, JsonObject>? Of(KoyebMember wire) => Of(
        ("externalId", wire.ExternalId),
        ("avatarUrl", wire.User?.AvatarUrl),
        ("githubUser", wire.User?.GithubUser));

    public static IReadOnlyDictionary<string, JsonObject>? Of(KoyebInvitation wire) => Of(
        ("organizationName", wire.Organization?.Name),
        ("inviteeId", wire.InviteeId),
        ("inviteeName", wire.Invitee?.Name.ValueOrDefault));

    private static Dictionary<string, JsonObject>? Of(params (string Name, string? Value)[] fields)
    {
        var said = new JsonObject();
        foreach (var (name, value) in fields)
        {
            if (!string.IsNullOrEmpty(value)) said[name] = value;
        }

        return said.Count == 0 ? null : new Dictionary<string, JsonObject> { [KoyebDefinition.Value.Id] = said };
    }
}
