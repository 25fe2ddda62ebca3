using System.Net.Sockets;
using Gateway.Core.Configuration;
using Gateway.Host.Startup;
using Gateway.Sandbox;
using Microsoft.AspNetCore.Connections;
using IConfigurationSource = Gateway.Core.Configuration.IConfigurationSource;

namespace Gateway.Host.Commands;

/// <summary>Runs the gateway until it is told to stop.</summary>
internal static class ServeCommand
{
    private const string DefaultUrls = "http://127.0.0.1:8080";

    /// <summary>Where to listen: the option, else the framework's variable, else the loopback.</summary>
    public static string Urls(string? option) => option ?? Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? DefaultUrls;

    public static async Task<int> RunAsync(string directory, string? urls, CancellationToken ct)
    {
        var listen = Urls(urls);
        if (!DevelopmentMode.Applies(directory)) return await ServeAsync(new DirectorySource(directory), listen, null, ct);

        if (DevelopmentMode.Misnamed(directory) is { } misnamed)
        {
            await Console.Error.WriteLineAsync($"{misnamed} is not read: the gateway reads files that end in .yaml. Rename it, or remove it to run in development mode.");
            return 1;
        }

        if (!ListenAddress.IsLoopback(listen) && Environment.GetEnvironmentVariable(DevelopmentMode.AllowVariable) != "1")
        {
            await Console.Error.WriteLineAsync($"Development mode listens on loopback only, not on {listen}. Put connections.yaml and consumers.yaml into {Path.GetFullPath(directory)}, or set {DevelopmentMode.AllowVariable}=1 to allow it.");
            return 1;
        }

        var (key, line) = ConsumerKey.New();
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), ct);
        if (File.Exists(Path.Combine(directory, ConfigurationFiles.Gateway))) Console.WriteLine($"{ConfigurationFiles.Gateway} is not used in development mode.");
        return await ServeAsync(DevelopmentMode.Source(sandbox.BaseAddress, line), listen, address => DevelopmentMode.Banner(address, key, sandbox.BaseAddress), ct);
    }

    private static async Task<int> ServeAsync(IConfigurationSource source, string urls, Func<string, string>? banner, CancellationToken ct)
    {
        var (configuration, report) = ConfigurationCheck.Load(source);
        // The sandbox's credentials are literals on purpose: in development mode only errors are worth a line.
        if (banner is null ? report.Problems.Count > 0 : report.HasErrors) await Console.Error.WriteLineAsync(report.ToString());
        if (configuration is null) return 1;

        await using var app = GatewayApplication.Build(configuration, urls);
        try
        {
            await app.StartAsync(ct);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse })
        {
            await Console.Error.WriteLineAsync($"{urls} is in use. Stop what listens there, or choose another address: --urls http://127.0.0.1:8090");
            return 1;
        }

        foreach (var address in app.Urls)
        {
            Console.WriteLine($"Listening on {address}");
        }

        if (banner is not null) Console.WriteLine(banner(ListenAddress.Reachable(app.Urls.First())));
        await app.WaitForShutdownAsync(ct);
        return 0;
    }
}
