using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.OrgInvite;

/// <summary>What several routes read alike.</summary>
internal static partial class OrgInviteRequests
{
    private const int DefaultLimit = 50;

    /// <summary>Query parameters of every listing.</summary>
    public static string[] PageQuery(params string[] others) => ["offset", "limit", "sortBy", "sortOrder", .. others];

    /// <summary>Roles to give somebody. Owner isn't among them: an org changes owner by a call of its own.</summary>
    public static string[] AssignableRoles(JsonBody body)
    {
        var roles = Roles(body) ?? throw RefusedException.Invalid("roles", "The field 'roles' is required.");
        if (roles.Length == 0)
            throw RefusedException.Invalid("roles", "At least one role is required.");
        return roles.Contains(OrgInviteRoles.Owner) ? throw RefusedException.Invalid("roles", "The role Owner can't be given this way.") : roles;
    }

    public static string[]? Roles(JsonBody body)
    {
        if (body.OptionalTexts("roles") is not { } roles)
            return null;
        if (roles.FirstOrDefault(role => !OrgInviteRoles.All.Contains(role)) is { } unknown)
            throw RefusedException.Invalid("roles", $"'{unknown}' is not one of {string.Join(", ", OrgInviteRoles.All)}.");
        return [.. roles];
    }

    public static string[] Texts(JsonBody body, string name) => [.. body.OptionalTexts(name) ?? []];

    public static string Email(JsonBody body) => body.Text("email") is var email && Emails.IsValid(email)
        ? email
        : throw RefusedException.Invalid("email", "The email is not a valid address.");

    public static string Uuid(string text, string name) => Guid.TryParseExact(text, "D", out _)
        ? text.ToLowerInvariant()
        : throw RefusedException.Invalid(name, $"'{name}' must be a UUID.");

    public static string? OptionalLocale(JsonBody body) => body.OptionalText("locale") is not { } locale || LocalePattern().IsMatch(locale)
        ? body.OptionalText("locale")
        : throw RefusedException.Invalid("locale", $"'{locale}' is not a known locale.");

    public static T? OneOf<T>(Call call, string name, IReadOnlyDictionary<string, T> choices)
        where T : class => call.Query(name) is not { } value
        ? null
        : choices.TryGetValue(value, out var chosen)
            ? chosen
            : throw RefusedException.Invalid(name, $"'{value}' is not one of {string.Join(", ", choices.Keys)}.");

    /// <summary>Sorts, cuts the page and wraps it. Without sortBy the order is that of creation; total counts all pages.</summary>
    public static Reply Listing<T>(Call call, IEnumerable<T> all, IReadOnlyDictionary<string, Func<T, IComparable>> keys, Func<T, JsonObject> spell)
    {
        var found = (OneOf(call, "sortBy", keys) is { } key ? all.OrderBy(key) : all).ToList();
        switch (call.Query("sortOrder"))
        {
            case null or "asc":
                break;
            case "desc":
                found.Reverse();
                break;
            default:
                throw RefusedException.Invalid("sortOrder", "The sortOrder must be asc or desc.");
        }
        var page = found.Skip(call.QueryInteger("offset") ?? 0).Take(call.QueryInteger("limit", minimum: 1) ?? DefaultLimit);
        return Reply.Ok(OrgInviteReplies.Listing(page.Select(spell), found.Count));
    }

    /// <summary>Operations that take no body; an empty object does no harm.</summary>
    public static void NoBody(Call call) => call.OptionalJson()?.Allow();

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex LocalePattern();
}
