using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Operations;
using Gateway.Core.Http;
using Gateway.Core.Telemetry;

namespace Gateway.Core.Dispatch;

/// <summary>Says of every failed write whether it happened, and takes secrets out of what the provider said.</summary>
internal sealed class OutcomeDispatcher(IOperationDispatcher inner) : IOperationDispatcher
{
    public async ValueTask<Result<TResult>> DispatchAsync<TResult>(IOperation<TResult> operation, OperationCall call, CancellationToken ct)
    {
        HideInputs(operation, call.Scope);
        var result = await inner.DispatchAsync(operation, call, ct);
        if (result.TryGet(out var value, out var error)) return value is InvitationBatch batch ? (TResult)(object)Judge(batch, call.Scope) : result;
        error = Redact(error, call.Scope);
        return operation.Descriptor.Kind == OperationKind.Read ? error with { Outcome = null } : error with { Outcome = error.Outcome ?? Judge(error, call.Scope) };
    }

    private static Outcome Judge(OperationError error, CallScope scope)
    {
        if (scope.WriteInDoubt) return Outcome.Unknown;
        if (scope.WritesDone == 0) return Outcome.NotDone;
        // A write that was answered 2xx with a body that makes no sense may have been answered by something else on the way.
        return error.Code == ErrorCode.ProviderBadResponse && scope.LastWasWrite ? Outcome.Unknown : Outcome.Done;
    }

    private static InvitationBatch Judge(InvitationBatch batch, CallScope scope) => new(
        [.. batch.Items.Select(item => item.MapError(error => Redact(error, scope) is var clean && clean.Outcome is null ? clean with { Outcome = OfItem(clean) } : clean))]);

    // Items share a scope, so each is judged by its own error: only replies that leave it open are in doubt.
    private static Outcome OfItem(OperationError error) => error switch
    {
        { Code: ErrorCode.OutcomeUnknown or ErrorCode.ProviderBadResponse or ErrorCode.ProviderTimeout } => Outcome.Unknown,
        { Upstream.Status: (>= 300 and < 400) or >= 500 or 408 } => Outcome.Unknown,
        _ => Outcome.NotDone,
    };

    internal static OperationError Redact(OperationError error, CallScope scope) => error.Upstream is not { } upstream
        ? error
        : error with
        {
            Upstream = upstream with
            {
                Code = upstream.Code is { } code ? Redactor.Clean(code, scope.Secrets) : null,
                Message = upstream.Message is { } message ? Redactor.Clean(message, scope.Secrets) : null,
            },
            Fields = [.. error.Fields.Select(field => field with { Detail = Redactor.Clean(field.Detail, scope.Secrets) })],
        };

    private static void HideInputs<TResult>(IOperation<TResult> operation, CallScope scope)
    {
        switch (operation)
        {
            case LookupInvitation lookup:
                scope.Hide(lookup.Token.Reveal());
                break;
            case DeclineInvitation decline:
                scope.Hide(decline.Token.Reveal());
                break;
            case AcceptInvitation accept:
                scope.Hide(accept.Token.Reveal());
                if (accept.Password is { } password) scope.Hide(password.Reveal());
                break;
        }
    }
}
