using System.Text.Json.Nodes;

namespace Gateway.Sandbox.Toggl;

/// <summary>
/// Carries an invitation out, person by person. Somebody who joined already is put into the new workspaces at once; somebody invited already
/// keeps the invitation, which then covers the new workspaces too; where nothing is left to do there is only a message, inside the 200.
/// </summary>
internal sealed class TogglInviting(TogglState state, TogglReplies replies)
{
    public Outcome Invite(TogglOrganization organization, TogglUser sender, TogglInvitationPost post)
    {
        var data = new JsonArray();
        var invitations = new JsonArray();
        var messages = new JsonArray();
        var sent = new List<TogglInvitation>();
        foreach (var email in post.Emails)
        {
            var known = state.UserByEmail(email) is { } user ? state.OrgUser(organization.Id, user.Id) : null;
            var missing = post.Places.Where(place => known is null || state.WorkspaceUser(place.Workspace.Id, known.UserId) is null).ToList();
            if (missing.Count == 0)
            {
                messages.Add(JsonValue.Create(known!.Joined ? $"User '{email}' is already a member of the workspace" : $"User '{email}' has already been invited to the workspace"));
                continue;
            }

            var invitation = known switch
            {
                null => state.AddInvitation(organization.Id, email, sender.Id),
                { Joined: false } => state.InvitationFor(organization.Id, known.UserId),
                _ => null,
            };
            var recipient = invitation?.RecipientId ?? known!.UserId;
            var places = missing.Select(place => state.AddPlace(place.Workspace.Id, recipient, place.Role, active: invitation is null)).ToList();
            data.Add(Info(organization, sender, email, recipient, invitation, places));
            if (invitation is null)
            {
                messages.Add(JsonValue.Create($"User '{email}' is a member of the organization and was added to the workspace"));
                continue;
            }
            invitations.Add(replies.Invitation(invitation));
            sent.Add(invitation);
        }
        return new Outcome(new JsonObject { ["data"] = data, ["invitations"] = invitations, ["messages"] = messages }, sent);
    }

    private static JsonObject Info(
        TogglOrganization organization, TogglUser sender, string email, long recipientId, TogglInvitation? invitation, List<TogglWorkspaceUser> places)
    {
        var json = new JsonObject
        {
            ["sender_id"] = sender.Id,
            ["recipient_id"] = recipientId,
            ["organization_id"] = organization.Id,
            ["email"] = email,
            ["workspaces"] = new JsonArray(
            [
                .. places.Select(place => new JsonObject
                {
                    ["workspace_id"] = place.WorkspaceId,
                    ["workspace_user_id"] = place.Id,
                    ["user_id"] = place.UserId,
                }),
            ]),
        };
        if (invitation is not null)
        {
            json["invitation_id"] = invitation.Id;
            json["invite_url"] = invitation.Url;
        }
        return json;
    }

    internal sealed record Outcome(JsonObject Body, IReadOnlyList<TogglInvitation> Sent);
}
