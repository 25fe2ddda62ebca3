using System.Globalization;
using Gateway.Abstractions.Errors;

namespace Gateway.Abstractions.Http;

/// <summary>What a status means where a provider's own rules say nothing else. Error readers fall back to it.</summary>
public static class StatusErrors
{
    // The date in use and the two obsolete ones that recipients must take (RFC 9110 §5.6.7).
    private static readonly string[] HttpDates = ["r", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];

    /// <summary>The error for a reply that is not 2xx.</summary>
    /// <param name="response">The reply.</param>
    /// <param name="code">The provider's own error code, where it has one.</param>
    /// <param name="message">The provider's message, where it has one.</param>
    /// <param name="notFound">What a 404 is about.</param>
    public static OperationError Read(ProviderResponse response, string? code = null, string? message = null, ResourceKind notFound = ResourceKind.Workspace)
    {
        var error = response.Status switch
        {
            >= 200 and < 300 => throw new ArgumentException("A 2xx reply is no error.", nameof(response)),
            < 400 => new OperationError(ErrorCode.ProviderBadResponse, "The provider answered with a redirect, which is not followed."),
            401 => new OperationError(ErrorCode.ConnectionAuthFailed, "The provider refused the connection's credential."),
            403 => new OperationError(ErrorCode.ProviderForbidden, "The connection's credential is not allowed to do this at the provider."),
            404 => OperationError.NotFound(notFound, $"The provider knows no such {notFound.ToString().ToLowerInvariant()}."),
            408 or 504 => new OperationError(ErrorCode.ProviderTimeout, "The provider ran out of time."),
            429 => new OperationError(ErrorCode.RateLimited, "The provider asks for fewer requests.") { RetryAfter = RetryAfter(response) ?? TimeSpan.FromSeconds(60) },
            >= 500 => new OperationError(ErrorCode.ProviderUnavailable, "The provider failed.") { RetryAfter = RetryAfter(response) },
            _ => new OperationError(ErrorCode.ProviderRejected, "The provider refused the request."),
        };
        return error with { Upstream = new UpstreamFailure(response.Status, code, message) };
    }

    /// <summary>The Retry-After header (RFC 9110 §10.2.3) as seconds or, measured against the reply's own Date header, as an HTTP date.</summary>
    public static TimeSpan? RetryAfter(ProviderResponse response)
    {
        var text = response.Header("Retry-After");
        if (text is null) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return TimeSpan.FromSeconds(seconds);
        return Instant(text) is { } until && Instant(response.Header("Date")) is { } now ? until > now ? until - now : TimeSpan.Zero : null;
    }

    private static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParseExact(text, HttpDates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite, out var instant) ? instant : null;
}
