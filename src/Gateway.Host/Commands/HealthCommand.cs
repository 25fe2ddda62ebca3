using Gateway.Host.Startup;

namespace Gateway.Host.Commands;

/// <summary>Asks the gateway running on this machine whether it is ready: what a container's health check runs, in an image that has no curl.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Prints the answer; the exit code is 0 where it is ready.</summary>
    public static async Task<int> RunAsync(string urls, CancellationToken ct)
    {
        var target = ListenAddress.Reachable(urls.Split(';')[0]) + "/health/ready";
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(target, ct);
            Console.WriteLine($"{target}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(ct)}");
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"{target}: {(e is TaskCanceledException ? $"no answer in {Patience.TotalSeconds:0} s" : e.Message)}");
            return 1;
        }
    }
}
