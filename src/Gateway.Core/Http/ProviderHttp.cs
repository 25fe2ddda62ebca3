using System.Diagnostics;
using System.Net.Http.Headers;
using System.Runtime.ExceptionServices;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Http;
using Gateway.Abstractions.Operations;
using Gateway.Core.Connections;
using Gateway.Core.Egress;
using Microsoft.Extensions.Logging;

namespace Gateway.Core.Http;

/// <summary>Sends the calls of one operation on one connection.</summary>
internal sealed partial class ProviderHttp(GatewayConnection connection, UpstreamTransport transport, UpstreamOptions options, CallScope scope, bool dryRun, TimeProvider time, ILogger<ProviderHttp> logger)
    : IProviderHttp
{
    private readonly long _started = time.GetTimestamp();

    public async ValueTask<Result<ProviderResponse>> SendAsync(ProviderRequest request, CancellationToken ct)
    {
        var built = RequestTarget.Build(connection.BaseUrl, request);
        if (!built.TryGet(out var target, out var invalid)) return invalid;
        if (dryRun && request.Effect == OperationKind.Write)
        {
            throw new DryRunReachedException(new UpstreamPlan(request.Method.Method, connection.BaseUrl.Authority, RequestTarget.Show(request), request.Body?.Redacted(), scope.Attempts));
        }

        var patience = Min(options.AttemptTimeout, options.TotalRequestTimeout - time.GetElapsedTime(_started));
        if (patience <= TimeSpan.Zero) return new OperationError(ErrorCode.ProviderTimeout, "The operation's time ran out before its next upstream call.") { Outcome = scope.WritesDone == 0 ? Outcome.NotDone : null };
        foreach (var value in request.PathValues.Concat(request.Query).Where(value => value.IsSecret)) scope.Hide(value.Value);
        scope.Begin(request);

        using var span = UpstreamSpan.Start(request, connection);
        using var message = Compose(request, target, span);
        using var timeout = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        try
        {
            using var reply = await transport.Invoker.SendAsync(message, either.Token);
            var (body, flaw) = await ReadAsync(reply, either.Token);
            var status = (int)reply.StatusCode;
            scope.Answered(status);

            // What an error means is told by its status, however little of its words arrived.
            if (flaw is { } broken && reply.IsSuccessStatusCode)
            {
                UpstreamSpan.Fail(span, broken.Type);
                LogFailure(request.Method.Method, connection.Provider.Id, request.Template, broken.Type);
                return OperationError.BadResponse(broken.Detail, status);
            }

            var response = new ProviderResponse { Status = status, Headers = Headers(reply), Body = body };
            UpstreamSpan.Answer(span, status);
            LogAnswer(request.Method.Method, connection.Provider.Id, request.Template, response.Status);
            return response;
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            scope.Lost();
            UpstreamSpan.Fail(span, "timeout");
            return Lost(request, new OperationError(ErrorCode.ProviderTimeout, "The provider did not answer in time."));
        }
        catch (OperationCanceledException e)
        {
            scope.Lost();
            UpstreamSpan.Fail(span, "cancelled");
            ExceptionDispatchInfo.Throw(e);
            throw;
        }
        catch (Exception e) when (Refusal(e) is { } refused)
        {
            UpstreamSpan.Fail(span, "egress_refused");
            return new OperationError(ErrorCode.ProviderUnavailable, refused.Message) { Outcome = Outcome.NotDone };
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            var kind = (e as HttpRequestException)?.HttpRequestError ?? HttpRequestError.ResponseEnded;
            UpstreamSpan.Fail(span, kind.ToString());
            LogFailure(request.Method.Method, connection.Provider.Id, request.Template, kind.ToString());
            if (kind is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
            {
                return new OperationError(ErrorCode.ProviderUnavailable, $"The provider can't be reached ({Reason(kind)}). Nothing was sent.") { Outcome = Outcome.NotDone };
            }

            scope.Lost();
            return Lost(request, new OperationError(ErrorCode.ProviderUnavailable, "The provider dropped the connection before its reply was complete."));
        }
    }

    private static OperationError Lost(ProviderRequest request, OperationError otherwise) => request.Effect == OperationKind.Read
        ? otherwise
        : new OperationError(ErrorCode.OutcomeUnknown, $"{otherwise.Detail} Whether the write happened is not known: read the resource before trying again.") { Outcome = Outcome.Unknown };

    private static EgressRefusedException? Refusal(Exception e) => e as EgressRefusedException ?? e.InnerException as EgressRefusedException;

    private static string Reason(HttpRequestError kind) => kind switch
    {
        HttpRequestError.NameResolutionError => "its host name does not resolve",
        HttpRequestError.SecureConnectionError => "TLS failed",
        _ => "the connection was not established",
    };

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private HttpRequestMessage Compose(ProviderRequest request, Uri target, Activity? span)
    {
        var message = new HttpRequestMessage(request.Method, target) { Version = System.Net.HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionOrHigher };
        message.Options.Set(EgressGuard.Grant, connection.BaseUrl);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        message.Headers.TryAddWithoutValidation("User-Agent", "multi-provider-gateway");
        if (request.Body is { } body)
        {
            message.Content = new ReadOnlyMemoryContent(body.Content);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue(body.ContentType);
        }

        if (request.SendsCredential) connection.Credential.Apply(message);
        if (options.PropagateTraceContext && span?.Id is { } traceparent) message.Headers.TryAddWithoutValidation("traceparent", traceparent);
        return message;
    }

    /// <summary>The body, or what is wrong with it: too large, or broken off.</summary>
    private async Task<(ReadOnlyMemory<byte> Body, (string Type, string Detail)? Flaw)> ReadAsync(HttpResponseMessage reply, CancellationToken ct)
    {
        var tooLarge = ("response_too_large", $"The provider's reply is larger than {options.MaxResponseBytes} bytes.");
        if (reply.Content.Headers.ContentLength > options.MaxResponseBytes) return (default, tooLarge);
        using var body = new MemoryStream();
        try
        {
            await using var stream = await reply.Content.ReadAsStreamAsync(ct);
            var buffer = new byte[16 * 1024];
            int read;
            while ((read = await stream.ReadAsync(buffer, ct)) > 0)
            {
                if (body.Length + read > options.MaxResponseBytes) return (default, tooLarge);
                body.Write(buffer, 0, read);
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return (default, ("response_truncated", "The provider's reply broke off before its end."));
        }

        return (body.GetBuffer().AsMemory(0, (int)body.Length), null);
    }

    private static Dictionary<string, string> Headers(HttpResponseMessage reply)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in reply.Headers.NonValidated.Concat(reply.Content.Headers.NonValidated)) headers[header.Key] = string.Join(", ", header.Value);
        return headers;
    }

    [LoggerMessage(LogLevel.Debug, "{Method} {Provider} {Template} answered {Status}")]
    private partial void LogAnswer(string method, string provider, string template, int status);

    [LoggerMessage(LogLevel.Warning, "{Method} {Provider} {Template} failed: {Kind}")]
    private partial void LogFailure(string method, string provider, string template, string kind);
}
