using System.Net.Http.Headers;
using System.Net.Sockets;
using Gateway.Host.Tests.Harness;

namespace Gateway.Host.Tests.Tour;

/// <summary>Told to stop, the process takes no more requests and ends those it has.</summary>
public sealed class ShutdownTests
{
    [Fact]
    public async Task A_request_on_its_way_is_answered_before_the_process_ends()
    {
        // There is no such signal on Windows.
        if (OperatingSystem.IsWindows()) return;
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var upstream = RawUpstream.Handling(async (client, _) =>
        {
            asked.SetResult();
            await release.Task;
            await RawHttp.WriteAsync(client, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nlate");
        });
        using var folder = new TemporaryFolder();
        var key = await ConfigureAsync(folder, upstream);
        await using var host = HostProcess.Start(folder.Path, ["--urls", "http://127.0.0.1:0"]);
        var address = new Uri((await host.LineAsync("Listening on ")).Split(' ')[^1]);
        using var client = new HttpClient { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };

        var answer = client.GetStringAsync(new Uri(address, "/v1/connections/raw/passthrough/slow"));
        await asked.Task;
        var stopping = host.StopAsync();
        await RefusesAsync(address);
        release.SetResult();

        Assert.Equal("late", await answer);
        Assert.Equal(0, await stopping);
    }

    private static async Task<string> ConfigureAsync(TemporaryFolder folder, RawUpstream upstream)
    {
        var (_, printed) = await HostProcess.RunAsync(folder.Path, ["key", "new", "app"]);
        var lines = printed.ReplaceLineEndings("\n").Split('\n');
        var hash = lines.Single(line => line.TrimStart().StartsWith("keys:", StringComparison.Ordinal)).Trim();
        folder.Write("config/gateway.yaml", $"egress: {{ allow: [\"127.0.0.1:{upstream.Port}\"] }}\n");
        folder.Write("config/connections.yaml", $"connections: {{ {upstream.Connection()} }}\n");
        folder.Write("config/consumers.yaml", $"consumers:\n  app:\n    {hash}\n    connections: [\"*\"]\n    scopes: [passthrough]\n");
        return lines.Single(line => line.Trim().StartsWith("gwk_", StringComparison.Ordinal)).Trim();
    }

    private static async Task RefusesAsync(Uri address)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            while (true)
            {
                patience.Token.ThrowIfCancellationRequested();
                using var client = await RawHttp.ConnectAsync(address);
            }
        }
        catch (SocketException)
        {
            // It no longer listens.
        }
    }
}
