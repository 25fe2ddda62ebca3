namespace Gateway.Sandbox.Upstreams;

/// <summary>Why a request is turned down, before a provider gives it its own spelling. Field names the body field, query or path parameter at fault, if one is.</summary>
internal sealed record Refusal(int Status, string Message, string? Field = null);

/// <summary>Leaves a handler with a refusal, however deep it is in reading the request.</summary>
internal sealed class RefusedException(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal { get; } = refusal;

    public static RefusedException Status(int status, string message, string? field = null) => new(new Refusal(status, message, field));

    public static RefusedException Invalid(string field, string message) => new(new Refusal(400, message, field));
}
