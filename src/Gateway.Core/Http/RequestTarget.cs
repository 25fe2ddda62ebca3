using System.Text;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Http;

namespace Gateway.Core.Http;

/// <summary>Fills a request's path template and query and sets them below a base URL.</summary>
internal static class RequestTarget
{
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>The whole URL. A value that would not stay one path segment is refused.</summary>
    public static Result<Uri> Build(Uri baseUrl, ProviderRequest request)
    {
        var path = Fill(request, static value => Uri.EscapeDataString(value.Value), out var error);
        if (error is not null) return error;
        var url = new StringBuilder(baseUrl.GetLeftPart(UriPartial.Path).TrimEnd('/')).Append(path);
        var separator = '?';
        foreach (var parameter in request.Query)
        {
            url.Append(separator).Append(Uri.EscapeDataString(parameter.Name)).Append('=').Append(Uri.EscapeDataString(parameter.Value));
            separator = '&';
        }

        return new Uri(url.ToString(), AsWritten);
    }

    /// <summary>The path and query as they may be shown: secret values are masked.</summary>
    public static string Show(ProviderRequest request)
    {
        var path = Fill(request, static value => value.IsSecret ? "[redacted]" : Uri.EscapeDataString(value.Value), out _);
        var query = string.Join('&', request.Query.Select(value => $"{value.Name}={(value.IsSecret ? "[redacted]" : value.Value)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    private static string Fill(ProviderRequest request, Func<RequestValue, string> show, out OperationError? error)
    {
        error = null;
        var path = request.Template;
        foreach (var value in request.PathValues)
        {
            if (value.Value is "" or "." or "..") error = OperationError.Invalid($"{{{value.Name}}}", "invalid", $"The {value.Name} cannot be empty, `.` or `..`.");
            path = path.Replace($"{{{value.Name}}}", show(value), StringComparison.Ordinal);
        }

        return path;
    }
}
