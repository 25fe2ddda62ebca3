using Gateway.Abstractions.Providers;
using Gateway.Core.Http;
using Microsoft.Extensions.Logging;

namespace Gateway.Core.Dispatch;

/// <summary>Makes what an adapter gets to see of a call.</summary>
internal sealed class ProviderContextFactory(UpstreamTransport transport, UpstreamOptions options, TimeProvider time, ILogger<ProviderHttp> logger)
{
    public ProviderContext Create(OperationCall call)
    {
        foreach (var secret in call.Connection.Credential.Secrets()) call.Scope.Hide(secret);
        return new ProviderContext
        {
            Connection = call.Connection.Info,
            Http = new ProviderHttp(call.Connection, transport, options, call.Scope, call.DryRun, time, logger),
            Handles = call.Connection.Handles,
            Facts = call.Connection.Facts,
            Include = call.Include,
            Time = time,
        };
    }
}
