using System.Text.Json.Nodes;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Koyeb;

/// <summary>Three shapes: validation errors with fields, declared errors, and a google.rpc.Status for every status the contract doesn't declare.</summary>
internal static class KoyebErrors
{
    public static Reply From(Refusal refusal) => refusal.Status switch
    {
        // No 415 is declared; a body in another format is an invalid request like any other.
        400 or 415 => Validation(refusal, "invalid_argument"),
        422 => Validation(refusal, "failed_precondition"),
        401 => Plain(401, "authentication_error", refusal.Message),
        403 => Plain(403, "authorization_error", refusal.Message),
        404 => Plain(404, "not_found", refusal.Message),
        500 => Plain(500, "internal_error", refusal.Message),
        503 => Plain(503, "unavailable", refusal.Message),
        429 => TooMany(),
        var other => Reply.Json(other, new JsonObject { ["code"] = RpcCode(other), ["message"] = refusal.Message, ["details"] = new JsonArray() }),
    };

    /// <summary>The request is well-formed, but not in this state of things; a 400 on the wire.</summary>
    public static RefusedException Precondition(string field, string message) => RefusedException.Status(422, message, field);

    /// <summary>The gateway in front answers, not the API: the body isn't the JSON envelope.</summary>
    public static Reply TooMany() => Reply.Plain(429, "Too Many Requests");

    private static Reply Validation(Refusal refusal, string code)
    {
        var fields = new JsonArray();
        if (refusal.Field is { } field)
            fields.Add(new JsonObject { ["field"] = field, ["description"] = refusal.Message });
        return Reply.Json(400, new JsonObject { ["status"] = 400, ["code"] = code, ["message"] = refusal.Field is null ? refusal.Message : "Validation error", ["fields"] = fields });
    }

    private static Reply Plain(int status, string code, string message) =>
        Reply.Json(status, new JsonObject { ["status"] = status, ["code"] = code, ["message"] = message });

    private static int RpcCode(int status) => status switch
    {
        405 or 501 => 12,
        409 => 10,
        413 => 8,
        504 => 4,
        502 => 14,
        _ => 2,
    };
}
