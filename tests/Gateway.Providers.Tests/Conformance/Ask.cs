using System.Text.Json.Nodes;
using Gateway.Testing;

namespace Gateway.Providers.Tests.Conformance;

/// <summary>A request to the gateway that should succeed.</summary>
/// <param name="Operation">The operation's id.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">The path, without a query.</param>
/// <param name="Success">The status of success.</param>
/// <param name="Body">The body, or null.</param>
public sealed record Ask(string Operation, string Method, string Path, int Success = 200, JsonObject? Body = null)
{
    /// <summary>The id of what it is about, where it is about one thing.</summary>
    public string? Subject { get; init; }

    /// <summary>The address it is about.</summary>
    public string? Email { get; init; }

    /// <summary>The invitee's token, where there is one.</summary>
    public string? Token { get; init; }

    /// <summary>The value of <c>Prefer</c>, or null.</summary>
    public string? Prefer { get; init; }

    /// <summary>The trace to run it in, or null.</summary>
    public string? Trace { get; init; }

    public async Task<Answer> SendAsync(TestGateway gateway, string query = "", HttpClient? client = null, CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(new HttpMethod(Method), Path + query);
        if (Prefer is not null) request.Headers.Add("Prefer", Prefer);
        if (Trace is not null) request.Headers.Add("traceparent", $"00-{Trace}-00f067aa0ba902b7-01");
        if (Body is not null) request.Content = new StringContent(Body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var response = await (client ?? gateway.Client).SendAsync(request, ct);
        return await Answer.ReadAsync(response);
    }
}
