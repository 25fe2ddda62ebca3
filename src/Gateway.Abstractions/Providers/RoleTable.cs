using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;

namespace Gateway.Abstractions.Providers;

/// <summary>One row of a role table.</summary>
/// <param name="ProviderRole">The provider's spelling.</param>
/// <param name="Role">The gateway's word.</param>
/// <param name="Writable">Whether it can be given to someone.</param>
public sealed record RoleRow(string ProviderRole, Role Role, bool Writable = true);

/// <summary>Translates roles both ways: reading is total, writing refuses what the provider can't take.</summary>
/// <param name="rows">The rows, most powerful first.</param>
public sealed class RoleTable(params RoleRow[] rows)
{
    /// <summary>The rows.</summary>
    public IReadOnlyList<RoleRow> Rows => rows;

    /// <summary>The roles that can be given, in the gateway's words; <see cref="Role.Custom"/> only through the provider's spelling.</summary>
    public IReadOnlyList<Role> WritableRoles { get; } = [.. rows.Where(row => row.Writable && row.Role != Role.Custom).Select(row => row.Role).Distinct()];

    /// <summary>The roles that can be given, in the provider's spelling.</summary>
    public IReadOnlyList<string> WritableProviderRoles { get; } = [.. rows.Where(row => row.Writable).Select(row => row.ProviderRole)];

    /// <summary>The gateway's word for a provider's role; one the table lacks is <see cref="Role.Unknown"/>.</summary>
    public Role Read(string? providerRole) =>
        rows.FirstOrDefault(row => string.Equals(row.ProviderRole, providerRole, StringComparison.OrdinalIgnoreCase))?.Role ?? Role.Unknown;

    /// <summary>The most powerful of several roles (the first row that matches); none known is <see cref="Role.Unknown"/>.</summary>
    public Role ReadHighest(IEnumerable<string> providerRoles)
    {
        var held = providerRoles.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return rows.FirstOrDefault(row => held.Contains(row.ProviderRole))?.Role ?? Role.Unknown;
    }

    /// <summary>The provider's spelling of a choice, or <see cref="ErrorCode.UnsupportedRole"/> naming the allowed ones.</summary>
    public Result<string> Write(RoleChoice choice)
    {
        if (choice.ProviderRole is { } wanted)
        {
            var named = rows.FirstOrDefault(row => row.Writable && string.Equals(row.ProviderRole, wanted, StringComparison.OrdinalIgnoreCase));
            return named is null ? Refuse("/providerRole", $"This provider can't give the providerRole sent. Allowed: {string.Join(", ", WritableProviderRoles)}.") : named.ProviderRole;
        }

        var row = choice.Role is Role.Custom or Role.Unknown ? null : rows.FirstOrDefault(row => row.Writable && row.Role == choice.Role);
        if (row is not null) return row.ProviderRole;
        var allowed = string.Join(", ", WritableRoles.Select(role => role.ToString().ToLowerInvariant()));
        return Refuse("/role", $"This provider can't give the role sent. Allowed roles: {(allowed.Length == 0 ? "none" : allowed)}; or providerRole: {string.Join(", ", WritableProviderRoles)}.");
    }

    private static OperationError Refuse(string pointer, string detail) =>
        new(ErrorCode.UnsupportedRole, detail) { Fields = [new FieldError(pointer, "not_allowed", detail)] };
}
