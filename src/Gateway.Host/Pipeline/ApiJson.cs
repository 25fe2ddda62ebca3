using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gateway.Abstractions.Model;
using Gateway.Host.Endpoints;
using Gateway.Host.Errors;

namespace Gateway.Host.Pipeline;

/// <summary>Source-generated JSON of everything the API answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(UtcTimestampConverter)])]
// Types that only stand inside Optional<T>, which the generator does not look into.
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(DateTimeOffset?))]
[JsonSerializable(typeof(Role))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(Workspace))]
[JsonSerializable(typeof(DefaultWorkspace))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Invitation))]
[JsonSerializable(typeof(InvitationPreview))]
[JsonSerializable(typeof(InvitationReply))]
[JsonSerializable(typeof(ListAnswer<Workspace>))]
[JsonSerializable(typeof(ListAnswer<User>))]
[JsonSerializable(typeof(ListAnswer<Member>))]
[JsonSerializable(typeof(ListAnswer<Invitation>))]
[JsonSerializable(typeof(ListAnswer<ProviderAnswer>))]
[JsonSerializable(typeof(ListAnswer<ConnectionSummary>))]
[JsonSerializable(typeof(ProviderAnswer))]
[JsonSerializable(typeof(ConnectionAnswer))]
[JsonSerializable(typeof(BatchAnswer))]
[JsonSerializable(typeof(PlanAnswer))]
[JsonSerializable(typeof(VerifyAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(WorkspaceCreateBody))]
[JsonSerializable(typeof(WorkspaceUpdateBody))]
[JsonSerializable(typeof(MemberAddBody))]
[JsonSerializable(typeof(MemberUpdateBody))]
[JsonSerializable(typeof(InvitationCreateBody))]
[JsonSerializable(typeof(InvitationBatchBody))]
[JsonSerializable(typeof(TokenBody))]
[JsonSerializable(typeof(AcceptBody))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>The context to use: answers are JSON and never part of a page, so only what JSON itself needs is escaped.</summary>
    public static ApiJson Web { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new UtcTimestampConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
