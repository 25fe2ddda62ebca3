using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Gateway.Core.Configuration;

/// <summary>One entry of <c>egress.allow</c>: a host name or IP address, each with or without a port, or a network in CIDR notation.</summary>
public sealed partial record EgressEntry
{
    private string? _host;
    private IPAddress? _address;
    private IPNetwork? _network;
    private int? _port;

    private EgressEntry()
    {
    }

    /// <summary>Reads an entry, or says what is wrong with it.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out EgressEntry? entry, [NotNullWhen(false)] out string? problem)
    {
        (entry, problem) = text.Contains('/') ? Network(text) : Endpoint(text);
        return entry is not null;
    }

    /// <summary>The entry in its normal form.</summary>
    public override string ToString()
    {
        var host = _network?.ToString() ?? (_address is { AddressFamily: AddressFamily.InterNetworkV6 } && _port is not null ? $"[{_address}]" : _address?.ToString()) ?? _host;
        return _port is null ? $"{host}" : $"{host}:{_port}";
    }

    internal bool Names(string host, int port)
    {
        if (_port is { } own && own != port) return false;
        if (_host is not null) return host.Equals(_host, StringComparison.OrdinalIgnoreCase);
        return _address is not null && IPAddress.TryParse(host.Trim('[', ']'), out var address) && Plain(address).Equals(_address);
    }

    internal bool Holds(IPAddress address, int port)
    {
        if (_network is { } network) return network.Contains(Plain(address));
        return _address is not null && Plain(address).Equals(_address) && (_port is null || _port == port);
    }

    // ::ffff:10.0.0.1 is 10.0.0.1 to everything that connects.
    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static (EgressEntry?, string?) Network(string text)
    {
        if (IPNetwork.TryParse(text, out var network) && IsCanonical(text[..text.IndexOf('/')], network.BaseAddress)) return (new EgressEntry { _network = network }, null);
        return (null, "is not a network: write its first address and the prefix length, such as 10.1.0.0/16 (a URL is not an entry: give the host or host:port)");
    }

    private static (EgressEntry?, string?) Endpoint(string text)
    {
        var bracket = text.StartsWith('[') ? text.IndexOf(']') : -1;
        var colon = bracket > 0 ? text.IndexOf(':', bracket) : text.IndexOf(':') == text.LastIndexOf(':') ? text.IndexOf(':') : -1;
        var host = colon < 0 ? text : text[..colon];
        int? port = null;
        if (colon >= 0)
        {
            if (!int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 65535)
                return (null, "has no valid port: it must be a number from 1 to 65535");
            port = number;
        }

        if (bracket > 0 && host.Length == bracket + 1) host = host[1..^1];
        if (IPAddress.TryParse(host, out var address) && IsCanonical(host, address)) return (new EgressEntry { _address = Plain(address), _port = port }, null);
        if (host.Length <= 253 && HostName().IsMatch(host) && !LooksNumeric(host)) return (new EgressEntry { _host = host.ToLowerInvariant(), _port = port }, null);
        return (null, "is not a host, host:port, IP address or network such as 10.1.0.0/16 (no wildcards, no scheme; IPv6 with a port needs brackets)");
    }

    // IPAddress also takes 127.1, 0x7f.1 and 10, which no reader of a file would take for what they are.
    private static bool IsCanonical(string text, IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 ? !text.Contains('%') : text == address.ToString();

    private static bool LooksNumeric(string host)
    {
        var last = host[(host.LastIndexOf('.') + 1)..];
        return last.All(char.IsAsciiDigit) || last.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(
        @"\A[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?)*\z",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex HostName();
}
