using System.Text.Json.Nodes;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Koyeb;

/// <summary>Organizations. Reading and changing one takes a membership in it, not a token scoped to it.</summary>
internal sealed class KoyebOrganizations(KoyebState state)
{
    /// <summary>Fields the Organization schema has and a caller can't change; a full object sent back may carry them.</summary>
    private static readonly string[] ReadOnly =
    [
        "id", "external_id", "provisioning", "plan", "plan_updated_at", "has_payment_method", "subscription_id", "current_subscription_id",
        "latest_subscription_id", "signup_qualification", "status", "status_message", "deactivation_reason", "verified", "qualifies_for_hobby23",
        "reprocess_after", "trialing", "trial_starts_at", "trial_ends_at", "email_domain_allowlist", "default_project_id",
    ];

    private static readonly string[] Writable = ["name", "company", .. KoyebReplies.WritableTexts];

    public void Map(SecuredRoutes<KoyebToken> routes)
    {
        routes.Map("POST", "/v1/organizations", Create);
        routes.Map("GET", "/v1/organizations/{id}", (call, token) => Wrapped(Find(call, token)));
        routes.Map("PUT", "/v1/organizations/{id}", Replace, "update_mask");
        routes.Map("PATCH", "/v1/organizations/{id}", Patch, "update_mask");
        routes.Map("DELETE", "/v1/organizations/{id}", Delete);
        routes.Map("PUT", "/v1/organizations/{id}/name", Rename);
        routes.Map("POST", "/v1/organizations/{id}/deactivate", Deactivate);
    }

    private Reply Create(Call call, KoyebToken token)
    {
        var name = call.Json().Allow("name").Text("name");
        var organization = new KoyebOrganization { Id = state.Ids.Uuid(), Name = name };
        state.Organizations.Add(organization);
        state.AddMember(organization.Id, token.UserId);
        return Wrapped(organization);
    }

    private Reply Replace(Call call, KoyebToken token) => Write(call, token, sent => call.Query("update_mask") is null ? Writable : Mask(call, sent));

    private Reply Patch(Call call, KoyebToken token) => Write(call, token, sent => Mask(call, sent));

    private Reply Write(Call call, KoyebToken token, Func<JsonBody, string[]> fields)
    {
        var organization = Find(call, token);
        var body = call.Json().Allow([.. Writable, .. ReadOnly]);
        var chosen = fields(body);

        // Everything is read before anything is written: a refused request changes nothing.
        var name = chosen.Contains("name") ? body.Text("name") : organization.Name;
        var company = chosen.Contains("company") ? body.OptionalFlag("company") ?? false : organization.Company;
        var texts = KoyebReplies.WritableTexts.Where(chosen.Contains).Select(field => (field, Value: body.OptionalText(field) ?? "")).ToList();
        organization.Name = name;
        organization.Company = company;
        foreach (var (field, value) in texts)
            organization.Texts[field] = value;
        return Wrapped(organization);
    }

    /// <summary>The fields of update_mask; without one, those the body has.</summary>
    private static string[] Mask(Call call, JsonBody sent)
    {
        if (call.Query("update_mask") is not { } mask)
            return [.. Writable.Where(sent.Has)];
        var names = mask.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.FirstOrDefault(name => !Writable.Contains(name)) is { } unknown
            ? throw RefusedException.Invalid("update_mask", $"'{unknown}' can't be updated.")
            : names;
    }

    private Reply Rename(Call call, KoyebToken token)
    {
        var organization = Find(call, token);
        organization.Name = call.Json().Allow("name").Text("name");
        return Wrapped(organization);
    }

    private Reply Deactivate(Call call, KoyebToken token)
    {
        var organization = Find(call, token);
        var skip = call.Json().Allow("skip_confirmation").OptionalFlag("skip_confirmation") ?? false;

        // Without skipping, it waits for the confirmation by e-mail, which nobody gives here.
        organization.Status = skip ? "DEACTIVATED" : "DEACTIVATING";
        organization.DeactivationReason = "REQUESTED_BY_OWNER";
        return Wrapped(organization);
    }

    /// <summary>One's own organization without others in it goes at once; one with more members stays DELETING until it is confirmed by e-mail.</summary>
    private Reply Delete(Call call, KoyebToken token)
    {
        var organization = Find(call, token);
        organization.DeactivationReason = "REQUESTED_BY_OWNER";
        organization.Status = state.ActiveMembers(organization.Id).Count() > 1 ? "DELETING" : "DELETED";
        var reply = Wrapped(organization);
        if (organization.Status == "DELETED")
        {
            state.Organizations.Remove(organization);
            state.Members.RemoveAll(member => member.OrganizationId == organization.Id);
            state.Invitations.RemoveAll(invitation => invitation.OrganizationId == organization.Id);
        }
        return reply;
    }

    private KoyebOrganization Find(Call call, KoyebToken token)
    {
        var id = KoyebRequests.Id(call);
        var organization = state.Organizations.Find(candidate => candidate.Id == id) ?? throw RefusedException.Status(404, "The organization does not exist.");
        return state.IsMember(id, token.UserId) ? organization : throw RefusedException.Status(403, "The organization is out of reach.");
    }

    private static Reply Wrapped(KoyebOrganization organization) => Reply.Ok(new JsonObject { ["organization"] = KoyebReplies.Organization(organization) });
}
