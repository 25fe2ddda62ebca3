using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.OrgInvite;

/// <summary>{code, detail, message}: the code says what happened, the detail to which kind of thing.</summary>
internal static class OrgInviteErrors
{
    public static Reply From(Refusal refusal) =>
        Reply.Json(refusal.Status, OrgInviteReplies.Error(Code(refusal.Status), refusal.Field ?? "request", refusal.Message));

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
        415 => "unsupported_media_type",
        429 => "too_many_requests",
        _ => "internal_error",
    };
}
