using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;

namespace Gateway.Providers.Toggl;

/// <summary>A draft in the provider's terms. Drafts that differ only in the address can share a call.</summary>
internal sealed record TogglInvite(int Index, string Email, string Role, bool? SkipEmail, long[]? Groups, TogglProjectInvite? Project)
{
    /// <summary>What drafts of one call have in common.</summary>
    public string Likeness => $"{Role}/{SkipEmail}/{(Groups is null ? null : string.Join(',', Groups))}/{Project}";

    /// <summary>Translates a draft, or says what the provider can't take.</summary>
    public static Result<TogglInvite> From(InvitationDraft draft, int index, long workspaceId)
    {
        if (!TogglDefinition.Instance.Roles.Write(draft.Role).TryGet(out var role, out var error)) return error;
        var sent = new TogglExtensions(draft.Extensions, TogglExtensions.Groups, TogglExtensions.ProjectInvite);
        var invite = new TogglInvite(index, draft.Email, role, draft.SendEmail is { } send ? !send : null, sent.Ids(TogglExtensions.Groups), sent.Project(TogglExtensions.ProjectInvite, workspaceId));
        return sent.Error is { } wrong ? wrong : invite;
    }

    /// <summary>The upstream body for invitations that are alike.</summary>
    public static TogglInvitationPost Post(IReadOnlyList<TogglInvite> alike, long workspaceId) => new()
    {
        Emails = [.. alike.Select(invite => invite.Email)],
        Workspaces = [new TogglPostWorkspace { WorkspaceId = workspaceId, Role = alike[0].Role }],
        Groups = alike[0].Groups,
        ProjectInvite = alike[0].Project,
        SkipEmail = alike[0].SkipEmail,
    };

    /// <summary>Whether an address of the reply is this one.</summary>
    public bool Is(string? email) => string.Equals(Email, email, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a sentence names the address: as a whole, not as the end or the start of a longer one.</summary>
    public bool IsNamedIn(string? sentence)
    {
        for (var at = sentence?.IndexOf(Email, StringComparison.OrdinalIgnoreCase) ?? -1; at >= 0; at = sentence!.IndexOf(Email, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + Email.Length;
            if ((at == 0 || !PartOfAddress(sentence![at - 1])) && (end == sentence!.Length || !char.IsAsciiLetterOrDigit(sentence[end]))) return true;
        }

        return false;
    }

    private static bool PartOfAddress(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '%';
}
