using System.Diagnostics;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Core.Telemetry;

namespace Gateway.Core.Dispatch;

/// <summary>Counts values that providers sent and their contracts do not name.</summary>
internal sealed class DriftDispatcher(IOperationDispatcher inner) : IOperationDispatcher
{
    public async ValueTask<Result<TResult>> DispatchAsync<TResult>(IOperation<TResult> operation, OperationCall call, CancellationToken ct)
    {
        var result = await inner.DispatchAsync(operation, call, ct);
        if (!result.TryGet(out var value, out _)) return result;
        foreach (var field in Unknowns(value))
        {
            GatewayTelemetry.Drift.Add(1, new TagList { { "gateway.provider", call.Connection.Provider.Id }, { "gateway.operation", operation.Descriptor.Id }, { "gateway.field", field } });
        }

        return result;
    }

    private static IEnumerable<string> Unknowns(object? value) => value switch
    {
        Workspace { Status: WorkspaceStatus.Unknown } => ["workspace.status"],
        Member member => Of(member.Role, "member.role").Concat(member.Status == MemberStatus.Unknown ? ["member.status"] : []),
        Invitation invitation => Of(invitation.Role, "invitation.role").Concat(invitation.Status == InvitationStatus.Unknown ? ["invitation.status"] : []),
        InvitationPreview { Role: { IsPresent: true, ValueOrDefault: Role.Unknown } } => ["invitation.role"],
        Page<Workspace> page => page.Items.SelectMany(Unknowns),
        Page<Member> page => page.Items.SelectMany(Unknowns),
        Page<Invitation> page => page.Items.SelectMany(Unknowns),
        InvitationBatch batch => batch.Items.Where(item => item.IsOk).SelectMany(item => Unknowns(item.Value)),
        _ => [],
    };

    private static IEnumerable<string> Of(Role role, string field) => role == Role.Unknown ? [field] : [];
}
