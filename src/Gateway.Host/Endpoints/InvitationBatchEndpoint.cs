using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Host.Errors;
using Gateway.Host.Pipeline;

namespace Gateway.Host.Endpoints;

/// <summary>Invites many: items that are wrong get their own problem and the others are sent.</summary>
internal static class InvitationBatchEndpoint
{
    public static async Task RunAsync(OperationContext context, string?[] filters)
    {
        var read = await context.ReadAsync(fields => fields.Items("items"));
        if (!read.TryGet(out var elements, out var error))
        {
            await context.FailAsync(error);
            return;
        }

        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var items = elements.Select((element, index) => ReadItem(element, index, context, seen)).ToList();
        var sendable = items.Where(item => item.IsOk).Select(item => item.Value).ToList();
        if (sendable.Count == 0)
        {
            await AnswerAsync(context, [.. items.Select(item => item.Then<Invitation>(_ => throw new InvalidOperationException("No item was sendable.")))]);
            return;
        }

        await context.RunAsync<InvitationBatch>(new CreateInvitations(context.Workspace, sendable), batch =>
        {
            var sent = batch.Items.GetEnumerator();
            return AnswerAsync(context, [.. items.Select(item => item.Then(_ => sent.MoveNext() ? sent.Current : throw new InvalidOperationException("The adapter answered fewer items than it was given.")))]);
        });
    }

    private static Result<InvitationDraft> ReadItem(System.Text.Json.JsonElement element, int index, OperationContext context, Dictionary<string, int> seen)
    {
        var path = $"/items/{index}";
        if (element.ValueKind != System.Text.Json.JsonValueKind.Object) return NotSent(OperationError.Invalid(path, "invalid", "An item must be an object."));
        var fields = new BodyFields(element, path);
        var draft = InvitationEndpoints.ReadDraft(fields, context.Provider);
        var read = fields.Finish(draft);
        if (read.IsOk && !seen.TryAdd(draft.Email, index)) return NotSent(OperationError.Invalid($"{path}/email", "duplicate", $"The same address stands in item {seen[draft.Email]}."));
        return read.MapError(NotSent);
    }

    private static OperationError NotSent(OperationError error) => error with { Outcome = Outcome.NotDone };

    private static Task AnswerAsync(OperationContext context, IReadOnlyList<Result<Invitation>> items)
    {
        var answer = new BatchAnswer
        {
            Data = [.. items.Select(item => item.TryGet(out var invitation, out var error)
                ? new BatchItemAnswer { Status = StatusCodes.Status201Created, Data = invitation }
                : Failed(ProblemFactory.Create(error, context.Http, context.Operation, context.Call)))],
            Meta = context.Meta(),
        };
        return context.Http.WriteJsonAsync(StatusCodes.Status200OK, answer, ApiJson.Web.BatchAnswer);
    }

    private static BatchItemAnswer Failed(Problem problem) => new() { Status = problem.Status, Problem = problem };
}
