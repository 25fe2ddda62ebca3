using System.Text.Json.Nodes;

namespace Gateway.Host.Tests.Bodies;

/// <summary>A gateway over the sandbox, and what its own OpenAPI document says of request bodies.</summary>
public sealed class SchemaGateway : IAsyncLifetime
{
    private TestGateway _gateway = null!;

    internal IReadOnlyDictionary<string, RequestSchema> Bodies { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _gateway = await TestGateway.OverSandboxAsync();
        var document = (await _gateway.SendAsync("GET", "/openapi/v1.json")).Json;
        Bodies = document["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Where(method => method.Value is JsonObject operation && operation.ContainsKey("requestBody")).Select(method => new RequestSchema(document, path.Key, method.Key, method.Value!)))
            .ToDictionary(body => body.Operation);
    }

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    /// <summary>Sends a body to its operation, as a dry run where there is such a thing.</summary>
    internal Task<Answer> SendAsync(RequestSchema body, JsonObject sent)
    {
        var path = body.Path.Replace("{connection}", "pupil", StringComparison.Ordinal).Replace("{workspace}", "default", StringComparison.Ordinal).Replace("{member}", RequestSchema.User, StringComparison.Ordinal);
        return _gateway.SendAsync(body.Method, path + (body.Operation == "invitations.lookup" ? "" : "?dryRun=true"), sent);
    }
}
