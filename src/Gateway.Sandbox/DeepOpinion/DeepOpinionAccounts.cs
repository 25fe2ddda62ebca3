using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.DeepOpinion;

/// <summary>The invitee's side: accepting, with or without being signed in, and signing in.</summary>
internal sealed class DeepOpinionAccounts(DeepOpinionState state, DeepOpinionAuth auth)
{
    public void Map(RouteTable routes)
    {
        routes.Map("POST", "/organizations/users/invite/accept", Accept);
        routes.Map("POST", "/auth/login", Login);
    }

    /// <summary>The invited person becomes a member, and the invitation is gone.</summary>
    public void Join(DeepOpinionInvitation invitation, DeepOpinionUser user)
    {
        state.RemoveInvitation(invitation);
        if (state.PermissionOf(invitation.OrganizationId, user) is null)
            state.AddPermission(invitation.OrganizationId, user, invitation.Role);
    }

    /// <summary>
    /// The token says who is invited. A new person gets an account with the password; whoever has one proves it, by the password or by
    /// being signed in as that person.
    /// </summary>
    private Reply Accept(Call call)
    {
        var caller = auth.AuthenticateIfPresent(call);
        var body = call.Json().Allow("token", "password", "email", "first_name", "last_name");
        var (token, password) = (body.Text("token"), DeepOpinionRequests.Password(body));
        var (email, firstName, lastName) = (body.OptionalText("email"), body.OptionalText("first_name"), body.OptionalText("last_name"));
        if (email is not null)
            DeepOpinionRequests.Email(email, "email");

        var invitation = state.FindInvitation(token);
        if (invitation is null || (email is not null && !Emails.Same(email, invitation.Email)))
            throw RefusedException.Status(409, "The invitation token is invalid or expired.");
        var user = state.FindUser(invitation.Email);
        if (user is not null && user != caller && user.Password != password)
            throw RefusedException.Status(401, "The credentials are not valid.");
        Join(invitation, user ?? state.AddUser(invitation.Email, password, firstName ?? Emails.NameOf(invitation.Email), lastName ?? ""));
        return Reply.Empty(200);
    }

    private Reply Login(Call call)
    {
        var body = call.Json().Allow("email", "password");
        var (email, password) = (body.Text("email"), body.Text("password"));
        if (state.FindUser(email) is not { } user || user.Password != password)
            throw RefusedException.Status(401, "The credentials are not valid.");
        var token = Guid.NewGuid().ToString("N");
        state.OpenSession(token, user);
        return Reply.Ok(DeepOpinionReplies.Login(token));
    }
}
