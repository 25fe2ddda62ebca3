using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;

namespace Gateway.Abstractions.Operations;

/// <summary>Does a batch item by item, for providers without a bulk call.</summary>
public static class BatchLoop
{
    /// <summary>
    /// Runs the items in order. After an error that would meet every further item too (a refused credential, a used-up quota, a provider that is down),
    /// the rest is not sent: each further item gets that error with <see cref="Outcome.NotDone"/>.
    /// </summary>
    public static async ValueTask<Result<InvitationBatch>> RunAsync(IReadOnlyList<InvitationDraft> drafts, Func<InvitationDraft, ValueTask<Result<Invitation>>> create)
    {
        var items = new List<Result<Invitation>>(drafts.Count);
        foreach (var draft in drafts)
        {
            var result = await create(draft);
            items.Add(result);
            if (result.IsOk || !MeetsEveryItem(result.Error.Code)) continue;
            var rest = NotSent(result.Error, items.Count);
            while (items.Count < drafts.Count) items.Add(rest);
            break;
        }

        return new InvitationBatch(items);
    }

    /// <summary>Whether an error would meet every further item of a batch too.</summary>
    public static bool MeetsEveryItem(ErrorCode code) => code
        is ErrorCode.ConnectionAuthFailed or ErrorCode.ProviderForbidden or ErrorCode.RateLimited or ErrorCode.QuotaExceeded
        or ErrorCode.ProviderUnavailable or ErrorCode.ProviderTimeout or ErrorCode.CircuitOpen or ErrorCode.Overloaded;

    /// <summary>The error of an item that was not sent because an earlier one failed.</summary>
    /// <param name="cause">The earlier item's error.</param>
    /// <param name="number">The earlier item's number, from 1.</param>
    public static OperationError NotSent(OperationError cause, int number) =>
        cause with { Detail = $"Not sent: item {number} failed in a way that would meet this one too. {cause.Detail}", Outcome = Outcome.NotDone };
}
