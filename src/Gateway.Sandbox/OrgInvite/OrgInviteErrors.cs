using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.OrgInvite;

/// <summary>{code, detail, message}: the code says what happened, the detail to which kind of thing.</summary>
internal static class OrgInviteErrors
{
    /// <summary>No 415 is declared anywhere: a body in another format is invalid input like any other.</summary>
    public static Reply From(Refusal refusal)
    {
        var status = refusal.Status is 415 ? 400 : refusal.Status;
        return Reply.Json(status, OrgInviteReplies.Error(Code(status), refusal.Field ?? "request", refusal.Message));
    }

    private static string Code(int status) => status switch
    {
        400 => "invalid_request",
        401 => "unauthorized",
        402 => "payment_required",
        403 => "forbidden",
        404 => "not_found",
        405 => "method_not_allowed",
        409 => "already_exists",
        413 => "payload_too_large",
        429 => "too_many_requests",
        _ => "internal_error",
    };
}
