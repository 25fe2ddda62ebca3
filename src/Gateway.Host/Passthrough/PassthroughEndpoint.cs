using System.Diagnostics;
using Gateway.Abstractions.Errors;
using Gateway.Core.Configuration;
using Gateway.Core.Connections;
using Gateway.Core.Egress;
using Gateway.Core.Http;
using Gateway.Core.Telemetry;
using Gateway.Host.Endpoints;
using Gateway.Host.Errors;
using Gateway.Host.Security;
using Microsoft.AspNetCore.Http.Features;
using Yarp.ReverseProxy.Forwarder;

namespace Gateway.Host.Passthrough;

/// <summary>Everything a provider has and the gateway does not model, through YARP's forwarder: same credential, same egress guard, streaming both ways.</summary>
internal static class PassthroughEndpoint
{
    public static void MapPassthrough(this IEndpointRouteBuilder routes) =>
        routes.Map(OperationRoutes.Connection + "/passthrough/{**path}", ForwardAsync)
            .WithName("passthrough")
            .WithMetadata(new RequiresKey(ConsumerScopes.Passthrough))
            .ExcludeFromDescription();

    private static async Task ForwardAsync(HttpContext http, string connection, ConnectionRegistry connections, IHttpForwarder forwarder, StreamingInvoker upstream, UpstreamOptions options)
    {
        if (!Caller.Of(http).MayUse(connection) || connections.Find(connection) is not { } found)
        {
            await ProblemWriter.WriteAsync(http, OperationError.NotFound(ResourceKind.Connection, "There is no such connection, or your key does not reach it. GET /v1/connections lists yours."));
            return;
        }

        var raw = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var built = PassthroughTarget.Build(found.BaseUrl, raw, $"/v1/connections/{found.Name}/passthrough");
        if (!built.TryGet(out var target, out var invalid))
        {
            await ProblemWriter.WriteAsync(http, invalid);
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null;
        using var span = GatewayTelemetry.Source.StartActivity($"{http.Request.Method} passthrough", ActivityKind.Client);
        span?.SetTag("http.request.method", http.Request.Method);
        span?.SetTag("url.template", "/{**path}");
        span?.SetTag("server.address", found.BaseUrl.Host);
        span?.SetTag("server.port", found.BaseUrl.Port);
        span?.SetTag("gateway.provider", found.Provider.Id);

        var config = new ForwarderRequestConfig { ActivityTimeout = options.TotalRequestTimeout };
        var error = await forwarder.SendAsync(http, $"{target.Scheme}://{target.Authority}", upstream, config, new ConnectionTransformer(found, target, options.PropagateTraceContext ? span?.Id : null));
        if (error == ForwarderError.None)
        {
            span?.SetTag("http.response.status_code", http.Response.StatusCode);
            return;
        }

        span?.SetTag("error.type", error.ToString());
        span?.SetStatus(ActivityStatusCode.Error);
        if (http.Response.HasStarted || http.RequestAborted.IsCancellationRequested) return;
        var failure = http.GetForwarderErrorFeature()?.Exception;
        var problem = ProblemFactory.Create(Translate(error, failure, http.Request.Method), http) with { Source = "provider", Provider = found.Provider.Id, Operation = "passthrough", Attempts = 1 };
        await ProblemWriter.WriteAsync(http, problem);
    }

    private static OperationError Translate(ForwarderError error, Exception? failure, string method)
    {
        var reads = HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
        var refused = failure as EgressRefusedException ?? failure?.InnerException as EgressRefusedException;
        var unsent = refused is not null || failure is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError };
        Outcome? outcome = reads ? null : unsent ? Outcome.NotDone : Outcome.Unknown;
        if (refused is not null) return new OperationError(ErrorCode.ProviderUnavailable, refused.Message) { Outcome = outcome };
        if (error is ForwarderError.RequestBodyClient or ForwarderError.RequestBodyCanceled) return new OperationError(ErrorCode.MalformedRequest, "The request body ended before it was complete.") { Outcome = outcome };
        if (error is ForwarderError.RequestTimedOut) return new OperationError(ErrorCode.ProviderTimeout, "The provider did not answer in time.") { Outcome = outcome };
        if (failure is HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse }) return new OperationError(ErrorCode.ProviderBadResponse, "The provider's reply is not HTTP.") { Outcome = outcome };
        return new OperationError(ErrorCode.ProviderUnavailable, unsent ? "The provider can't be reached. Nothing was sent." : "The provider dropped the connection before its reply was complete.") { Outcome = outcome };
    }
}
