using Gateway.Abstractions.Connections;
using Gateway.Abstractions.Errors;

namespace Gateway.Providers.OrgInvite;

/// <summary>What identifies an invitation at a provider that gives it no id: the organization and the invited address. It outlives the token, which every resend replaces.</summary>
internal sealed record InvitationHandle
{
    private const string Kind = "invitation";
    private readonly string _org;
    private readonly string _email;

    public InvitationHandle(string org, string email)
    {
        _org = org.ToLowerInvariant();
        _email = email.ToLowerInvariant();
    }

    public static Result<InvitationHandle> Open(IHandleSealer sealer, string handle) => sealer.Unseal(Kind, handle).Then<InvitationHandle>(value =>
        value.Split('\n') is [var org, var email] ? new InvitationHandle(org, email) : OperationError.NotFound(ResourceKind.Invitation, "The id is not one of an invitation."));

    public string Seal(IHandleSealer sealer) => sealer.Seal(Kind, $"{_org}\n{_email}");

    public bool IsFor(string org) => string.Equals(_org, org, StringComparison.OrdinalIgnoreCase);

    public bool IsTo(string email) => string.Equals(_email, email, StringComparison.OrdinalIgnoreCase);
}
