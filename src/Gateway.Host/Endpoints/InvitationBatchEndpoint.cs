using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Core.Dispatch;
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
            await AnswerAsync(context, items, []);
            return;
        }

        await context.RunAsync<InvitationBatch>(new CreateInvitations(context.Workspace, sendable), batch => AnswerAsync(context, items, batch.Items));
    }

    // Adapters know an item only by itself, as the body of a single request.
    private static Result<Invitation> InItem(Result<Invitation> sent, int index) =>
        sent.MapError(error => error with { Fields = [.. error.Fields.Select(field => field.Pointer.StartsWith('/') ? field with { Pointer = $"/items/{index}{field.Pointer}" } : field)] });

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

    private static Task AnswerAsync(OperationContext context, List<Result<InvitationDraft>> items, IReadOnlyList<Result<Invitation>> sent)
    {
        if (sent.Count != items.Count(item => item.IsOk)) throw new InvalidOperationException("The adapter answered another number of items than it was given.");
        var answers = new List<BatchItemAnswer>(items.Count);
        var replies = new Queue<Result<Invitation>>(sent);
        for (var index = 0; index < items.Count; index++)
        {
            if (items[index].TryGet(out _, out var wrong)) answers.Add(Of(InItem(replies.Dequeue(), index), context, context.Call));
            else answers.Add(Of(wrong, context, call: null));
        }

        return context.Http.WriteJsonAsync(StatusCodes.Status200OK, new BatchAnswer { Data = answers, Meta = context.Meta() }, ApiJson.Web.BatchAnswer);
    }

    // An item that was not sent has no upstream call to be counted for.
    private static BatchItemAnswer Of(Result<Invitation> item, OperationContext context, OperationCall? call)
    {
        if (item.TryGet(out var invitation, out var error)) return new BatchItemAnswer { Status = StatusCodes.Status201Created, Data = invitation };
        var problem = ProblemFactory.Create(error, context.Http, context.Operation, call) with { Provider = context.Provider };
        return new BatchItemAnswer { Status = problem.Status, Problem = problem };
    }
}
