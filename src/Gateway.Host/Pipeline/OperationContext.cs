using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;
using Gateway.Core.Dispatch;
using Gateway.Host.Errors;

namespace Gateway.Host.Pipeline;

/// <summary>One request for one operation: what was asked, and how its answer is written.</summary>
internal sealed class OperationContext(HttpContext http, OperationDescriptor operation, OperationCall call, IOperationDispatcher dispatcher)
{
    public HttpContext Http => http;

    public OperationCall Call => call;

    public OperationDescriptor Operation => operation;

    public string Provider => call.Connection.Provider.Id;

    public CancellationToken Aborted => http.RequestAborted;

    public PageRequest Page { get; init; } = PageRequest.First;

    public bool LimitClamped { get; init; }

    public string Workspace => Route("workspace");

    public string Route(string name) => (string)http.Request.RouteValues[name]!;

    public string ConnectionPath => $"/v1/connections/{call.Connection.Name}";

    /// <summary>Does the operation and writes its answer or its problem.</summary>
    public async Task RunAsync<T>(Result<IOperation<T>> built, Func<T, Task> answer)
    {
        if (!built.TryGet(out var ready, out var invalid))
        {
            await FailAsync(invalid);
            return;
        }

        var result = await dispatcher.DispatchAsync(ready, call, Aborted);
        if (result.TryGet(out var value, out var error)) await answer(value);
        else await FailAsync(error);
    }

    public Task FailAsync(OperationError error) => ProblemWriter.WriteAsync(http, ProblemFactory.Create(error, http, operation, call));

    /// <summary>How the answer came about.</summary>
    public ResultMeta Meta()
    {
        var support = call.SupportFor(operation);
        return new ResultMeta
        {
            Support = support.Level,
            Note = support.Level == SupportLevel.Approximate ? support.Note : null,
            Limit = LimitClamped ? Page.Limit : null,
        };
    }
}
