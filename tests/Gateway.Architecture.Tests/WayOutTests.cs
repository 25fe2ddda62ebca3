using System.Text.RegularExpressions;

namespace Gateway.Architecture.Tests;

/// <summary>There is one way out of the gateway, and the egress guard stands in it.</summary>
public sealed class WayOutTests
{
    private static readonly Regex Network = new(
        @"\b(HttpClient|HttpMessageInvoker|HttpClientHandler|SocketsHttpHandler|IHttpClientFactory|WebClient|HttpWebRequest|TcpClient|Socket|ClientWebSocket)\b",
        RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(10));

    private static readonly string[] Allowed =
    [
        "src/Gateway.Core/Http/",
        "src/Gateway.Core/Egress/",
        "src/Gateway.Host/Passthrough/",
        // Asks the gateway on this machine for its own health.
        "src/Gateway.Host/Commands/HealthCommand.cs",
    ];

    [Fact]
    public void Nothing_else_opens_connections() => Assert.Empty(
        Repository.Files(".cs", "src", "providers")
            .Where(file => !Array.Exists(Allowed, place => file.Path.StartsWith(place, StringComparison.Ordinal)))
            .SelectMany(file => file.Where(Network.IsMatch)));

    [Fact]
    public void The_socket_handler_stands_only_behind_the_egress_guard() => Assert.Equal(
        ["src/Gateway.Core/Egress/EgressGuard.cs"],
        Repository.Files(".cs", "src/Gateway.Core", "src/Gateway.Host/Passthrough", "providers")
            .Where(file => file.Text.Contains("new SocketsHttpHandler", StringComparison.Ordinal))
            .Select(file => file.Path));
}
