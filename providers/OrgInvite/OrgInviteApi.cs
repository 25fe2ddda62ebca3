using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Http;
using Gateway.Abstractions.Model;

namespace Gateway.Providers.OrgInvite;

/// <summary>The upstream calls, one method each. Lists are ordered oldest first, so that what is added while they are read lands on the last page.</summary>
internal sealed class OrgInviteApi(IProviderHttp http)
{
    /// <summary>Items per upstream page.</summary>
    public const int PageSize = 50;

    public const string Org = "/orgs/{org}";
    public const string Customers = "/orgs/{org}/customers";
    public const string Members = "/orgs/{org}/members";
    public const string Member = "/orgs/{org}/members/{member}";
    public const string Invites = "/orgs/{org}/invites";
    public const string Invite = "/invites/{invite}";
    public const string InviteCheck = "/invites/{invite}/validate";

    private static readonly OrgInviteErrors Errors = new();

    private static OrgInviteJson Json => OrgInviteJson.Default;

    public ValueTask<Result<LoginRecord>> GetLoginAsync(CancellationToken ct) => http.SendAsync(ProviderRequest.Get("/login"), Json.LoginRecord, Errors, ct);

    public ValueTask<Result<MembershipList>> GetMembershipsAsync(CancellationToken ct) =>
        http.SendAsync(ProviderRequest.Get("/login/memberships"), Json.MembershipList, Errors, ct);

    public ValueTask<Result<OrgRecord>> GetOrgAsync(string org, CancellationToken ct) =>
        http.SendAsync(ProviderRequest.Get(Org).WithPath("org", org), Json.OrgRecord, Errors, ct);

    public ValueTask<Result<Nothing>> UpdateOrgAsync(string org, OrgUpdate update, CancellationToken ct) =>
        http.SendAsync(ProviderRequest.Patch(Org).WithPath("org", org).WithJson(update, Json.OrgUpdate), Errors, ct);

    public ValueTask<Result<Nothing>> DeleteOrgAsync(string org, CancellationToken ct) =>
        http.SendAsync(ProviderRequest.Delete(Org).WithPath("org", org), Errors, ct);

    public ValueTask<Result<Listing<OrgRecord>>> ListCustomersAsync(string org, int offset, CancellationToken ct) =>
        http.SendAsync(Page(Customers, org, offset, "createdAt"), Json.ListingOrgRecord, Errors, ct);

    public ValueTask<Result<NewResource>> CreateCustomerAsync(string org, NewCustomer customer, CancellationToken ct) =>
        http.SendAsync(ProviderRequest.Post(Customers).WithPath("org", org).WithJson(customer, Json.NewCustomer), Json.NewResource, Errors, ct);

    public ValueTask<Result<Listing<LoginRecord>>> ListLoginsAsync(string org, int offset, CancellationToken ct) =>
        http.SendAsync(Page("/orgs/{org}/logins", org, offset, "registrationDate"), Json.ListingLoginRecord, Errors, ct);

    public ValueTask<Result<Listing<MemberRecord>>> ListMembersAsync(string org, int offset, CancellationToken ct) =>
        http.SendAsync(Page(Members, org, offset, "joinedAt"), Json.ListingMemberRecord, Errors, ct);

    public ValueTask<Result<NewResource>> CreateMemberAsync(string org, NewMember member, CancellationToken ct) =>
        http.SendAsync(ProviderRequest.Post(Members).WithPath("org", org).WithJson(member, Json.NewMember), Json.NewResource, Errors, ct);

    public ValueTask<Result<MemberRecord>> GetMemberAsync(string org, string member, CancellationToken ct) =>
        http.SendAsync(ProviderRequest.Get(Member).WithPath("org", org).WithPath("member", member), Json.MemberRecord, Errors, ct);

    public ValueTask<Result<Nothing>> UpdateMemberAsync(string org, string member, MemberUpdate update, CancellationToken ct) =>
        http.SendAsync(ProviderRequest.Put(Member).WithPath("org", org).WithPath("member", member).WithJson(update, Json.MemberUpdate), Errors, ct);

    public ValueTask<Result<Nothing>> DeleteMemberAsync(string org, string member, CancellationToken ct) =>
        http.SendAsync(ProviderRequest.Delete(Member).WithPath("org", org).WithPath("member", member), Errors, ct);

    /// <summary>Invites and answers the link, which is secret. It comes as a JSON string; bare text is taken too.</summary>
    public async ValueTask<Result<Secret>> CreateInviteAsync(string org, NewInvite invite, CancellationToken ct)
    {
        var request = ProviderRequest.Post(Invites).WithPath("org", org).WithJson(invite, Json.NewInvite);
        var sent = await http.SendAsync(request, ct);
        if (!sent.TryGet(out var response, out var error)) return error;
        if (!response.IsSuccess) return Errors.Read(request, response);
        return response.BareText() is { } link && Uri.TryCreate(link, UriKind.Absolute, out var page) && page.Scheme is "http" or "https"
            ? new Secret(link)
            : OperationError.BadResponse("The provider answered with something else than the link it sends out.", response.Status);
    }

    /// <summary>Looks at an invite. It is a POST that changes nothing and needs no session.</summary>
    public ValueTask<Result<InviteValidation>> ValidateInviteAsync(Secret key, CancellationToken ct) =>
        http.SendAsync(ProviderRequest.Post(InviteCheck).WithSecretPath("invite", key.Reveal()).ThatOnlyReads().WithoutCredential(), Json.InviteValidation, Errors, ct);

    /// <summary>Accepts an invite. The reply's session cookie is nobody's business here and goes no further.</summary>
    public ValueTask<Result<Nothing>> AcceptInviteAsync(Secret key, AcceptInvite accept, bool withCredential, CancellationToken ct)
    {
        var request = ProviderRequest.Post(Invite).WithSecretPath("invite", key.Reveal()).WithJson(accept, Json.AcceptInvite);
        return http.SendAsync(withCredential ? request : request.WithoutCredential(), Errors, ct);
    }

    private static ProviderRequest Page(string template, string org, int offset, string sortBy) => ProviderRequest.Get(template)
        .WithPath("org", org)
        .WithQuery("offset", offset)
        .WithQuery("limit", PageSize)
        .WithQuery("sortBy", sortBy)
        .WithQuery("sortOrder", "asc");
}
