using Microsoft.Extensions.Primitives;

namespace Gateway.Sandbox.Upstreams;

internal static class ReplyWriter
{
    public static async Task WriteAsync(HttpContext context, Reply reply)
    {
        var bytes = Start(context, reply);
        if (bytes.Length > 0)
            await context.Response.Body.WriteAsync(bytes);
    }

    /// <summary>
    /// Announces the whole body and sends half of it. The server then closes the connection by itself, after what was written has left;
    /// an abort here would throw the half away, headers included.
    /// </summary>
    public static async Task WriteTruncatedAsync(HttpContext context, Reply reply)
    {
        var bytes = Start(context, reply);
        await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
        await context.Response.Body.FlushAsync();
    }

    private static byte[] Start(HttpContext context, Reply reply)
    {
        context.Response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers)
            context.Response.Headers[name] = StringValues.Concat(context.Response.Headers[name], value);
        if (reply.Status is 204 or 205 or 304)
            return [];
        var bytes = reply.Bytes;
        if (reply.ContentType is { } type)
            context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        return bytes;
    }
}
