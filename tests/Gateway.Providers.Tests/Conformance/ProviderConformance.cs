using System.Diagnostics;
using System.Text.Json.Nodes;
using Gateway.Abstractions.Operations;
using Gateway.Testing;
using Xunit;

namespace Gateway.Providers.Tests.Conformance;

/// <summary>
/// What every provider has to show, over real HTTP on both sides. A provider inherits it without edits and gives only its facts; one file per promise.
/// Each test starts from the sandbox's seed.
/// </summary>
public abstract partial class ProviderConformance : IClassFixture<ConformanceGateway>, IDisposable
{
    private const string Pending = "pending@example.com";

    private readonly ConformanceGateway _fixture;
    private SandboxControl? _sandbox;

    protected ProviderConformance(ConformanceGateway gateway)
    {
        _fixture = gateway;
        gateway.Sandbox.Reset();
    }

    public static TheoryData<string> Operations => [.. OperationCatalog.All.Select(operation => operation.Id)];

    public static TheoryData<string> Writes => [.. OperationCatalog.All.Where(operation => operation.Kind == OperationKind.Write).Select(operation => operation.Id)];

    /// <summary>Reads that every provider makes in a call of its own.</summary>
    public static TheoryData<string> Reads => ["workspaces.get", "members.list", "invitations.list"];

    protected abstract ProviderFacts Facts { get; }

    private TestGateway Gateway => _fixture.Gateway;

    private SandboxControl Sandbox => _sandbox ??= new SandboxControl(_fixture.Sandbox, Facts.Connection);

    private string Root => $"/v1/connections/{Facts.Connection}";

    private string Workspace => $"{Root}/workspaces/{Facts.Workspace}";

    public void Dispose()
    {
        _fixture.Sandbox.Reset();
        _sandbox?.Dispose();
        GC.SuppressFinalize(this);
    }

    private bool Supports(string operation) => !Facts.Unsupported.Contains(operation);

    private static string NewTrace() => ActivityTraceId.CreateRandom().ToHexString();

    private Task<Answer> SendAsync(Ask ask, string query = "") => ask.SendAsync(Gateway, query);

    /// <summary>A read that must succeed.</summary>
    private async Task<JsonNode> ReadAsync(string path)
    {
        var answer = await Gateway.SendAsync("GET", path);
        Assert.True(answer.Status == 200, $"GET {path} answered {answer.Status}: {answer.Text}");
        return answer.Json;
    }

    private async Task<IReadOnlyList<JsonNode>> ListAsync(string path) => [.. (await ReadAsync($"{path}?limit=200"))["data"]!.AsArray().Select(item => item!)];

    private static string Text(JsonNode item, string field) => item[field]!.GetValue<string>();

    private static Answer Succeeded(Ask ask, Answer answer)
    {
        Assert.True(answer.Status == ask.Success, $"{ask.Operation} answered {answer.Status} instead of {ask.Success}: {answer.Text}");
        return answer;
    }

    /// <summary>Checks a failure and gives its body.</summary>
    private static JsonNode Failed(Answer answer, int status, string code)
    {
        Assert.True(answer.Status == status, $"Expected {status} {code}, but was {answer.Status}: {answer.Text}");
        var problem = answer.Json;
        Assert.Equal(code, Text(problem, "code"));
        Assert.Equal(status, problem["status"]!.GetValue<int>());
        Assert.Equal("application/problem+json", answer.Headers["content-type"]);
        Assert.NotEqual(string.Empty, Text(problem, "traceId"));
        return problem;
    }

    private static void OutcomeIs(string? expected, JsonNode problem) => Assert.Equal(expected, problem["outcome"]?.GetValue<string>());

    /// <summary>Waits for something another thread will do; fails loudly where it does not come.</summary>
    private static async Task EventuallyAsync(Func<bool> condition, string what)
    {
        var started = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(60), $"In vain: {what}.");
            await Task.Yield();
        }
    }
}
