using Gateway.Sandbox.Outbox;

namespace Gateway.Sandbox.Upstreams;

/// <summary>
/// One fake provider. It owns its state and its wire format and nothing else: reading the request, matching the route, refusing unknown
/// query parameters, faults, recording and writing the reply are the framework's. Every member is called with the upstream's lock held
/// (see <see cref="UpstreamHost"/>), so an implementation needs no locking of its own. Construct it with an <see cref="UpstreamEnvironment"/>,
/// call <see cref="Reset"/> from the constructor, and add one line to <c>SandboxServer.CreateUpstreams</c>.
/// </summary>
internal interface IUpstream
{
    /// <summary>The key in faults, outbox, recorded requests and seeding: koyeb, deepopinion, pupil, toggl or org-invite.</summary>
    string Name { get; }

    /// <summary>The path of the connection's base URL, without a trailing slash: "/koyeb", "/pupil/v2". Route templates, fault paths and recorded paths begin after it.</summary>
    string Prefix { get; }

    /// <summary>Declares the routes, once at start. An unmatched path or method is refused by the framework through <see cref="Refuse"/> (404, 405).</summary>
    void Map(RouteTable routes);

    /// <summary>Returns to the seed state with the same ids as ever. Puts nothing in the outbox.</summary>
    void Reset();

    /// <summary>
    /// Spells a refusal as this provider would. The framework calls it for unknown paths (404), methods (405), query parameters (400), for
    /// malformed bodies (400), a body that isn't JSON by its Content-Type (415) and injected statuses (any); handlers reach it by throwing
    /// <see cref="RefusedException"/>. An implementation may answer another status than the one asked for where its contract says so.
    /// </summary>
    Reply Refuse(Refusal refusal);

    /// <summary>Adds active members to the first workspace (control plane seeding).</summary>
    void AddMembers(IReadOnlyList<string> emails);

    /// <summary>Adds pending invitations to the first workspace, without outbox messages (control plane seeding).</summary>
    void AddInvitations(IReadOnlyList<string> emails);

    /// <summary>Accepts in the invitee's place; creates the account if there is none. False when the invitation or its token no longer stands.</summary>
    bool Accept(OutboxMessage message);

    /// <summary>The reply for the limit faults. Override only where the provider has headers of its own.</summary>
    Reply Limit(LimitKind kind, string? retryAfter) => LimitReplies.Plain(this, kind, retryAfter);

    /// <summary>Whether the unknownEnums fault replaces the string (or the strings of the array) at this property; depth 0 is the body itself.</summary>
    bool IsEnum(string property, int depth) => property is "role" or "roles" or "status";

    /// <summary>Last touch on every reply that no fault made: headers a provider sends with everything.</summary>
    Reply Decorate(Reply reply) => reply;
}
