using System.Text.Json.Serialization.Metadata;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;

namespace Gateway.Abstractions.Http;

/// <summary>The only way from an adapter to its provider: credentials, time-outs, tracing, egress rules and dry runs are the core's.</summary>
public interface IProviderHttp
{
    /// <summary>Sends one call. Any HTTP status is a response; an error means that no whole response came.</summary>
    ValueTask<Result<ProviderResponse>> SendAsync(ProviderRequest request, CancellationToken ct);
}

/// <summary>Reads a provider's error replies.</summary>
public interface IErrorReader
{
    /// <summary>The error a reply that is not 2xx stands for.</summary>
    OperationError Read(ProviderRequest request, ProviderResponse response);
}

/// <summary>Typed calls over <see cref="IProviderHttp"/>.</summary>
public static class ProviderHttpExtensions
{
    /// <summary>Sends a call and reads a JSON reply; a status that is not 2xx becomes the error reader's error.</summary>
    public static async ValueTask<Result<T>> SendAsync<T>(this IProviderHttp http, ProviderRequest request, JsonTypeInfo<T> type, IErrorReader errors, CancellationToken ct)
    {
        var sent = await http.SendAsync(request, ct);
        if (!sent.TryGet(out var response, out var error)) return error;
        return response.IsSuccess ? response.Json(type) : errors.Read(request, response);
    }

    /// <summary>Sends a call whose 2xx reply says nothing of interest.</summary>
    public static async ValueTask<Result<Nothing>> SendAsync(this IProviderHttp http, ProviderRequest request, IErrorReader errors, CancellationToken ct)
    {
        var sent = await http.SendAsync(request, ct);
        if (!sent.TryGet(out var response, out var error)) return error;
        if (!response.IsSuccess) return errors.Read(request, response);
        return response.LooksLikeHtml() ? OperationError.BadResponse("The provider answered with an HTML page.", response.Status) : Nothing.Value;
    }
}
