using System.Globalization;
using System.Text.Json;
using Gateway.Abstractions.Errors;
using Gateway.Host.Pipeline;

namespace Gateway.Host.Errors;

/// <summary>The one writer of failures: everything that is not a success goes through it.</summary>
internal static class ProblemWriter
{
    public const string MediaType = "application/problem+json";

    public static Task WriteAsync(HttpContext http, OperationError error) => WriteAsync(http, ProblemFactory.Create(error, http));

    public static async Task WriteAsync(HttpContext http, Problem problem)
    {
        var response = http.Response;
        response.StatusCode = problem.Status;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        if (problem.RetryAfter is { } seconds) response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (problem.Status == StatusCodes.Status401Unauthorized) response.Headers.WWWAuthenticate = "Bearer realm=\"gateway\"";
        http.Items[typeof(Problem)] = problem.Code;
        if (HttpMethods.IsHead(http.Request.Method)) return;
        await response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(problem, ApiJson.Web.Problem), http.RequestAborted);
    }
}
