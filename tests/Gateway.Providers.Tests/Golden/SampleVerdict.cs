using System.Text.Json;
using System.Text.Json.Nodes;
using Gateway.Testing;

namespace Gateway.Providers.Tests.Golden;

/// <summary>Tells every way in which what happened differs from what a sample says.</summary>
internal static class SampleVerdict
{
    public static IReadOnlyList<string> Differences(SampleFile file, Sample sample, SampleRun run) =>
    [
        .. Requests(sample.Upstream, run.Received),
        .. Answer(sample.Answer, run.Answer, new JsonComparison(run.IsSealed)),
        .. Operations(file, run),
        .. run.Bugs,
    ];

    private static IEnumerable<string> Requests(IReadOnlyList<SampleExchange> expected, IReadOnlyList<ReceivedRequest> received)
    {
        for (var i = 0; i < expected.Count; i++)
        {
            var (want, number) = (expected[i].Request, i + 1);
            if (i >= received.Count)
            {
                yield return $"request {number}: expected {want.Method} {want.Target}, but nothing was sent";
                continue;
            }

            foreach (var difference in Request(want, received[i])) yield return $"request {number}: {difference}";
        }

        foreach (var further in received.Skip(expected.Count)) yield return $"a further request was sent: {further.Method} {further.Target} {further.Body}";
    }

    private static IEnumerable<string> Request(SampleUpstreamRequest want, ReceivedRequest got)
    {
        if ((want.Method, want.Target) != (got.Method, got.Target)) yield return $"expected {want.Method} {want.Target}, but it was {got.Method} {got.Target}";
        foreach (var (name, value) in want.Headers)
        {
            var actual = got.Headers.GetValueOrDefault(name);
            if (actual != value) yield return $"header {name}: expected {value ?? "none"}, but it was {actual ?? "none"}";
        }

        if (want.Body is null)
        {
            if (got.Body != (want.BodyText ?? "")) yield return $"expected {(want.BodyText is null ? "no body" : $"the body {want.BodyText}")}, but it was {got.Body}";
            yield break;
        }

        if (!TryParse(got.Body, out var actualBody)) yield return $"expected the body {want.Body.ToJsonString()}, but it was {got.Body}";
        else foreach (var difference in JsonComparison.Exactly(want.Body, actualBody)) yield return difference;
    }

    private static IEnumerable<string> Answer(SampleAnswer want, Answer got, JsonComparison comparison)
    {
        if (want.Status != got.Status)
        {
            yield return $"answer: expected {want.Status}, but it is {got.Status} {got.Text}";
            yield break;
        }

        foreach (var (name, value) in want.Headers)
        {
            var actual = got.Headers.GetValueOrDefault(name.ToLowerInvariant());
            if (actual != value) yield return $"answer: header {name}: expected {value}, but it is {actual ?? "absent"}";
        }

        var isProblem = want.Status >= 400;
        var type = got.Headers.GetValueOrDefault("content-type")?.Split(';')[0];
        var wantedType = isProblem ? "application/problem+json" : want.Body is null ? null : "application/json";
        if (type != wantedType) yield return $"answer: expected {wantedType ?? "no content type"}, but it is {type ?? "none"}";

        if (want.Body is null)
        {
            if (!isProblem && got.Text.Length > 0) yield return $"answer: expected no body, but it is {got.Text}";
        }
        else if (!TryParse(got.Text, out var actual)) yield return $"answer: expected JSON, but it is {got.Text}";
        else foreach (var difference in comparison.Answer(want.Body, actual, isProblem)) yield return $"answer: {difference}";
    }

    // A call refused before it became an operation has none; one that reached the provider has.
    private static IEnumerable<string> Operations(SampleFile file, SampleRun run)
    {
        if (file.Operation == "verify" || (run.Operations.Count == 0 && run.Received.Count == 0)) yield break;
        if (!run.Operations.SequenceEqual([file.Operation])) yield return $"the file is named after {file.Operation}, but what ran is {string.Join(", ", run.Operations)}";
    }

    private static bool TryParse(string text, out JsonNode? node)
    {
        try
        {
            node = JsonNode.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            node = null;
            return false;
        }
    }
}
