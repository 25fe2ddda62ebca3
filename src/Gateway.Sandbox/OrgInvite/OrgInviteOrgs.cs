using System.Text.Json.Nodes;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.OrgInvite;

/// <summary>Orgs and the orgs below them, which are called customers.</summary>
internal sealed class OrgInviteOrgs(OrgInviteState state, OrgInviteAuth auth)
{
    private const string One = "/orgs/{org_id}";
    private const string Customers = One + "/customers";
    private const string Webhook = "slackNotificationWebhookUrl";

    private static readonly Dictionary<string, Func<OrgInviteOrg, IComparable>> Keys = new()
    {
        ["id"] = org => org.Id,
        ["name"] = org => org.Name,
        ["status"] = org => org.Status,
        ["subscriptionsCount"] = _ => 0,
        ["websitesCount"] = _ => 0,
        ["createdAt"] = org => org.CreatedAt,
    };

    private static readonly Dictionary<string, Func<OrgInviteOrg, bool>> Statuses = new()
    {
        ["active"] = org => !org.IsDeleted && org.SuspendedBy is null,
        ["suspended"] = org => !org.IsDeleted && org.SuspendedBy is not null,
        ["deleted"] = org => org.IsDeleted,
    };

    public void Map(SecuredRoutes<OrgInviteCaller> routes)
    {
        routes.Map("GET", One, (call, caller) => Reply.Ok(Spell(auth.Readable(call, caller))));
        routes.Map("PATCH", One, Change);
        routes.Map("DELETE", One, Delete, "force");
        routes.Map("GET", Customers, ListCustomers, OrgInviteRequests.PageQuery("recursive", "maxDepth", "status", "planId"));
        routes.Map("POST", Customers, AddCustomer);
    }

    private Reply Change(Call call, OrgInviteCaller caller)
    {
        var org = auth.Manageable(call, caller);
        var body = call.Json().Allow("name", "status", "isSuspended", "locale", Webhook);
        var name = body.Has("name") ? body.Text("name") : org.Name;
        var status = body.OptionalText("status") ?? org.Status;
        if (status is not ("active" or "deleted"))
            throw RefusedException.Invalid("status", $"'{status}' is not one of active, deleted.");
        var (suspended, locale) = (body.OptionalFlag("isSuspended"), OrgInviteRequests.OptionalLocale(body));
        var webhook = ReadWebhook(call, body, org);

        (org.Name, org.Status, org.Locale, org.SlackNotificationWebhookUrl) = (name, status, locale ?? org.Locale, webhook);
        if (suspended is { } suspend)
            org.SuspendedBy = suspend ? org.ParentId ?? org.Id : null;
        return Reply.Empty(204);
    }

    /// <summary>Without force the org stays readable with the status "deleted"; with force it is gone, and what is below it too.</summary>
    private Reply Delete(Call call, OrgInviteCaller caller)
    {
        var org = auth.Manageable(call, caller);
        if (call.QueryFlag("force") is true)
            state.PurgeOrg(org);
        else
            org.Status = "deleted";
        return Reply.Empty(204);
    }

    /// <summary>Deleted customers are listed only when asked for.</summary>
    private Reply ListCustomers(Call call, OrgInviteCaller caller)
    {
        var org = auth.Readable(call, caller);
        var depth = call.QueryFlag("recursive") is true ? call.QueryInteger("maxDepth", minimum: 1) ?? int.MaxValue : 1;
        var wanted = OrgInviteRequests.OneOf(call, "status", Statuses) ?? (customer => !customer.IsDeleted);
        // Nobody in the sandbox has bought a plan.
        var none = call.QueryInteger("planId") is not null;
        return OrgInviteRequests.Listing(call, Below(org, depth).Where(customer => !none && wanted(customer)), Keys, Spell);
    }

    private Reply AddCustomer(Call call, OrgInviteCaller caller)
    {
        var org = auth.Open(call, caller);
        var name = call.Json().Allow("name").Text("name");
        if (state.CustomersOf(org.Id).Any(customer => !customer.IsDeleted && customer.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            throw RefusedException.Status(409, "There is a customer of this name already.", "org");
        return Reply.Json(201, OrgInviteReplies.Created(state.AddOrg(name, org.Id).Id));
    }

    private IEnumerable<OrgInviteOrg> Below(OrgInviteOrg org, int depth) => depth < 1
        ? []
        : state.CustomersOf(org.Id).SelectMany(customer => Below(customer, depth - 1).Prepend(customer));

    private JsonObject Spell(OrgInviteOrg org) => OrgInviteReplies.Org(org, state.MembersOf(org.Id).FirstOrDefault(member => member.IsOwner));

    /// <summary>An address, or an object that says to forget it.</summary>
    private static string? ReadWebhook(Call call, JsonBody body, OrgInviteOrg org)
    {
        if (!body.Has(Webhook))
            return org.SlackNotificationWebhookUrl;
        if (JsonNode.Parse(call.Body)![Webhook] is not JsonObject)
            return body.OptionalText(Webhook);
        return body.OptionalObject(Webhook)!.Allow("unset").Flag("unset") ? null : org.SlackNotificationWebhookUrl;
    }
}
