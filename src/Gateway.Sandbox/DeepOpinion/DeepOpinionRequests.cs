using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.DeepOpinion;

/// <summary>What several routes read alike.</summary>
internal static class DeepOpinionRequests
{
    private const int ShortestPassword = 8;

    public static string Role(JsonBody body) => body.Text("role") is var role && DeepOpinionRoles.All.Contains(role)
        ? role
        : throw RefusedException.Invalid("role", $"'{role}' is not one of {string.Join(", ", DeepOpinionRoles.All)}.");

    public static string Password(JsonBody body) => body.Text("password") is { Length: >= ShortestPassword } password
        ? password
        : throw RefusedException.Invalid("password", $"The password must have at least {ShortestPassword} characters.");

    public static string Email(string email, string field) => Emails.IsValid(email)
        ? email
        : throw RefusedException.Invalid(field, $"'{email}' is not a valid email.");

    /// <summary>Operations that take no body; an empty object does no harm.</summary>
    public static void NoBody(Call call) => call.OptionalJson()?.Allow();
}
