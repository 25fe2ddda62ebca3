using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;

namespace Gateway.Providers.OrgInvite;

/// <summary>Roles: a person may hold several at once, which the gateway shows as one providerRole joined by commas.</summary>
internal static class OrgInviteRoles
{
    private const char Separator = ',';

    /// <summary>Most powerful first. Ownership is moved by a call of its own, never given.</summary>
    public static RoleTable Table { get; } = new(
        new RoleRow("Owner", Role.Owner, Writable: false),
        new RoleRow("SuperAdmin", Role.Admin),
        new RoleRow("Sysadmin", Role.Custom),
        new RoleRow("Support", Role.Custom),
        new RoleRow("Business", Role.Custom),
        new RoleRow(SiteAccess, Role.Guest));

    /// <summary>The role that reaches only named websites.</summary>
    public const string SiteAccess = "SiteAccess";

    public static Role Read(IReadOnlyList<string>? held) => Table.ReadHighest(held ?? []);

    public static string Join(IReadOnlyList<string>? held) => string.Join(Separator, held ?? []);

    public static bool IsOwner(IReadOnlyList<string>? held) => Read(held) == Role.Owner;

    /// <summary>The roles of a choice. A joined providerRole is taken apart, so that what was read can be written back.</summary>
    public static Result<IReadOnlyList<string>> Write(RoleChoice choice)
    {
        if (choice.ProviderRole is null) return Table.Write(choice).Map<IReadOnlyList<string>>(role => [role]);
        var roles = new List<string>();
        foreach (var part in choice.ProviderRole.Split(Separator, StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (!Table.Write(new RoleChoice(null, part)).TryGet(out var role, out var error)) return error;
            roles.Add(role);
        }

        return roles;
    }
}
