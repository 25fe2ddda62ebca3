using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Gateway.Providers.Tests.Conformance;

/// <summary>
/// An upstream that answers the first request of a connection and, politely, hangs up on the second after it has read it: to a client that looks like a kept connection
/// that has just gone stale. Understands requests without a body.
/// </summary>
internal sealed class HangingUpUpstream : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private int _requests;

    public HangingUpUpstream()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>How many requests came, on all connections.</summary>
    public int Requests => Volatile.Read(ref _requests);

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
            if (!await ReadRequestAsync(reader)) return;
            await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"u8.ToArray());
            await ReadRequestAsync(reader);
        }
    }

    private async Task<bool> ReadRequestAsync(StreamReader reader)
    {
        for (var line = await reader.ReadLineAsync(); line is not null; line = await reader.ReadLineAsync())
        {
            if (line.Length > 0) continue;
            Interlocked.Increment(ref _requests);
            return true;
        }

        return false;
    }
}
