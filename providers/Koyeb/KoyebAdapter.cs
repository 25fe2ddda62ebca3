using System.Diagnostics.CodeAnalysis;
using Gateway.Abstractions.Connections;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Http;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;
using Microsoft.Extensions.Logging;

namespace Gateway.Providers.Koyeb;

[Unsupported("workspaces.setDefault", "Koyeb has no default organization to set: a token belongs to one organization.")]
[Unsupported("users.list", "Koyeb lists no user accounts, only memberships: use members.list.")]
[Unsupported("members.add", "Koyeb adds people by invitation only.")]
[Unsupported("members.update", "Koyeb has a single role and no operation that changes it.")]
[Unsupported("invitations.lookup", "Koyeb's invitations have no token; only the signed-in invitee can see them.")]
[Unsupported("invitations.accept", "Koyeb has deprecated the invitee's operations and announced their removal; the invitee accepts on Koyeb's own page (include=acceptUrl).")]
[Unsupported("invitations.decline", "Koyeb has deprecated the invitee's operations and announced their removal; the invitee declines on Koyeb's own page.")]
internal sealed partial class KoyebAdapter(ProviderMapper mapper) : ProviderAdapter(KoyebDefinition.Value)
{
    private const string OrganizationFact = "organization";

    public override Support Effective(OperationDescriptor operation, ConnectionInfo connection)
    {
        var support = base.Effective(operation, connection);
        var size = KoyebDefinition.PageSize(connection);
        return support.PageSize is { } usual && usual != size
            ? support with { PageSize = size, Calls = support.Calls?.Replace($"page of {usual}", $"page of {size}", StringComparison.Ordinal) }
            : support;
    }

    /// <summary>Reads the token's organization afresh, not from what was learned: the answer must be today's.</summary>
    public override async ValueTask<Result<Nothing>> VerifyAsync(ProviderContext context, CancellationToken ct) =>
        (await LearnOrganizationAsync(context, ct)).Map(static _ => Nothing.Value);

    /// <summary>The token's organization.</summary>
    public override ValueTask<Result<string>> ResolveDefaultWorkspaceAsync(ProviderContext context, CancellationToken ct) =>
        context.Facts.GetOrLearnAsync(OrganizationFact, token => LearnOrganizationAsync(context, token), ct);

    private static async ValueTask<Result<string>> LearnOrganizationAsync(ProviderContext context, CancellationToken ct)
    {
        var read = await new KoyebApi(context.Http).GetCurrentOrganizationAsync(ct);
        return read.Then(static reply => reply.Organization is { Id: { Length: > 0 } id } ? (Result<string>)id : Incomplete("organization"));
    }

    private Result<Workspace> Canonical(KoyebOrganization? wire, ProviderContext context)
    {
        if (!HasId(wire?.Id)) return Incomplete("organization");
        return mapper.Map<Workspace>(wire) with
        {
            Extensions = KoyebExtensions.Of(wire!),
            Raw = context.WantsRaw ? RawBody.Of(wire!, KoyebJson.Default.KoyebOrganization) : null,
        };
    }

    private Result<Member> Canonical(KoyebMember? wire, string workspaceId, ProviderContext context)
    {
        if (!HasId(wire?.Id)) return Incomplete("membership");
        var member = mapper.Map<Member>(wire);
        return member with
        {
            WorkspaceId = HasId(member.WorkspaceId) ? member.WorkspaceId : workspaceId,
            Extensions = KoyebExtensions.Of(wire!),
            Raw = context.WantsRaw ? RawBody.Of(wire!, KoyebJson.Default.KoyebMember) : null,
        };
    }

    private Result<Invitation> Canonical(KoyebInvitation? wire, string workspaceId, ProviderContext context)
    {
        if (!HasId(wire?.Id)) return Incomplete("invitation");
        var invitation = mapper.Map<Invitation>(wire);

        // The token now belongs to another organization than was learned: the next call has to ask again.
        if (HasId(invitation.WorkspaceId) && invitation.WorkspaceId != workspaceId) context.Facts.Forget(OrganizationFact);
        return invitation with
        {
            WorkspaceId = HasId(invitation.WorkspaceId) ? invitation.WorkspaceId : workspaceId,
            Extensions = KoyebExtensions.Of(wire!),
            Raw = context.WantsRaw ? RawBody.Of(wire!, KoyebJson.Default.KoyebInvitation) : null,
            AcceptUrl = context.WantsAcceptUrl ? AcceptPage + Uri.EscapeDataString(invitation.Id) : null,
        };
    }

    private static bool HasId([NotNullWhen(true)] string? id) => !string.IsNullOrEmpty(id);

    private static OperationError Incomplete(string what) => OperationError.BadResponse($"The provider's reply holds no {what} with an id.");
}

internal sealed class KoyebAdapterFactory(ILoggerFactory loggers) : IProviderAdapterFactory
{
    public IProviderAdapter Create() => new KoyebAdapter(ProviderMapper.Of(loggers));
}
