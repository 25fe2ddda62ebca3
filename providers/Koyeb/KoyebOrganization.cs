using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gateway.Providers.Koyeb;

internal sealed record KoyebOrganization
{
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    [JsonPropertyName("external_id")]
    public string? ExternalId { get; init; }

    [JsonPropertyName("name")]
    public string? Name { get; init; }

    [JsonPropertyName("status")]
    public string? Status { get; init; }

    [JsonPropertyName("status_message")]
    public string? StatusMessage { get; init; }

    [JsonPropertyName("deactivation_reason")]
    public string? DeactivationReason { get; init; }

    [JsonPropertyName("plan")]
    public string? Plan { get; init; }

    [JsonPropertyName("plan_updated_at")]
    public string? PlanUpdatedAt { get; init; }

    [JsonPropertyName("provisioning")]
    public bool? Provisioning { get; init; }

    [JsonPropertyName("verified")]
    public bool? Verified { get; init; }

    [JsonPropertyName("company")]
    public bool? Company { get; init; }

    [JsonPropertyName("address1")]
    public string? Address1 { get; init; }

    [JsonPropertyName("address2")]
    public string? Address2 { get; init; }

    [JsonPropertyName("city")]
    public string? City { get; init; }

    [JsonPropertyName("postal_code")]
    public string? PostalCode { get; init; }

    [JsonPropertyName("state")]
    public string? State { get; init; }

    [JsonPropertyName("country")]
    public string? Country { get; init; }

    [JsonPropertyName("vat_number")]
    public string? VatNumber { get; init; }

    [JsonPropertyName("billing_name")]
    public string? BillingName { get; init; }

    [JsonPropertyName("billing_email")]
    public string? BillingEmail { get; init; }

    [JsonPropertyName("has_payment_method")]
    public bool? HasPaymentMethod { get; init; }

    [JsonPropertyName("subscription_id")]
    public string? SubscriptionId { get; init; }

    [JsonPropertyName("current_subscription_id")]
    public string? CurrentSubscriptionId { get; init; }

    [JsonPropertyName("latest_subscription_id")]
    public string? LatestSubscriptionId { get; init; }

    [JsonPropertyName("signup_qualification")]
    public JsonElement? SignupQualification { get; init; }

    [JsonPropertyName("qualifies_for_hobby23")]
    public bool? QualifiesForHobby23 { get; init; }

    [JsonPropertyName("reprocess_after")]
    public string? ReprocessAfter { get; init; }

    [JsonPropertyName("trialing")]
    public bool? Trialing { get; init; }

    [JsonPropertyName("trial_starts_at")]
    public string? TrialStartsAt { get; init; }

    [JsonPropertyName("trial_ends_at")]
    public string? TrialEndsAt { get; init; }

    [JsonPropertyName("email_domain_allowlist")]
    public IReadOnlyList<string>? EmailDomainAllowlist { get; init; }

    [JsonPropertyName("default_project_id")]
    public string? DefaultProjectId { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
