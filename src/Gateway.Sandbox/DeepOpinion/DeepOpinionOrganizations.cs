using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.DeepOpinion;

/// <summary>Organizations, which the product calls workspaces. There is no way to list them.</summary>
internal sealed class DeepOpinionOrganizations(DeepOpinionState state, DeepOpinionAuth auth)
{
    private const string One = "/organizations/{organization_id}";

    public void Map(SecuredRoutes<DeepOpinionUser> routes)
    {
        routes.Map("POST", "/organizations", Create);
        routes.Map("GET", One, (call, user) => Reply.Ok(DeepOpinionReplies.Workspace(auth.Organization(call, user, DeepOpinionRoles.User))));
        routes.Map("PUT", One, Change);
        routes.Map("DELETE", One, Deactivate);
        routes.Map("POST", One + "/default", SetDefault);
    }

    private Reply Create(Call call, DeepOpinionUser user)
    {
        var (name, description) = Read(call);
        RefuseTakenName(name, exceptId: null);
        return Reply.Ok(DeepOpinionReplies.Workspace(state.AddOrganization(name, description, user)));
    }

    /// <summary>A PUT in earnest: a description left out is gone.</summary>
    private Reply Change(Call call, DeepOpinionUser user)
    {
        var organization = auth.Organization(call, user, DeepOpinionRoles.Manager);
        var (name, description) = Read(call);
        RefuseTakenName(name, organization.Id);
        (organization.Name, organization.Description) = (name, description);
        return Reply.Ok(DeepOpinionReplies.Workspace(organization));
    }

    /// <summary>Answers the organization as it last was; from now on it can't be found.</summary>
    private Reply Deactivate(Call call, DeepOpinionUser user)
    {
        var organization = auth.Organization(call, user, DeepOpinionRoles.Manager);
        organization.IsActive = false;
        return Reply.Ok(DeepOpinionReplies.Workspace(organization));
    }

    private Reply SetDefault(Call call, DeepOpinionUser user)
    {
        var organization = auth.Organization(call, user, DeepOpinionRoles.User);
        state.SetDefault(user, organization.Id, call.Json().Allow("default").Flag("default"));
        return Reply.Empty(200);
    }

    private static (string Name, string? Description) Read(Call call)
    {
        var body = call.Json().Allow("name", "description");
        return (body.Text("name"), body.OptionalText("description"));
    }

    private void RefuseTakenName(string name, int? exceptId)
    {
        if (state.IsNameTaken(name, exceptId))
            throw RefusedException.Status(409, "A workspace with this name already exists.");
    }
}
