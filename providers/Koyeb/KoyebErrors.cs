using System.Globalization;
using System.Text.Json;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Http;

namespace Gateway.Providers.Koyeb;

/// <summary>
/// Koyeb's error replies: <c>{status, code, message}</c>, with <c>fields</c> at a 400, and <c>{code: number, message, details}</c> for whatever the API does not declare.
/// A 429 comes from in front of the API and may be anything.
/// </summary>
internal sealed class KoyebErrors : IErrorReader
{
    /// <summary>google.rpc.Code.ALREADY_EXISTS, the only one of those numbers that says more than the HTTP status beside it.</summary>
    private const string RpcAlreadyExists = "6";

    private const int LongestFieldName = 64;

    public static KoyebErrors Reader { get; } = new();

    public OperationError Read(ProviderRequest request, ProviderResponse response)
    {
        var body = response.TryJson(KoyebJson.Default.KoyebError);
        var code = CodeOf(body);
        var kind = KindOf(request);
        var error = StatusErrors.Read(response, code, body is null ? response.BareText() : MessageOf(body), kind);
        return response.Status switch
        {
            400 when body?.Fields is { Count: > 0 } fields => error with
            {
                Code = ErrorCode.ValidationFailed,
                Detail = "The provider refused one or more fields.",
                Fields = [.. fields.Select(field => new FieldError(Pointer(request, kind, field?.Field), "invalid", "The provider refused this value."))],
            },
            403 when body?.Message?.Contains("locked", StringComparison.OrdinalIgnoreCase) == true => error with
            {
                Detail = "The account behind the connection's credential is locked at the provider.",
            },
            409 when code == RpcAlreadyExists => error with { Code = ErrorCode.AlreadyExists, Detail = "The provider says that this exists already." },
            429 when StatusErrors.RetryAfter(response) is null && Reset(response) is { } wait => error with { RetryAfter = wait },
            _ => error,
        };
    }

    /// <summary>The window's end as seconds from now; Koyeb sends it in place of Retry-After.</summary>
    private static TimeSpan? Reset(ProviderResponse response) =>
        int.TryParse(response.Header("x-ratelimit-reset"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;

    private static string? CodeOf(KoyebError? body) => body?.Code switch
    {
        { ValueKind: JsonValueKind.String } word => word.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    private static string? MessageOf(KoyebError body)
    {
        if (body.Fields is not { Count: > 0 } fields) return body.Message;
        return $"{body.Message} ({string.Join("; ", fields.Select(field => $"{field?.Field}: {field?.Description}"))})";
    }

    /// <summary>What a path names one of; a path that names none is about the organization.</summary>
    private static ResourceKind KindOf(ProviderRequest request)
    {
        if (request.Template.StartsWith(KoyebApi.Invitations + "/", StringComparison.Ordinal)) return ResourceKind.Invitation;
        return request.Template.StartsWith(KoyebApi.Members + "/", StringComparison.Ordinal) ? ResourceKind.Member : ResourceKind.Workspace;
    }

    private static string Pointer(ProviderRequest request, ResourceKind kind, string? field)
    {
        if (field is null or "" || field.Length > LongestFieldName || !field.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '_' or '-' or '.')) return string.Empty;
        if (request.PathValues.Any(value => value.Name == field)) return $"{{{kind.ToString().ToLowerInvariant()}}}";
        return request.Query.Any(value => value.Name == field) ? $"?{field}" : $"/{field}";
    }
}
