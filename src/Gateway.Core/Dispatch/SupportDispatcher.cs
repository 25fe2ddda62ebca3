using System.Text.Json.Nodes;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Core.Dispatch;

/// <summary>Refuses what the provider can't do, what the caller did not consent to, and filters the provider never lists.</summary>
internal sealed class SupportDispatcher(IOperationDispatcher inner) : IOperationDispatcher
{
    public ValueTask<Result<TResult>> DispatchAsync<TResult>(IOperation<TResult> operation, OperationCall call, CancellationToken ct)
    {
        var error = Refusal(call.SupportFor(operation.Descriptor), operation.Descriptor, call) ?? StatusFilter(operation, call.Connection.Provider) ?? Roles(operation, call.Connection.Provider.Roles) ?? Extensions(operation, call);
        return error is null ? inner.DispatchAsync(operation, call, ct) : ValueTask.FromResult<Result<TResult>>(error);
    }

    private static OperationError? Refusal(Support support, OperationDescriptor operation, OperationCall call) => support switch
    {
        { Level: SupportLevel.Unsupported } => new OperationError(ErrorCode.UnsupportedOperation, $"{call.Connection.Provider.DisplayName} does not support {operation.Id}: {support.Note}"),
        { Level: SupportLevel.Approximate } when call.Handling == Handling.Strict => new OperationError(ErrorCode.EmulationRefused, $"{operation.Id} is approximate here ({support.Note}) and the request asks for strict handling."),
        { RequiresLenient: true } when call.Handling != Handling.Lenient => new OperationError(ErrorCode.EmulationRefused, $"{operation.Id} is approximate here: {support.Note}. Send `Prefer: handling=lenient` to allow it."),
        _ => null,
    };

    private static OperationError? StatusFilter<TResult>(IOperation<TResult> operation, ProviderDefinition provider)
    {
        if (operation is not ListInvitations { Status: { } wanted } || provider.InvitationStatuses.Contains(wanted)) return null;
        var listed = string.Join(", ", provider.InvitationStatuses.Select(status => status.ToString().ToLowerInvariant()));
        return OperationError.Invalid("?status", "not_allowed", $"This provider never lists invitations that are {wanted.ToString().ToLowerInvariant()}. It lists: {listed}.");
    }

    // Adapters check again as they translate. Here it happens before anything is sent, a look-up of the default workspace included. Joined provider roles are looked at one by one.
    private static OperationError? Roles<TResult>(IOperation<TResult> operation, RoleTable roles)
    {
        var choice = operation switch
        {
            AddMember add => add.Draft.Role,
            UpdateMember update => update.Role,
            CreateInvitation create => create.Draft.Role,
            _ => null,
        };
        if (choice is null) return null;
        IEnumerable<RoleChoice> parts = choice.ProviderRole is { } joined ? joined.Split(',', StringSplitOptions.TrimEntries).Select(part => new RoleChoice(null, part)) : [choice];
        return parts.Select(roles.Write).Where(written => !written.IsOk).Select(written => written.Error).FirstOrDefault();
    }

    private static OperationError? Extensions<TResult>(IOperation<TResult> operation, OperationCall call)
    {
        JsonObject?[] sent = operation switch
        {
            CreateWorkspace create => [create.Draft.Extensions],
            UpdateWorkspace update => [update.Patch.Extensions],
            AddMember add => [add.Draft.Extensions],
            CreateInvitation create => [create.Draft.Extensions],
            CreateInvitations batch => [.. batch.Drafts.Select(draft => draft.Extensions)],
            _ => [],
        };
        var allowed = call.SupportFor(operation.Descriptor).Extensions;
        foreach (var (name, _) in sent.OfType<JsonObject>().SelectMany(extensions => extensions))
        {
            if (allowed.Contains(name)) continue;
            var list = allowed.Count == 0 ? "This operation takes none." : $"Allowed: {string.Join(", ", allowed)}.";
            return OperationError.Invalid($"/extensions/{call.Connection.Provider.Id}/{name}", "unknown_field", $"The provider has no such extension. {list}");
        }

        return null;
    }
}
