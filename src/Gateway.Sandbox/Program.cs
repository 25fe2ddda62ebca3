using System.Runtime.InteropServices;

namespace Gateway.Sandbox;

/// <summary>The sandbox on its own: dotnet run --project src/Gateway.Sandbox -- [--port 9090].</summary>
internal static class Program
{
    private const int DefaultPort = 9090;

    private static async Task<int> Main(string[] args)
    {
        if (ReadPort(args) is not { } port)
        {
            await Console.Error.WriteLineAsync("Usage: Gateway.Sandbox [--port PORT]   (0 takes any free port)");
            return 2;
        }

        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Port = port }, stop.Token);
            Console.WriteLine(StartPage.Text(sandbox.BaseAddress));
            await Task.Delay(Timeout.Infinite, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        catch (IOException error)
        {
            await Console.Error.WriteLineAsync($"Can't listen on port {port}: {error.Message}");
            return 1;
        }
        return 0;

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static int? ReadPort(string[] args) => args switch
    {
        [] => DefaultPort,
        ["--port", var text] when int.TryParse(text, out var port) && port is >= 0 and <= 65535 => port,
        _ => null,
    };
}
