using System.Globalization;
using System.Text.Json.Nodes;

namespace Gateway.Sandbox.Koyeb;

/// <summary>Wire JSON. Empty values are written out ("" and INVALID), as a protobuf server does; absent messages are left out.</summary>
internal sealed class KoyebReplies(KoyebState state)
{
    /// <summary>Every text field of an organization that a caller may write, besides its name.</summary>
    public static IReadOnlyList<string> WritableTexts { get; } =
        ["address1", "address2", "city", "postal_code", "state", "country", "vat_number", "billing_name", "billing_email"];

    public static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    public JsonObject Invitation(KoyebInvitation invitation)
    {
        var invitee = state.UserByEmail(invitation.Email);
        var json = new JsonObject
        {
            ["id"] = invitation.Id,
            ["email"] = invitation.Email,
            ["role"] = "OWNER",
            ["status"] = invitation.StatusAt(state.Now),
            ["expires_at"] = Stamp(invitation.ExpiresAt),
            ["organization_id"] = invitation.OrganizationId,
            ["organization"] = PublicOrganization(state.Organization(invitation.OrganizationId)),
            ["invitee_id"] = invitee?.Id ?? "",
            ["inviter_id"] = invitation.InviterId,
            ["inviter"] = PublicUser(state.User(invitation.InviterId)),
        };
        if (invitee is not null)
            json["invitee"] = PublicUser(invitee);
        return json;
    }

    public JsonObject Member(KoyebMember member) => new()
    {
        ["id"] = member.Id,
        ["organization_id"] = member.OrganizationId,
        ["user_id"] = member.UserId,
        ["external_id"] = "",
        ["joined_at"] = Stamp(member.JoinedAt),
        ["role"] = "OWNER",
        ["status"] = member.Status,
        ["user"] = PublicUser(state.User(member.UserId)),
        ["organization"] = PublicOrganization(state.Organization(member.OrganizationId)),
    };

    public static JsonObject Organization(KoyebOrganization organization)
    {
        var json = new JsonObject
        {
            ["id"] = organization.Id,
            ["external_id"] = "",
            ["name"] = organization.Name,
            ["plan"] = "startup",
            ["plan_updated_at"] = Stamp(KoyebSeed.FoundedAt),
            ["provisioning"] = false,
            ["company"] = organization.Company,
            ["has_payment_method"] = true,
            ["status"] = organization.Status,
            ["status_message"] = "VALID",
            ["deactivation_reason"] = organization.DeactivationReason,
            ["verified"] = true,
            ["trialing"] = false,
            ["email_domain_allowlist"] = new JsonArray(),
            ["default_project_id"] = "",
        };
        foreach (var name in WritableTexts)
            json[name] = organization.Texts.GetValueOrDefault(name, "");
        return json;
    }

    public static JsonObject Profile(KoyebUser user) => new()
    {
        ["id"] = user.Id,
        ["email"] = user.Email,
        ["name"] = user.Name,
        ["avatar_url"] = "",
        ["two_factor_authentication"] = false,
        ["created_at"] = Stamp(user.CreatedAt),
        ["updated_at"] = Stamp(user.CreatedAt),
        ["newsletter_subscribed"] = false,
        ["github_id"] = "",
        ["github_user"] = "",
        ["flags"] = new JsonArray("ACTIVE"),
        ["email_validated"] = true,
        ["trialed"] = false,
    };

    private static JsonObject PublicUser(KoyebUser user) => new()
    {
        ["id"] = user.Id,
        ["email"] = user.Email,
        ["name"] = user.Name,
        ["avatar_url"] = "",
        ["github_id"] = "",
        ["github_user"] = "",
    };

    private static JsonObject PublicOrganization(KoyebOrganization organization) => new()
    {
        ["id"] = organization.Id,
        ["external_id"] = "",
        ["name"] = organization.Name,
        ["plan"] = "startup",
        ["status"] = organization.Status,
    };
}
