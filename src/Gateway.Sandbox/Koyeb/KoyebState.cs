using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Koyeb;

/// <summary>What Koyeb knows. Lists keep the order of creation, which is the order of the listings.</summary>
internal sealed class KoyebState(TimeProvider time)
{
    private static readonly TimeSpan InvitationLifetime = TimeSpan.FromDays(7);

    public List<KoyebUser> Users { get; } = [];

    public List<KoyebOrganization> Organizations { get; } = [];

    public List<KoyebMember> Members { get; } = [];

    public List<KoyebInvitation> Invitations { get; } = [];

    public List<KoyebToken> Tokens { get; } = [];

    public IdSource Ids { get; private set; } = new("koyeb");

    public DateTimeOffset Now => time.GetUtcNow();

    public void Reset()
    {
        Users.Clear();
        Organizations.Clear();
        Members.Clear();
        Invitations.Clear();
        Tokens.Clear();
        Ids = new IdSource("koyeb");

        AddSeedUser(KoyebSeed.Olivia, "olivia@example.com", "Olivia Owner");
        AddSeedUser(KoyebSeed.Max, "max@example.com", "Max Member");
        AddSeedUser(KoyebSeed.Nina, "nina@example.com", "Nina Neumann");
        AddSeedUser(KoyebSeed.Ivy, "ivy@example.com", "Ivy Invitee");
        Organizations.Add(new KoyebOrganization { Id = KoyebSeed.Acme, Name = "Acme" });
        Organizations.Add(new KoyebOrganization { Id = KoyebSeed.AcmeLabs, Name = "Acme Labs" });
        Organizations.Add(new KoyebOrganization { Id = KoyebSeed.IvyOrganization, Name = "Ivy" });
        AddSeedMember(KoyebSeed.OliviaMembership, KoyebSeed.Acme, KoyebSeed.Olivia);
        AddSeedMember(KoyebSeed.MaxMembership, KoyebSeed.Acme, KoyebSeed.Max);
        AddSeedMember(KoyebSeed.NinaMembership, KoyebSeed.Acme, KoyebSeed.Nina);
        AddSeedMember(Ids.Uuid(), KoyebSeed.AcmeLabs, KoyebSeed.Olivia);
        AddSeedMember(Ids.Uuid(), KoyebSeed.IvyOrganization, KoyebSeed.Ivy);
        Invitations.Add(new KoyebInvitation
        {
            Id = KoyebSeed.PendingInvitation,
            OrganizationId = KoyebSeed.Acme,
            Email = "pending@example.com",
            InviterId = KoyebSeed.Olivia,
            ExpiresAt = Now + InvitationLifetime,
        });
        Tokens.Add(new KoyebToken(KoyebSeed.Token, KoyebSeed.Olivia, KoyebSeed.Acme, ExpiresAt: null));
        Tokens.Add(new KoyebToken(KoyebSeed.LabsToken, KoyebSeed.Olivia, KoyebSeed.AcmeLabs, ExpiresAt: null));
        Tokens.Add(new KoyebToken(KoyebSeed.IvyToken, KoyebSeed.Ivy, KoyebSeed.IvyOrganization, ExpiresAt: null));
    }

    public KoyebUser User(string id) => Users.First(user => user.Id == id);

    public KoyebUser? UserByEmail(string email) => Users.Find(user => Emails.Same(user.Email, email));

    public KoyebUser UserFor(string email)
    {
        if (UserByEmail(email) is { } known)
            return known;
        var user = new KoyebUser { Id = Ids.Uuid(), Email = email, Name = Emails.NameOf(email), CreatedAt = Now };
        Users.Add(user);
        return user;
    }

    public KoyebOrganization Organization(string id) => Organizations.First(organization => organization.Id == id);

    public IEnumerable<KoyebMember> ActiveMembers(string organizationId) =>
        Members.Where(member => member.OrganizationId == organizationId && member.Status == "ACTIVE");

    public bool IsMember(string organizationId, string userId) => ActiveMembers(organizationId).Any(member => member.UserId == userId);

    public KoyebMember AddMember(string organizationId, string userId)
    {
        var member = new KoyebMember { Id = Ids.Uuid(), OrganizationId = organizationId, UserId = userId, JoinedAt = Now };
        Members.Add(member);
        return member;
    }

    public KoyebInvitation AddInvitation(string organizationId, string email, string inviterId)
    {
        var invitation = new KoyebInvitation { Id = Ids.Uuid(), OrganizationId = organizationId, Email = email, InviterId = inviterId, ExpiresAt = Now + InvitationLifetime };
        Invitations.Add(invitation);
        return invitation;
    }

    public void Renew(KoyebInvitation invitation)
    {
        invitation.Status = "PENDING";
        invitation.ExpiresAt = Now + InvitationLifetime;
    }

    /// <summary>The invitee joins, with an account made for the occasion if there is none. False when the invitation isn't pending.</summary>
    public bool Accept(KoyebInvitation invitation)
    {
        if (invitation.StatusAt(Now) != "PENDING")
            return false;
        invitation.Status = "ACCEPTED";
        var user = UserFor(invitation.Email);
        if (!IsMember(invitation.OrganizationId, user.Id))
            AddMember(invitation.OrganizationId, user.Id);
        return true;
    }

    private void AddSeedUser(string id, string email, string name) =>
        Users.Add(new KoyebUser { Id = id, Email = email, Name = name, CreatedAt = KoyebSeed.FoundedAt });

    private void AddSeedMember(string id, string organizationId, string userId) =>
        Members.Add(new KoyebMember { Id = id, OrganizationId = organizationId, UserId = userId, JoinedAt = KoyebSeed.FoundedAt.AddDays(Members.Count) });
}
