using System.Text.Json.Nodes;
using Gateway.Abstractions.Http;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;
using Microsoft.Extensions.Logging;

namespace Gateway.Providers.Toggl;

/// <summary>Applies the profile and adds what depends on the call: extensions, the raw body and the link.</summary>
internal sealed class TogglMapping(ILoggerFactory loggers)
{
    private readonly ProviderMapper _mapper = ProviderMapper.Of(loggers);

    public Workspace Workspace(TogglWorkspace wire, ProviderContext context) => _mapper.Map<Workspace>(wire) with
    {
        Extensions = Extensions(
            (TogglExtensions.OrganizationId, TogglText.Of(wire.OrganizationId)),
            ("suspendedAt", wire.SuspendedAt),
            ("premium", wire.Premium),
            (TogglExtensions.DefaultCurrency, wire.DefaultCurrency),
            (TogglExtensions.OnlyAdminsMayCreateProjects, wire.OnlyAdminsMayCreateProjects),
            (TogglExtensions.OnlyAdminsMayCreateTags, wire.OnlyAdminsMayCreateTags),
            (TogglExtensions.OnlyAdminsSeeTeamDashboard, wire.OnlyAdminsSeeTeamDashboard)),
        Raw = context.WantsRaw ? RawBody.Of(wire, TogglJson.Default.TogglWorkspace) : null,
    };

    public User User(TogglSimpleUser wire, ProviderContext context) => _mapper.Map<User>(wire) with
    {
        Extensions = Extensions(("role", wire.Role), ("inactive", wire.Inactive)),
        Raw = context.WantsRaw ? RawBody.Of(wire, TogglJson.Default.TogglSimpleUser) : null,
    };

    public Member Member(TogglWorkspaceUser wire, string workspaceId, ProviderContext context) => _mapper.Map<Member>(wire) with
    {
        WorkspaceId = workspaceId,
        Extensions = Extensions(("isDirect", wire.IsDirect), ("organizationAdmin", wire.OrganizationAdmin), ("roleId", TogglText.Of(wire.RoleId)), ("groups", Ids(wire.GroupIds))),
        Raw = context.WantsRaw ? RawBody.Of(wire, TogglJson.Default.TogglWorkspaceUser) : null,
    };

    public Invitation Invitation(TogglPending pending, ProviderContext context) => _mapper.Map<Invitation>(pending) with
    {
        Extensions = Extensions(
            (TogglExtensions.OrganizationId, TogglText.Of(pending.User.OrganizationId)),
            ("userId", TogglText.Of(pending.User.UserId)),
            (TogglExtensions.Groups, Ids(pending.User.Groups?.Select(group => group.GroupId ?? 0)))),
        Raw = context.WantsRaw ? RawBody.Of(pending.User, TogglJson.Default.TogglOrgUser) : null,
    };

    /// <param name="sent">The invitation.</param>
    /// <param name="messages">The reply's warnings that are about it.</param>
    /// <param name="whole">The whole reply where it is about this invitation alone.</param>
    /// <param name="context">The call.</param>
    public Invitation Invitation(TogglSent sent, IReadOnlyList<string> messages, TogglInvitationResult? whole, ProviderContext context) => _mapper.Map<Invitation>(sent) with
    {
        Extensions = Extensions(
            (TogglExtensions.OrganizationId, TogglText.Of(sent.Info.OrganizationId)),
            ("userId", TogglText.Of(sent.Info.RecipientId)),
            ("messages", messages.Count == 0 ? null : new JsonArray([.. messages.Select(message => (JsonNode)message)]))),
        Raw = !context.WantsRaw ? null : whole is null ? RawBody.Of(sent.Info, TogglJson.Default.TogglInvitationInfo) : RawBody.Of(whole, TogglJson.Default.TogglInvitationResult),
        AcceptUrl = context.WantsAcceptUrl ? sent.Info.InviteUrl : null,
    };

    public InvitationPreview Preview(TogglSsoInvitation wire, ProviderContext context) => _mapper.Map<InvitationPreview>(wire) with
    {
        Extensions = Extensions(
            (TogglExtensions.OrganizationId, TogglText.Of(wire.OrganizationId)),
            ("organizationName", wire.OrganizationName),
            ("senderName", wire.SenderName),
            ("senderEmail", wire.SenderEmail),
            ("sso", wire.Sso)),
        Raw = context.WantsRaw ? RawBody.Of(wire, TogglJson.Default.TogglSsoInvitation) : null,
    };

    private static JsonArray? Ids(IEnumerable<long>? ids) => ids is null ? null : new JsonArray([.. ids.Select(id => TogglText.Of(id)).OfType<string>().Select(id => (JsonNode)id)]);

    private static Dictionary<string, JsonObject>? Extensions(params ReadOnlySpan<(string Name, JsonNode? Value)> fields)
    {
        var body = new JsonObject();
        foreach (var (name, value) in fields)
        {
            if (value is not null) body[name] = value;
        }

        return body.Count == 0 ? null : new Dictionary<string, JsonObject> { [TogglDefinition.Id] = body };
    }
}
