using System.Text.Json;
using Gateway.Host.Errors;

namespace Gateway.Host.Tests.Harness;

/// <summary>Reads a problem strictly: every required member, no other than the documented ones, each of its type, and all in accord with the table and the headers.</summary>
internal static class ProblemShape
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private static readonly Dictionary<string, JsonValueKind> Required = new()
    {
        ["type"] = JsonValueKind.String,
        ["title"] = JsonValueKind.String,
        ["status"] = JsonValueKind.Number,
        ["detail"] = JsonValueKind.String,
        ["instance"] = JsonValueKind.String,
        ["code"] = JsonValueKind.String,
        ["source"] = JsonValueKind.String,
        ["retryable"] = JsonValueKind.True,
        ["attempts"] = JsonValueKind.Number,
        ["traceId"] = JsonValueKind.String,
    };

    private static readonly Dictionary<string, JsonValueKind> Optional = new()
    {
        ["provider"] = JsonValueKind.String,
        ["operation"] = JsonValueKind.String,
        ["resource"] = JsonValueKind.String,
        ["retryAfter"] = JsonValueKind.Number,
        ["outcome"] = JsonValueKind.String,
        ["upstream"] = JsonValueKind.Object,
        ["errors"] = JsonValueKind.Array,
    };

    /// <summary>The problem an answer holds; anything else fails the test.</summary>
    public static JsonElement Read(Answer answer)
    {
        Assert.Equal("application/problem+json", answer.Headers.GetValueOrDefault("content-type"));
        Assert.Equal("no-store", answer.Headers.GetValueOrDefault("cache-control"));
        using var document = JsonDocument.Parse(answer.Text, Strict);
        var problem = document.RootElement.Clone();
        Check(problem);
        Assert.Equal(answer.Status, problem.GetProperty("status").GetInt32());
        Assert.Equal(problem.TryGetProperty("retryAfter", out var wait) ? wait.GetRawText() : null, answer.Headers.GetValueOrDefault("retry-after"));
        if (answer.Status == 401) Assert.StartsWith("Bearer", answer.Headers.GetValueOrDefault("www-authenticate"), StringComparison.Ordinal);
        return problem;
    }

    /// <summary>Checks a problem by itself, such as that of a batch's item.</summary>
    public static void Check(JsonElement problem)
    {
        foreach (var (name, kind) in Required)
        {
            Assert.True(problem.TryGetProperty(name, out var member), $"The problem lacks {name}: {problem}");
            AssertKind(name, kind, member);
        }

        foreach (var member in problem.EnumerateObject().Where(member => !Required.ContainsKey(member.Name)))
        {
            Assert.True(Optional.TryGetValue(member.Name, out var kind), $"The problem has a member nobody documents: {member.Name}");
            AssertKind(member.Name, kind, member.Value);
        }

        var row = Assert.Single(ProblemTable.Rows, row => row.Name == Text(problem, "code"));
        Assert.Equal(row.Status, problem.GetProperty("status").GetInt32());
        Assert.Equal(row.Title, Text(problem, "title"));
        Assert.Equal($"urn:gateway:problem:{row.Name}", Text(problem, "type"));
        Assert.Contains(Text(problem, "source"), (string[])["gateway", "provider"]);
        Assert.Matches("^[0-9a-f]{32}$", Text(problem, "traceId"));
        Assert.EndsWith(Text(problem, "traceId"), Text(problem, "instance"), StringComparison.Ordinal);
        Assert.True(Text(problem, "detail").Length > 10, "The detail says next to nothing.");
        Assert.True(problem.GetProperty("attempts").GetInt32() >= 0);
        if (problem.TryGetProperty("outcome", out var outcome)) Assert.Contains(outcome.GetString(), (string[])["notDone", "done", "unknown"]);
        if (!problem.TryGetProperty("errors", out var errors)) return;
        Assert.NotEqual(0, errors.GetArrayLength());
        foreach (var error in errors.EnumerateArray())
        {
            Assert.Equal(["pointer", "code", "detail"], error.EnumerateObject().Select(member => member.Name));
            Assert.Matches("^(/.*|[?].+|[{].+[}]|[A-Z][A-Za-z-]*)?$", Text(error, "pointer"));
            Assert.NotEmpty(Text(error, "code"));
            Assert.NotEmpty(Text(error, "detail"));
        }
    }

    public static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static void AssertKind(string name, JsonValueKind expected, JsonElement member)
    {
        var kind = member.ValueKind == JsonValueKind.False ? JsonValueKind.True : member.ValueKind;
        Assert.True(kind == expected, $"{name} is {member.GetRawText()}, not {expected}.");
    }
}
