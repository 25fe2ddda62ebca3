using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Toggl;

/// <summary>A change to an organization user: read as a whole first, so that a refused one changes nothing. Only what was sent changes.</summary>
internal sealed class TogglOrgUserChange
{
    private readonly List<Action> _steps = [];

    public static TogglOrgUserChange Read(Call call, TogglOrgUser user, TogglState state)
    {
        var body = call.Json().Allow("name", "email", "groups", "inactive", "organization_admin", "role_id", "workspaces");
        var change = new TogglOrgUserChange();
        change.ReadAccount(body, user, state);
        change.ReadStanding(body, user);
        foreach (var workspace in body.OptionalObjects("workspaces") ?? [])
            change.ReadPlace(workspace, user, state);
        return change;
    }

    public void Apply() => _steps.ForEach(step => step());

    private void ReadAccount(JsonBody body, TogglOrgUser user, TogglState state)
    {
        var account = state.User(user.UserId);
        if (body.Has("name"))
        {
            var name = body.Text("name");
            _steps.Add(() => account.Name = name);
        }
        if (!body.Has("email"))
            return;
        var email = body.Text("email");
        if (!Emails.IsValid(email) || (state.UserByEmail(email) is { } other && other != account))
            throw RefusedException.Invalid("email", $"Missing or invalid e-mail '{email}'");
        _steps.Add(() => account.Email = email);
    }

    private void ReadStanding(JsonBody body, TogglOrgUser user)
    {
        var admin = body.OptionalFlag("organization_admin");
        if (admin is not null && body.Has("role_id"))
            throw RefusedException.Invalid("role_id", "Cannot set both organization_admin and role_id");
        if (body.OptionalInteger("role_id") is { } roleId)
            admin = TogglRoles.IsOrganizationAdmin(user.OrganizationId, roleId);
        var inactive = body.OptionalFlag("inactive");
        if (user.Owner && (admin == false || inactive == true))
            throw RefusedException.Status(400, "The organization owner can't be demoted or deactivated");
        if (body.OptionalIntegers("groups") is { Count: > 0 })
            throw RefusedException.Invalid("groups", "Invalid group ID");
        _steps.Add(() => (user.Admin, user.Inactive) = (admin ?? user.Admin, inactive ?? user.Inactive));
    }

    private void ReadPlace(JsonBody body, TogglOrgUser user, TogglState state)
    {
        body.Allow(
            "workspace_id", "workspace_user_id", "workspace_name", "role", "role_id", "admin", "active", "inactive", "groups", "rate", "cost",
            "working_hours", "default_currency", "view_edit_billable_rates", "view_edit_labor_costs");
        var id = body.OptionalInteger("workspace_id");
        if (!state.Workspaces.Exists(workspace => workspace.Id == id && workspace.OrganizationId == user.OrganizationId))
            throw RefusedException.Invalid("workspaces", "Invalid workspace ID");
        var role = TogglRoles.Read(body, user.OrganizationId);
        var inactive = body.OptionalFlag("inactive");
        _steps.Add(() =>
        {
            var place = state.WorkspaceUser(id!.Value, user.UserId) ?? state.AddPlace(id.Value, user.UserId, role ?? TogglRoles.User, active: user.Joined);
            place.Role = role ?? place.Role;
            place.Inactive = inactive ?? place.Inactive;
            place.At = state.Now;
        });
    }
}
