using System.Net.Http.Headers;
using System.Text;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;

namespace Gateway.Core.Connections;

/// <summary>Puts a connection's credential onto a request: the same piece for adapters and passthrough.</summary>
public sealed class CredentialApplier
{
    private readonly CredentialScheme _scheme;
    private readonly IReadOnlyDictionary<string, Secret> _credentials;

    /// <summary>Checks nothing: the configuration loader has chosen a scheme whose fields are set.</summary>
    public CredentialApplier(CredentialScheme scheme, IReadOnlyDictionary<string, Secret> credentials)
    {
        _scheme = scheme;
        _credentials = credentials;
        HeaderNames = [.. Placements().Select(HeaderName).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The headers it sets; a caller's own must be removed before.</summary>
    public IReadOnlyList<string> HeaderNames { get; }

    /// <summary>The secrets it sends, in every form they take on the wire, for redaction.</summary>
    public IEnumerable<string> Secrets()
    {
        foreach (var secret in _credentials.Values) yield return secret.Reveal();
        foreach (var basic in Placements().OfType<CredentialPlacement.Basic>()) yield return BasicValue(basic);
    }

    /// <summary>Sets the headers.</summary>
    public void Apply(HttpRequestMessage request)
    {
        foreach (var placement in Placements())
        {
            switch (placement)
            {
                case CredentialPlacement.Bearer bearer:
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Value(bearer.Field));
                    break;
                case CredentialPlacement.Basic basic:
                    request.Headers.Authorization = new AuthenticationHeaderValue("Basic", BasicValue(basic));
                    break;
                case CredentialPlacement.Header header:
                    request.Headers.Remove(header.Name);
                    request.Headers.TryAddWithoutValidation(header.Name, Value(header.Field));
                    break;
                case CredentialPlacement.Cookie cookie:
                    request.Headers.Remove("Cookie");
                    request.Headers.TryAddWithoutValidation("Cookie", $"{cookie.Name}={Value(cookie.Field)}");
                    break;
                default:
                    throw new InvalidOperationException($"No way to send a {placement.GetType().Name} credential.");
            }
        }
    }

    private static string HeaderName(CredentialPlacement placement) => placement switch
    {
        CredentialPlacement.Header header => header.Name,
        CredentialPlacement.Cookie => "Cookie",
        _ => "Authorization",
    };

    private IEnumerable<CredentialPlacement> Placements() =>
        _scheme.Required.Concat(_scheme.Optional.Where(placement => placement.Fields.All(_credentials.ContainsKey)));

    private string Value(string field) => _credentials[field].Reveal();

    private string BasicValue(CredentialPlacement.Basic basic) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Value(basic.UserField)}:{(basic.PasswordField is { } field ? Value(field) : basic.PasswordLiteral)}"));
}
