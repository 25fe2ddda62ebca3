using System.Net.Sockets;
using System.Text;

namespace Gateway.Host.Tests.Harness;

/// <summary>Sends exactly the bytes given over a socket, because every HTTP client tidies what these tests are about.</summary>
internal static class RawHttp
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Sends a request and reads until the server closes. Say <c>Connection: close</c> in it.</summary>
    public static async Task<string> ExchangeAsync(Uri server, string request)
    {
        using var client = await ConnectAsync(server);
        await WriteAsync(client, request);
        return await ReadToEndAsync(client);
    }

    public static async Task<TcpClient> ConnectAsync(Uri server)
    {
        var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        return client;
    }

    public static Task WriteAsync(TcpClient client, string text) => SendAsync(client.Client, Encoding.Latin1.GetBytes(text));

    public static async Task<string> ReadToEndAsync(TcpClient client)
    {
        using var timeout = new CancellationTokenSource(Patience);
        var all = new StringBuilder();
        var buffer = new byte[16 * 1024];
        try
        {
            int read;
            while ((read = await client.Client.ReceiveAsync(buffer, timeout.Token)) > 0) all.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
        catch (SocketException)
        {
            // The server reset the connection: what came before counts.
        }

        return all.ToString();
    }

    /// <summary>Reads until a text has come, and answers all that came.</summary>
    public static async Task<string> ReadUntilAsync(TcpClient client, string text)
    {
        using var timeout = new CancellationTokenSource(Patience);
        var all = new StringBuilder();
        var buffer = new byte[16 * 1024];
        while (!all.ToString().Contains(text, StringComparison.Ordinal))
        {
            var read = await client.Client.ReceiveAsync(buffer, timeout.Token);
            if (read == 0) throw new IOException($"The connection ended before `{text}` came. It was: {all}");
            all.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return all.ToString();
    }

    /// <summary>The answer a raw response holds.</summary>
    public static Answer Parse(string response)
    {
        var end = response.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        Assert.True(end > 0, $"No HTTP response came, but: `{response}`");
        var lines = response[..end].Split("\r\n");
        var headers = lines.Skip(1).Select(line => line.Split(':', 2)).GroupBy(pair => pair[0].ToLowerInvariant()).ToDictionary(group => group.Key, group => string.Join(", ", group.Select(pair => pair[1].Trim())));
        return new Answer(int.Parse(lines[0].Split(' ')[1]), headers, Unchunk(headers, response[(end + 4)..]));
    }

    private static async Task SendAsync(Socket socket, ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0) bytes = bytes[await socket.SendAsync(bytes)..];
    }

    private static string Unchunk(Dictionary<string, string> headers, string body)
    {
        if (headers.GetValueOrDefault("transfer-encoding") != "chunked") return body;
        var whole = new StringBuilder();
        for (var at = 0; at < body.Length;)
        {
            var line = body.IndexOf("\r\n", at, StringComparison.Ordinal);
            var size = Convert.ToInt32(body[at..line], 16);
            whole.Append(body, line + 2, size);
            at = line + 2 + size + 2;
        }

        return whole.ToString();
    }
}
