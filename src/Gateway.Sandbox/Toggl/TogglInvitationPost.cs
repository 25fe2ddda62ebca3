using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Toggl;

/// <summary>The body that invites several people to several workspaces at once. One thing wrong refuses all of it.</summary>
internal sealed record TogglInvitationPost(IReadOnlyList<string> Emails, IReadOnlyList<TogglInvitationPost.Place> Places, bool SkipEmail)
{
    public static TogglInvitationPost Read(Call call, long organizationId, TogglState state)
    {
        var body = call.Json().Allow("emails", "workspaces", "groups", "project_invite", "skip_email");
        var emails = body.OptionalTexts("emails") ?? [];
        var workspaces = body.OptionalObjects("workspaces") ?? [];
        if (emails.Count == 0)
            throw RefusedException.Invalid("emails", "At least one e-mail is required");
        if (workspaces.Count == 0)
            throw RefusedException.Invalid("workspaces", "At least one workspace is required");
        if (emails.FirstOrDefault(email => !Upstreams.Emails.IsValid(email)) is { } wrong)
            throw RefusedException.Invalid("emails", $"Missing or invalid e-mail '{wrong}'");
        if (body.OptionalIntegers("groups") is { Count: > 0 })
            throw RefusedException.Invalid("groups", "Invalid group ID");
        if (body.OptionalObject("project_invite") is not null)
            throw RefusedException.Invalid("project_invite", "Invalid project ID");
        foreach (var email in emails)
        {
            if (state.UserByEmail(email) is { } user && state.OrgUser(organizationId, user.Id) is { Inactive: true })
                throw RefusedException.Invalid("emails", $"User '{email}' is already an inactive member of this organization");
        }
        return new TogglInvitationPost(
            [.. emails.Distinct(StringComparer.OrdinalIgnoreCase)],
            [.. workspaces.Select(workspace => ReadPlace(workspace, organizationId, state)).DistinctBy(place => place.Workspace.Id)],
            body.OptionalFlag("skip_email") ?? false);
    }

    private static Place ReadPlace(JsonBody body, long organizationId, TogglState state)
    {
        body.Allow("workspace_id", "admin", "role", "role_id", "integration_data");
        body.OptionalObject("integration_data")?.Allow("external_id", "external_type", "provider");
        var id = body.OptionalInteger("workspace_id");
        var workspace = state.Workspaces.Find(candidate => candidate.Id == id && candidate.OrganizationId == organizationId)
            ?? throw RefusedException.Invalid("workspaces", "Invalid workspace ID");
        return new Place(workspace, TogglRoles.Read(body, organizationId) ?? TogglRoles.User);
    }

    internal sealed record Place(TogglWorkspace Workspace, string Role);
}
