using Gateway.Abstractions.Connections;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Http;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;
using Microsoft.Extensions.Logging;

namespace Gateway.Providers.Toggl;

/// <summary>Toggl Track, API v9. A workspace here is a Toggl workspace; people and invitations belong to the organization above it.</summary>
[Unsupported("workspaces.delete", "Toggl's API has no way to delete a workspace.")]
[Unsupported("workspaces.setDefault", "Toggl's API has no way to choose the default workspace of a user through a workspace.")]
[Unsupported("members.add", "Toggl adds people to a workspace by invitation only.")]
internal sealed partial class TogglAdapter(ILoggerFactory loggers) : ProviderAdapter(TogglDefinition.Instance)
{
    private const string CreateNeedsOrganization = "a workspace is made in an organization, and the connection does not name one; set organizationId on it.";

    private readonly TogglMapping _map = new(loggers);

    public override Support Effective(OperationDescriptor operation, ConnectionInfo connection) =>
        operation == OperationCatalog.WorkspacesCreate && ConfiguredOrganization(connection) is null ? Support.None(CreateNeedsOrganization) : base.Effective(operation, connection);

    /// <summary>Reads the organization or the workspace the connection names, because calls below /me have an allowance of 30 an hour whatever the plan.</summary>
    public override ValueTask<Result<Nothing>> VerifyAsync(ProviderContext context, CancellationToken ct) => new TogglApi(context).ProbeAsync(
        (ConfiguredOrganization(context.Connection), context.Connection.DefaultWorkspace) switch
        {
            ({ } organization, _) => ProviderRequest.Get("/organizations/{organization_id}").WithPath("organization_id", organization),
            (_, { Length: > 0 } workspace) => ProviderRequest.Get("/workspaces/{workspace_id}").WithPath("workspace_id", workspace),
            _ => ProviderRequest.Get("/me/organizations"),
        },
        ct);

    private static string? ConfiguredOrganization(ConnectionInfo connection) => connection.Setting(TogglDefinition.OrganizationId) is { Length: > 0 } id ? id : null;

    /// <summary>The organization a workspace belongs to: configured, else read once and kept.</summary>
    private static ValueTask<Result<string>> OrganizationOfAsync(string workspaceId, TogglApi api, ProviderContext context, CancellationToken ct)
    {
        if (ConfiguredOrganization(context.Connection) is { } configured) return ValueTask.FromResult<Result<string>>(configured);
        return context.Facts.GetOrLearnAsync<string>($"organization of {workspaceId}", async inner =>
        {
            var read = await api.WorkspaceAsync(workspaceId, inner);
            if (!read.TryGet(out var workspace, out var error)) return error;
            return TogglText.Of(workspace.OrganizationId) is { } id ? id : OperationError.BadResponse("The provider's workspace does not say which organization it belongs to.");
        }, ct);
    }

    /// <summary>Maps a list that comes whole; an item without its id makes the list useless, so it fails.</summary>
    private static Result<Page<TTo>> Whole<TFrom, TTo>(IEnumerable<TFrom> items, Func<TFrom, long?> id, Func<TFrom, TTo> map)
    {
        var list = items.ToList();
        return list.Any(item => TogglText.Of(id(item)) is null) ? OperationError.BadResponse("The provider's list has an item without an id.") : Page<TTo>.Whole([.. list.Select(map)]);
    }
}

/// <summary>Makes the adapter; found by scanning.</summary>
internal sealed class TogglAdapterFactory(ILoggerFactory loggers) : IProviderAdapterFactory
{
    public IProviderAdapter Create() => new TogglAdapter(loggers);
}
