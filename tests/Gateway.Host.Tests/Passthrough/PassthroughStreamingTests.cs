using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Gateway.Host.Tests.Harness;

namespace Gateway.Host.Tests.Passthrough;

/// <summary>Neither way does the gateway hold a body back until it is whole, and neither way is a large one refused.</summary>
public sealed class PassthroughStreamingTests
{
    private const string Path = "/v1/connections/raw/passthrough/stream";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task The_provider_sees_the_first_part_of_a_request_before_the_caller_sends_the_second()
    {
        var firstSeen = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var rest = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var upstream = RawUpstream.Handling(async (client, begun) =>
        {
            if (!begun.Contains("first-part", StringComparison.Ordinal)) await RawHttp.ReadUntilAsync(client, "first-part");
            firstSeen.SetResult(begun);
            rest.SetResult(await RawHttp.ReadUntilAsync(client, "\r\n0\r\n\r\n"));
            await RawHttp.WriteAsync(client, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
        });
        await using var gateway = await upstream.GatewayAsync();
        using var caller = await RawHttp.ConnectAsync(gateway.Address);

        await RawHttp.WriteAsync(caller, $"POST {Path} HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer {gateway.Key}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\na\r\nfirst-part\r\n");
        await firstSeen.Task.WaitAsync(Patience);
        await RawHttp.WriteAsync(caller, "b\r\nsecond-part\r\n0\r\n\r\n");

        Assert.Contains("second-part", await rest.Task.WaitAsync(Patience), StringComparison.Ordinal);
        Assert.EndsWith("ok", await RawHttp.ReadToEndAsync(caller), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_caller_sees_the_first_part_of_a_response_before_the_provider_sends_the_second()
    {
        var callerHasFirst = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var upstream = RawUpstream.Handling(async (client, _) =>
        {
            await RawHttp.WriteAsync(client, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\na\r\nfirst-part\r\n");
            await callerHasFirst.Task.WaitAsync(Patience);
            await RawHttp.WriteAsync(client, "b\r\nsecond-part\r\n0\r\n\r\n");
        });
        await using var gateway = await upstream.GatewayAsync();
        using var caller = await RawHttp.ConnectAsync(gateway.Address);

        await RawHttp.WriteAsync(caller, $"GET {Path} HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer {gateway.Key}\r\nConnection: close\r\n\r\n");
        await RawHttp.ReadUntilAsync(caller, "first-part");
        callerHasFirst.SetResult();

        Assert.Contains("second-part", await RawHttp.ReadToEndAsync(caller), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_larger_than_the_gateway_s_own_limit_goes_through_both_ways()
    {
        var large = new string('x', 3 << 20);
        var received = new ConcurrentQueue<int>();
        await using var upstream = RawUpstream.Handling(async (client, begun) =>
        {
            received.Enqueue(begun.Length);
            await RawHttp.WriteAsync(client, $"HTTP/1.1 200 OK\r\nContent-Length: {large.Length}\r\nConnection: close\r\n\r\n{large}");
        });
        await using var gateway = await upstream.GatewayAsync("http: { maxBodyBytes: 1024, maxResponseBytes: 1024 }");
        using var content = new StringContent(large, Encoding.ASCII, "text/plain");

        using var response = await gateway.Client.PostAsync(new Uri(Path, UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(large, await response.Content.ReadAsStringAsync());
        Assert.Contains($"\r\nContent-Length: {large.Length}\r\n", upstream.OnlyHead, StringComparison.OrdinalIgnoreCase);
        Assert.Single(received);
    }
}
