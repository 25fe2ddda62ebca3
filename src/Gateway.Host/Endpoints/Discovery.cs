using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;
using Gateway.Core.Connections;

namespace Gateway.Host.Endpoints;

/// <summary>Makes discovery's answers of definitions and capabilities.</summary>
internal static class Discovery
{
    public static ProviderAnswer Describe(IProviderAdapter adapter)
    {
        var definition = adapter.Definition;
        return new ProviderAnswer
        {
            Id = definition.Id,
            DisplayName = definition.DisplayName,
            Documentation = definition.Documentation,
            BaseUrl = definition.BaseUrl,
            Credentials = [.. definition.Credentials.Fields.Select(field => new FieldAnswer { Name = field.Name, Description = field.Description, Secret = field.IsSecret })],
            Settings = [.. definition.Settings.Select(field => new FieldAnswer { Name = field.Name, Description = field.Description, Default = field.Default, Allowed = NullIfEmpty(field.Allowed) })],
            Roles = Roles(definition.Roles),
            InvitationStatuses = definition.InvitationStatuses,
            Operations = Operations(operation => adapter.Capabilities[operation]),
        };
    }

    public static ConnectionSummary Summarize(GatewayConnection connection) =>
        new() { Name = connection.Name, Provider = connection.Provider.Id, DefaultWorkspace = connection.Info.DefaultWorkspace };

    public static ConnectionAnswer Describe(GatewayConnection connection) => new()
    {
        Name = connection.Name,
        Provider = connection.Provider.Id,
        DefaultWorkspace = connection.Info.DefaultWorkspace,
        Roles = Roles(connection.Provider.Roles),
        InvitationStatuses = connection.Provider.InvitationStatuses,
        Operations = Operations(operation => connection.Adapter.Effective(operation, connection.Info)),
    };

    private static Dictionary<string, CapabilityAnswer> Operations(Func<OperationDescriptor, Support> support) =>
        OperationCatalog.All.ToDictionary(operation => operation.Id, operation => Capability(operation, support(operation)));

    private static CapabilityAnswer Capability(OperationDescriptor operation, Support support) => new()
    {
        Support = support.Level,
        Note = support.Note,
        Kind = operation.Kind,
        Scope = operation.Scope,
        RetryClass = operation.Retry,
        RequiresLenient = support.RequiresLenient,
        UpstreamCalls = support.Calls,
        PageSize = support.PageSize,
        Needs = NullIfEmpty(support.Needs),
        Extensions = NullIfEmpty(support.Extensions),
        Filters = support.PushedDown.Count + support.LocalFilters.Count == 0 ? null : new FiltersAnswer { PushedDown = support.PushedDown, Local = support.LocalFilters },
    };

    private static RolesAnswer Roles(RoleTable table) => new()
    {
        Writable = table.WritableRoles,
        WritableProviderRoles = table.WritableProviderRoles,
        All = [.. table.Rows.Select(row => new RoleAnswer { ProviderRole = row.ProviderRole, Role = row.Role, Writable = row.Writable })],
    };

    private static IReadOnlyList<string>? NullIfEmpty(IReadOnlyList<string> list) => list.Count == 0 ? null : list;
}
