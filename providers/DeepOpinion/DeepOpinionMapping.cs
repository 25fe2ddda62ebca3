using System.Text.Json.Nodes;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Http;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;
using Microsoft.Extensions.Logging;

namespace Gateway.Providers.DeepOpinion;

/// <summary>
/// Makes canonical objects of wire records within a call: the profile's mapping, the workspace, what was asked for beyond.
/// A thing without id can't be shown and is a bad reply.
/// </summary>
internal sealed class DeepOpinionMapping(ILoggerFactory loggers)
{
    private readonly ProviderMapper _mapper = ProviderMapper.Of(loggers);

    public Result<Workspace> Workspace(WorkspaceWire wire, ProviderContext context) => wire.Id is null
        ? NoId("workspace")
        : _mapper.Map<Workspace>(wire) with
        {
            Extensions = Flags(wire),
            Raw = context.WantsRaw ? RawBody.Of(wire, DeepOpinionJson.Default.WorkspaceWire) : null,
        };

    public Result<Member> Member(PermissionWire? wire, string workspace, ProviderContext context) => wire?.Id is null
        ? NoId("member")
        : _mapper.Map<Member>(wire) with
        {
            WorkspaceId = workspace,
            Raw = context.WantsRaw ? RawBody.Of(wire, DeepOpinionJson.Default.PermissionWire) : null,
        };

    public Result<User> User(UserWire? wire, ProviderContext context) => wire is null
        ? OperationError.BadResponse("The provider sent null where a user was expected.")
        : _mapper.Map<User>(wire) with { Raw = context.WantsRaw ? RawBody.Of(wire, DeepOpinionJson.Default.UserWire) : null };

    public Result<Invitation> Invitation(InvitationWire? wire, string workspace, ProviderContext context) => wire?.Id is null
        ? NoId("invitation")
        : _mapper.Map<Invitation>(wire) with
        {
            WorkspaceId = workspace,
            AcceptUrl = context.WantsAcceptUrl && !string.IsNullOrEmpty(wire.InvitationLink) ? wire.InvitationLink : null,
            Raw = context.WantsRaw ? RawBody.Of(wire, DeepOpinionJson.Default.InvitationWire) : null,
        };

    /// <summary>A list, whole: the API pages none of these.</summary>
    public static Result<Page<TItem>> Page<TWire, TItem>(IReadOnlyList<TWire> wires, Func<TWire, Result<TItem>> map)
    {
        var items = new List<TItem>(wires.Count);
        foreach (var wire in wires)
        {
            if (!map(wire).TryGet(out var item, out var error)) return error;
            items.Add(item);
        }

        return Page<TItem>.Whole(items);
    }

    private static OperationError NoId(string what) => OperationError.BadResponse($"The provider sent a {what} without id.");

    private static Dictionary<string, JsonObject>? Flags(WorkspaceWire wire)
    {
        var flags = new JsonObject();
        if (wire.IsBeta is { } beta) flags["isBeta"] = beta;
        if (wire.IsReadOnly is { } readOnly) flags["isReadOnly"] = readOnly;
        return flags.Count == 0 ? null : new() { [DeepOpinionDefinition.Id] = flags };
    }
}
