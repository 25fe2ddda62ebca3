using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Gateway.Abstractions.Connections;
using Gateway.Core.Connections;
using Gateway.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Providers.Tests.Golden;

/// <summary>What happened when a sample's call was made.</summary>
/// <param name="Received">What reached the provider, targets without the base path.</param>
/// <param name="Answer">What the gateway answered.</param>
/// <param name="Operations">The canonical operations that ran.</param>
/// <param name="IsSealed">Whether a text is an invitation id the gateway sealed.</param>
/// <param name="Bugs">What the gateway logged as an error.</param>
internal sealed record SampleRun(IReadOnlyList<ReceivedRequest> Received, Answer Answer, IReadOnlyList<string> Operations, Func<string, bool> IsSealed, IReadOnlyList<string> Bugs)
{
    /// <summary>Starts a gateway for the sample alone, since connections learn things about their provider, and makes the call.</summary>
    public static async Task<SampleRun> MakeAsync(SampleFile file, Sample sample)
    {
        await using var playback = await PlaybackServer.StartAsync([.. sample.Upstream.Select(exchange => exchange.Response)]);
        // The provider's own base path, or one where it has none of its own, so that the adapter's paths are seen to stand below it.
        var basePath = file.Adapter.Definition.BaseUrl is { } own ? own.AbsolutePath.TrimEnd('/') : "/api";
        await using var gateway = await TestGateway.StartAsync(
            Connections(file, sample.Connection, new Uri(playback.Address, basePath)),
            $"egress: {{ allow: [\"{playback.Address.Authority}\"] }}");

        var handles = gateway.Services.GetRequiredService<ConnectionRegistry>().Find("sample")!.Handles;
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        using var request = Compose(sample.Call, handles, trace);
        using var response = await gateway.Client.SendAsync(request);
        var answer = await Answer.ReadAsync(response);

        return new SampleRun(
            [.. playback.Received.Select(received => received with { Target = Below(basePath, received.Target) })],
            answer,
            [.. gateway.Spans.OfTrace(trace).Select(span => span.GetTagItem("gateway.operation")).OfType<string>().Distinct()],
            handle => handles.Unseal("invitation", handle).IsOk,
            [.. gateway.Logs.Lines.Where(line => line.StartsWith("Error ", StringComparison.Ordinal) || line.StartsWith("Critical ", StringComparison.Ordinal))]);
    }

    private static HttpRequestMessage Compose(SampleCall call, IHandleSealer handles, string trace)
    {
        var path = Regex.Replace(call.Path, @"\{seal:(?<kind>\w+):(?<value>[^}]*)\}", match => handles.Seal(match.Groups["kind"].Value, match.Groups["value"].Value));
        var request = new HttpRequestMessage(new HttpMethod(call.Method), $"/v1/connections/sample{path}");
        foreach (var (name, value) in call.Headers) request.Headers.TryAddWithoutValidation(name, value);
        request.Headers.TryAddWithoutValidation("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom().ToHexString()}-01");
        if (call.Body is { } body) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return request;
    }

    // JSON is YAML.
    private static string Connections(SampleFile file, SampleConnection connection, Uri baseUrl)
    {
        var written = new JsonObject
        {
            ["provider"] = file.Adapter.Definition.Id,
            ["baseUrl"] = baseUrl.AbsoluteUri.TrimEnd('/'),
            ["credentials"] = JsonSerializer.SerializeToNode(connection.Credentials),
        };
        if (connection.Settings.Count > 0) written["settings"] = JsonSerializer.SerializeToNode(connection.Settings);
        if (connection.DefaultWorkspace is { } workspace) written["defaultWorkspace"] = workspace;
        return new JsonObject { ["connections"] = new JsonObject { ["sample"] = written } }.ToJsonString();
    }

    private static string Below(string basePath, string target) =>
        target.StartsWith($"{basePath}/", StringComparison.Ordinal) ? target[basePath.Length..] : $"(outside of the base path) {target}";
}
