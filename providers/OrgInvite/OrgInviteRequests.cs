using System.Text.Json.Serialization;
using Gateway.Abstractions.Http;

namespace Gateway.Providers.OrgInvite;

/// <summary>A new customer, which is a child organization.</summary>
internal sealed record NewCustomer
{
    [JsonPropertyName("name")] public required string Name { get; init; }
}

internal sealed record OrgUpdate
{
    [JsonPropertyName("name")] public required string Name { get; init; }
}

internal sealed record NewMember
{
    [JsonPropertyName("loginId")] public required string LoginId { get; init; }
    [JsonPropertyName("roles")] public required IReadOnlyList<string> Roles { get; init; }
}

/// <summary>Overwrites: what is left out is lost.</summary>
internal sealed record MemberUpdate
{
    [JsonPropertyName("roles")] public required IReadOnlyList<string> Roles { get; init; }
    [JsonPropertyName("siteAccesses")] public required IReadOnlyList<string> SiteAccesses { get; init; }
    [JsonPropertyName("notifications")] public required IReadOnlyList<string> Notifications { get; init; }
}

internal sealed record NewInvite
{
    [JsonPropertyName("email")] public required string Email { get; init; }
    [JsonPropertyName("name")] public required string Name { get; init; }
    [JsonPropertyName("roles")] public required IReadOnlyList<string> Roles { get; init; }
    [JsonPropertyName("siteAccesses")] public IReadOnlyList<string>? SiteAccesses { get; init; }
    [JsonPropertyName("notifications")] public IReadOnlyList<string>? Notifications { get; init; }
    [JsonPropertyName("sendEmail")] public bool? SendEmail { get; init; }
}

internal sealed record AcceptInvite
{
    [JsonPropertyName("email")] public required string Email { get; init; }

    [SecretField]
    [JsonPropertyName("password")] public string? Password { get; init; }
    [JsonPropertyName("locale")] public string? Locale { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(MembershipList))]
[JsonSerializable(typeof(OrgRecord))]
[JsonSerializable(typeof(Listing<OrgRecord>))]
[JsonSerializable(typeof(MemberRecord))]
[JsonSerializable(typeof(Listing<MemberRecord>))]
[JsonSerializable(typeof(LoginRecord))]
[JsonSerializable(typeof(Listing<LoginRecord>))]
[JsonSerializable(typeof(InviteValidation))]
[JsonSerializable(typeof(NewResource))]
[JsonSerializable(typeof(HttpError))]
[JsonSerializable(typeof(NewCustomer))]
[JsonSerializable(typeof(OrgUpdate))]
[JsonSerializable(typeof(NewMember))]
[JsonSerializable(typeof(MemberUpdate))]
[JsonSerializable(typeof(NewInvite))]
[JsonSerializable(typeof(AcceptInvite))]
internal sealed partial class OrgInviteJson : JsonSerializerContext;
