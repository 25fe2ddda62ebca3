using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.OrgInvite;

/// <summary>Who calls (an access token as bearer, or the session cookie id0) and what that caller may do in the org of the path.</summary>
internal sealed class OrgInviteAuth(OrgInviteState state)
{
    private const string Scheme = "Bearer ";
    private const string Cookie = "id0=";

    public OrgInviteCaller Authenticate(Call call) => Find(call) ?? throw RefusedException.Status(401, "Invalid session.", "session");

    /// <summary>Null without a credential or with one that isn't valid; <see cref="HasCredential"/> tells the two apart.</summary>
    public OrgInviteCaller? Find(Call call)
    {
        if (call.Header("Authorization") is { } header)
        {
            return header.StartsWith(Scheme, StringComparison.Ordinal) && state.FindToken(header[Scheme.Length..]) is { } token
                ? new OrgInviteCaller(token.Login, token)
                : null;
        }
        return SessionCookie(call) is { } cookie && state.LoginOfSession(cookie) is { } login ? new OrgInviteCaller(login, Token: null) : null;
    }

    public static bool HasCredential(Call call) => call.Header("Authorization") is not null || SessionCookie(call) is not null;

    /// <summary>The org of the path for a caller who may look at it: 404 if there is none, 403 if the caller has nothing to do with it.</summary>
    public OrgInviteOrg Readable(Call call, OrgInviteCaller caller)
    {
        var org = Existing(call);
        return state.MayRead(caller, org) ? org : throw Forbidden();
    }

    /// <summary>The same for at least a SuperAdmin there or further up.</summary>
    public OrgInviteOrg Manageable(Call call, OrgInviteCaller caller)
    {
        var org = Existing(call);
        return state.MayManage(caller, org) ? org : throw Forbidden();
    }

    /// <summary>The same where something is added: a deleted org takes nothing any more.</summary>
    public OrgInviteOrg Open(Call call, OrgInviteCaller caller) =>
        Manageable(call, caller) is { IsDeleted: false } org ? org : throw NotFound("org");

    public static RefusedException NotFound(string what) => RefusedException.Status(404, $"The {what} does not exist.", what);

    public static RefusedException Forbidden() => RefusedException.Status(403, "Insufficient privileges.", "privileges");

    private OrgInviteOrg Existing(Call call) => state.FindOrg(call["org_id"]) ?? throw NotFound("org");

    private static string? SessionCookie(Call call) => call.Header("Cookie")?.Split(';')
        .Select(pair => pair.Trim())
        .FirstOrDefault(pair => pair.StartsWith(Cookie, StringComparison.Ordinal))?[Cookie.Length..];
}
