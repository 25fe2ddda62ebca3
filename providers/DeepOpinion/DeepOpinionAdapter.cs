using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;
using Microsoft.Extensions.Logging;

namespace Gateway.Providers.DeepOpinion;

/// <summary>DeepOpinion Studio, translated. A workspace is an organization, a member is a permission.</summary>
[Unsupported("workspaces.list", "The API has no call that lists workspaces: configure defaultWorkspace, or name the workspace.")]
[Unsupported("invitations.lookup", "The API can't look up an invitation by its token.")]
[Unsupported("invitations.decline", "The API has no call to decline an invitation.")]
internal sealed partial class DeepOpinionAdapter(ILoggerFactory loggers) : ProviderAdapter(DeepOpinionDefinition.Value)
{
    private readonly DeepOpinionMapping _mapping = new(loggers);

    public override async ValueTask<Result<Nothing>> VerifyAsync(ProviderContext context, CancellationToken ct)
    {
        var api = new DeepOpinionApi(context.Http);
        if (context.Connection.DefaultWorkspace is not { } workspace) return await api.GetAuthStatusAsync(ct);
        var read = await api.GetOrganizationAsync(workspace, ct);
        return read.Map(_ => Nothing.Value);
    }
}

internal sealed class DeepOpinionAdapterFactory(ILoggerFactory loggers) : IProviderAdapterFactory
{
    public IProviderAdapter Create() => new DeepOpinionAdapter(loggers);
}
