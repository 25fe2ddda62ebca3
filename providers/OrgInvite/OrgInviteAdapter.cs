using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Http;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;
using Microsoft.Extensions.Logging;

namespace Gateway.Providers.OrgInvite;

/// <summary>Translates a control panel whose workspaces are organizations and whose invitations are members who have not joined yet.</summary>
[Unsupported("workspaces.setDefault", "The provider keeps no default organization for a login.")]
[Unsupported("invitations.decline", "The provider has no call by which an invitee declines.")]
internal sealed partial class OrgInviteAdapter(OrgInviteMapper mapper) : ProviderAdapter(OrgInviteDefinition.Value)
{
    /// <summary>Reads the login behind the credential.</summary>
    public override async ValueTask<Result<Nothing>> VerifyAsync(ProviderContext context, CancellationToken ct) =>
        (await Api(context).GetLoginAsync(ct)).Map(_ => Nothing.Value);

    /// <summary>The organization of the only membership. Its customers do not count: they are reached through it.</summary>
    public override async ValueTask<Result<string>> ResolveDefaultWorkspaceAsync(ProviderContext context, CancellationToken ct)
    {
        if (context.Connection.DefaultWorkspace is { } configured) return configured;
        var read = await Api(context).GetMembershipsAsync(ct);
        return read.Then<string>(list => OnlyOrg(OwnOrgs(list)) is { } only ? only : NoDefault(list.Memberships.Count));
    }

    private static OperationError NoDefault(int memberships) => OperationError.Invalid(
        "{workspace}",
        "no_default",
        $"The login belongs to {(memberships == 0 ? "no organization" : "several organizations")}, so none is the default. Set defaultWorkspace on the connection.");

    private static OrgInviteApi Api(ProviderContext context) => new(context.Http);

    /// <summary>The organizations a login belongs to, each once.</summary>
    private static List<MembershipRecord> OwnOrgs(MembershipList list) => [.. list.Memberships.DistinctBy(membership => membership.OrgId, StringComparer.OrdinalIgnoreCase)];

    private static string? OnlyOrg(List<MembershipRecord> own) => own is [var only] ? only.OrgId : null;

    private static int OffsetOf(string? position) => position is null ? 0 : int.Parse(position, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The canonical page of an upstream one. A list that stops before its own total is an error rather than a short list.</summary>
    private static Result<Page<TItem>> ToPage<TWire, TItem>(Listing<TWire> listing, int offset, Func<IReadOnlyList<TWire>, IReadOnlyList<TItem>> map, bool counts = false)
    {
        var end = offset + listing.Items.Count;
        var more = listing.Total is { } total ? end < total : listing.Items.Count >= OrgInviteApi.PageSize;
        if (more && listing.Items.Count == 0) return OperationError.BadResponse("The provider's list stops before the total it names.");
        return new Page<TItem>
        {
            Items = map(listing.Items),
            Next = more ? end.ToString(CultureInfo.InvariantCulture) : null,
            Total = counts ? listing.Total : null,
        };
    }

    private T Canonical<T, TWire>(TWire wire, JsonTypeInfo<TWire> type, JsonObject extensions, ProviderContext context)
        where T : Resource
        where TWire : class =>
        mapper.Map<T>(wire) with
        {
            Extensions = extensions.Count == 0 ? null : new Dictionary<string, JsonObject> { [OrgInviteDefinition.Id] = extensions },
            Raw = context.WantsRaw ? RawBody.Of(wire, type) : null,
        };

    /// <summary>An error met after the write itself succeeded.</summary>
    private static OperationError AfterWrite(OperationError error) =>
        error with { Outcome = Outcome.Done, Detail = $"The change was made, but its result could not be read. {error.Detail}" };
}

/// <summary>Makes the adapter; found by the host's scan.</summary>
internal sealed class OrgInviteAdapterFactory(ILoggerFactory loggers) : IProviderAdapterFactory
{
    public IProviderAdapter Create() => new OrgInviteAdapter(new OrgInviteMapper(loggers));
}
