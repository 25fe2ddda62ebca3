using System.Net;
using Gateway.Abstractions.Providers;
using Gateway.Core.Configuration.Yaml;
using Gateway.Core.Egress;

namespace Gateway.Core.Configuration.Reading;

/// <summary>Reads a connection's base URL, which may only lead where the provider or <c>egress.allow</c> says.</summary>
internal sealed class BaseUrlReader(EgressOptions? egress, FileProblems problems)
{
    /// <summary>The URL, the provider's own where none is written; null where there is none or it is not allowed, which is reported.</summary>
    public Uri? Read(StrictMap connection, ProviderDefinition provider, Position at)
    {
        if (!connection.Means("baseUrl"))
        {
            if (provider.BaseUrl is null) problems.Error(at, $"{connection.Subject} lacks `baseUrl`: {provider.DisplayName} has no address of its own");
            return provider.BaseUrl;
        }

        if (connection.PlainValue("baseUrl", problems) is not { } written) return null;
        var (url, problem) = Parse(written.Text);
        problem ??= Refusal(url!, provider);
        if (problem is null) return url;
        problems.Error(written.At, $"{connection.Of("baseUrl")} {problem}");
        return null;
    }

    private static (Uri? Url, string? Problem) Parse(string text)
    {
        var isHttp = text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        if (!isHttp || text.Any(c => c is '\\' or ' ') || !Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Host.Length == 0)
            return (null, "must be an absolute URL that starts with https:// (or http://)");
        if (text.Split('/')[2].Contains('@')) return (null, "must not hold a user name or password; put them in `credentials`");
        if (text.IndexOfAny(['?', '#']) >= 0) return (null, "must have no query (`?`) and no fragment (`#`)");
        return (new Uri(url.GetLeftPart(UriPartial.Path).TrimEnd('/')), null);
    }

    // Where egress.allow can't be read there is nothing to say about hosts: its own problem has to be solved first.
    private string? Refusal(Uri url, ProviderDefinition provider)
    {
        if (egress is null || egress.AllowsHost(url.IdnHost, url.Port)) return null;
        var hosts = provider.AllowedHosts.Concat(provider.BaseUrl is { } own ? [own.IdnHost] : []).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var place = url.IsDefaultPort ? url.IdnHost : $"{url.IdnHost}:{url.Port}";
        if (hosts.Count > 0 && !hosts.Contains(url.IdnHost, StringComparer.OrdinalIgnoreCase))
            return $"names a host that {provider.DisplayName} does not have, `{place}`. Allowed: {string.Join(", ", hosts)}, and those in `egress.allow` of {ConfigurationFiles.Gateway}";
        if (IPAddress.TryParse(url.IdnHost, out var address) && PrivateAddresses.Contains(address) && !egress.AllowsAddress(address, url.IdnHost, url.Port))
            return $"names a private address, `{place}`, which is not in `egress.allow` of {ConfigurationFiles.Gateway}";
        return url.Scheme == Uri.UriSchemeHttps
            ? null
            : $"must start with https://: http:// is only for hosts in `egress.allow` of {ConfigurationFiles.Gateway}, and `{place}` is not";
    }
}
