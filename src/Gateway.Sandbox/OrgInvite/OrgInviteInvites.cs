using System.Text.Json.Nodes;
using Gateway.Sandbox.Outbox;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.OrgInvite;

/// <summary>Invites: created in an org, then validated and accepted by their key alone. There is no listing, no reading and no cancelling.</summary>
internal sealed class OrgInviteInvites(OrgInviteState state, OrgInviteAuth auth, Mailbox outbox)
{
    public void Map(RouteTable routes, SecuredRoutes<OrgInviteCaller> secured)
    {
        secured.Map("POST", "/orgs/{org_id}/invites", Create);
        routes.Map("POST", "/invites/{invite_id}", Accept);
        routes.Map("POST", "/invites/{invite_id}/validate", Validate);
    }

    /// <summary>
    /// Answers the link as a bare JSON string. Inviting somebody who is invited already sends a new link and leaves the pending member as
    /// it is; inviting a member fails, with 400 because no conflict is declared here.
    /// </summary>
    private Reply Create(Call call, OrgInviteCaller caller)
    {
        var org = auth.Open(call, caller);
        var body = call.Json().Allow("email", "name", "roles", "siteAccesses", "notifications", "sendEmail");
        var (email, name, roles) = (OrgInviteRequests.Email(body), body.Text("name"), OrgInviteRequests.AssignableRoles(body));
        var (sites, notifications) = (OrgInviteRequests.Texts(body, "siteAccesses"), OrgInviteRequests.Texts(body, "notifications"));
        var sendEmail = body.OptionalFlag("sendEmail") ?? true;

        var member = state.FindLoginByEmail(email) is { } login ? state.MemberOf(org.Id, login) : null;
        if (member is { IsActive: true })
            return Reply.Json(400, OrgInviteReplies.Error("already_exists", "member", "The login is a member of the organization already."));
        var kind = member is null ? "invited" : "resent";
        if (member is null)
        {
            member = state.Invite(org.Id, email, name, roles);
            member.Notifications = notifications;
            member.SiteAccesses = roles.Contains(OrgInviteRoles.SiteAccess) ? sites : [];
        }
        else
        {
            OrgInviteState.RenewInvite(member);
        }
        if (sendEmail)
            Send(member, kind);
        return Reply.Json(201, JsonValue.Create(member.InviteUrl));
    }

    /// <summary>Says so in the body when there is no such invite (any more); declares no error.</summary>
    private Reply Validate(Call call)
    {
        OrgInviteRequests.NoBody(call);
        return Reply.Ok(Find(call) is { } member ? OrgInviteReplies.Validation(member, state.FindOrg(member.OrgId)!) : OrgInviteReplies.NotValid());
    }

    /// <summary>Signed in as the invited person, or with that person's e-mail and password: the first one for a new login, the existing one otherwise.</summary>
    private Reply Accept(Call call)
    {
        var member = Find(call) ?? throw OrgInviteAuth.NotFound("invite");
        var body = call.OptionalJson()?.Allow("email", "password", "locale");
        var (email, password) = (body is null ? null : OrgInviteRequests.Email(body), body?.OptionalText("password"));
        var locale = body is null ? null : OrgInviteRequests.OptionalLocale(body);
        var login = member.Login;

        if (OrgInviteAuth.HasCredential(call))
        {
            if (auth.Find(call)?.Login != login)
                throw RefusedException.Status(403, "The session does not belong to the invited user.", "session");
            state.Activate(member);
            return Reply.Empty(200);
        }
        if (email is null || !Emails.Same(email, login.Email) || string.IsNullOrEmpty(password) || (login.IsRegistered && login.Password != password))
            throw RefusedException.Status(403, "The email or the password is not that of the invited user.", "login");
        login.Password = password;
        login.Locale = locale ?? login.Locale;
        state.Activate(member);
        return Reply.Empty(200).With("Set-Cookie", $"id0={state.OpenSession(login)}; Path=/; HttpOnly; SameSite=Strict");
    }

    private OrgInviteMember? Find(Call call) =>
        state.MemberByInvite(call["invite_id"]) is { } member && state.FindOrg(member.OrgId) is { IsDeleted: false } ? member : null;

    private void Send(OrgInviteMember member, string kind) => outbox.Add(new OutboxMessage
    {
        Upstream = OrgInviteUpstream.Key,
        Email = member.Login.Email,
        WorkspaceId = member.OrgId,
        Token = member.InviteKey,
        Url = member.InviteUrl,
        Kind = kind,
    });
}
