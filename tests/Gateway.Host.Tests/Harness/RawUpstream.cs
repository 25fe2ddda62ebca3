using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Gateway.Host.Tests.Harness;

/// <summary>An upstream at socket level: it keeps what came byte for byte and answers what the test says.</summary>
internal sealed class RawUpstream : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly Func<TcpClient, string, Task> _answer;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _accepting;
    private readonly ConcurrentQueue<string> _heads = new();
    private int _connections;

    private RawUpstream(IPAddress address, Func<TcpClient, string, Task> answer)
    {
        _answer = answer;
        _listener = new TcpListener(address, 0);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Request lines and headers as they came, in order.</summary>
    public IReadOnlyList<string> Heads => [.. _heads];

    public string OnlyHead => Assert.Single(_heads);

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Answers every request with the same response and closes. Content-Length and Connection are added.</summary>
    public static RawUpstream Answering(string head = "HTTP/1.1 200 OK\r\nContent-Type: application/json", string body = "{}") =>
        new(IPAddress.Loopback, (client, _) => RawHttp.WriteAsync(client, $"{head}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"));

    /// <summary>Hands each connection over once the head of its request was read; what was read goes with it.</summary>
    public static RawUpstream Handling(Func<TcpClient, string, Task> answer) => new(IPAddress.Loopback, answer);

    /// <summary>The connection's one line of configuration, under the given name.</summary>
    public string Connection(string name = "raw", string path = "/base/api", string host = "127.0.0.1") =>
        $$"""{{name}}: { provider: org-invite, baseUrl: "http://{{host}}:{{Port}}{{path}}", credentials: { accessToken: "the-connection-s-own-token" } }""";

    /// <summary>A gateway whose one connection, <c>raw</c>, leads here.</summary>
    public Task<TestGateway> GatewayAsync(string gateway = "", string path = "/base/api") =>
        TestGateway.StartAsync($"connections: {{ {Connection(path: path)} }}", $"egress: {{ allow: [\"127.0.0.1:{Port}\"] }}\n{gateway}");

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                Interlocked.Increment(ref _connections);
                _ = ServeAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var begun = await RawHttp.ReadUntilAsync(client, "\r\n\r\n");
                var end = begun.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
                _heads.Enqueue(begun[..end]);
                await DrainAsync(client, begun);
                await _answer(client, begun);
                client.Client.Shutdown(SocketShutdown.Send);
                await RawHttp.ReadToEndAsync(client);
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // The gateway went away, or the test ended the connection.
            }
        }
    }

    // A response before the request's end would be a different test.
    private static async Task DrainAsync(TcpClient client, string begun)
    {
        var end = begun.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var length = begun[..end].Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        if (length is null) return;
        var left = long.Parse(length.Split(':')[1]) - (begun.Length - end - 4);
        var buffer = new byte[64 * 1024];
        while (left > 0)
        {
            var read = await client.Client.ReceiveAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)));
            if (read == 0) return;
            left -= read;
        }
    }
}
