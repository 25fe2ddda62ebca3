namespace Gateway.Host.Startup;

/// <summary>The addresses a server is told to listen on, such as <c>http://127.0.0.1:8080</c> or <c>http://+:8080</c>.</summary>
internal static class ListenAddress
{
    /// <summary>Whether every one is loopback.</summary>
    public static bool IsLoopback(string urls) => urls.Split(';').All(url => Uri.TryCreate(Plain(url), UriKind.Absolute, out var parsed) && parsed.IsLoopback);

    /// <summary>Where a client on the same machine reaches it: "any address" is nothing to connect to.</summary>
    public static string Reachable(string url) => Uri.TryCreate(Plain(url), UriKind.Absolute, out var parsed) && parsed.Host is "0.0.0.0" or "[::]"
        ? $"{parsed.Scheme}://127.0.0.1:{parsed.Port}"
        : url.TrimEnd('/');

    // Kestrel's wildcards are no URIs.
    private static string Plain(string url) => url.Replace("//+", "//0.0.0.0", StringComparison.Ordinal).Replace("//*", "//0.0.0.0", StringComparison.Ordinal);
}
