using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;
using Microsoft.Extensions.Logging;

namespace Gateway.Providers.PupilCloud;

/// <summary>Pupil Cloud, translated. See the README beside this file for what is emulated, assumed and unknown.</summary>
[Unsupported("workspaces.setDefault", "Pupil Cloud has no call that changes a user's default workspace.")]
[Unsupported("users.list", "Pupil Cloud lists the members of a workspace, but no user accounts beyond them.")]
internal sealed partial class PupilCloudAdapter(PupilCloudMapper mapper) : ProviderAdapter(PupilCloudDefinition.Value)
{
    /// <inheritdoc />
    public override async ValueTask<Result<Nothing>> VerifyAsync(ProviderContext context, CancellationToken ct)
    {
        var profile = await new PupilCloudApi(context.Http).GetProfileAsync(ct);
        return profile.Map(_ => Nothing.Value);
    }

    /// <summary>The provider has the alias itself.</summary>
    public override ValueTask<Result<string>> ResolveDefaultWorkspaceAsync(ProviderContext context, CancellationToken ct) =>
        ValueTask.FromResult<Result<string>>(PupilCloudDefinition.DefaultWorkspace);

    /// <summary>Reads the caller's extension fields, whose names the core has checked, as the part of a request body they are.</summary>
    private static Result<T> ReadExtensions<T>(JsonObject? extensions, JsonTypeInfo<T> type)
        where T : class, new()
    {
        if (extensions is null) return new T();
        try
        {
            return extensions.Deserialize(type) ?? new T();
        }
        catch (JsonException e)
        {
            var field = e.Path is { Length: > 2 } path ? "/" + path[2..] : string.Empty;
            return OperationError.Invalid($"/extensions/{PupilCloudDefinition.Id}{field}", "invalid", "The value does not have the type this provider takes.");
        }
    }
}

/// <summary>Found by the host's scan.</summary>
internal sealed class PupilCloudAdapterFactory(ILoggerFactory loggers) : IProviderAdapterFactory
{
    /// <inheritdoc />
    public IProviderAdapter Create() => new PupilCloudAdapter(new PupilCloudMapper(loggers));
}
