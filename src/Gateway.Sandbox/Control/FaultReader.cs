using Gateway.Sandbox.Faults;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Control;

/// <summary>Reads a fault as posted; whatever it doesn't know is refused with the allowed names.</summary>
internal static class FaultReader
{
    private const int LongestDelayMs = 10 * 60 * 1000;

    public static Func<string, FaultRule> Read(JsonBody body, IReadOnlyList<string> upstreams)
    {
        ControlJson.AllowOnly(body, "upstream", "method", "path", "kind", "times", "status", "delayMs", "retryAfter");
        var upstream = ControlJson.OneOf(body.Text("upstream"), "upstream", upstreams);
        var kind = ControlJson.OneOf(body.Text("kind"), "kind", FaultKinds.All);
        var times = ControlJson.Count(body, "times", 1);
        var path = body.OptionalText("path");
        var status = (int?)body.OptionalInteger("status");
        var delay = ControlJson.Count(body, "delayMs", 0, LongestDelayMs);
        if (times < 1)
            throw RefusedException.Invalid("times", "The field 'times' must be at least 1.");
        if (path is not null && !path.StartsWith('/') && path is not "*")
            throw RefusedException.Invalid("path", "The field 'path' must begin with '/': the upstream's own path, exact or with a final '*'.");
        if (status is < 200 or > 599)
            throw RefusedException.Invalid("status", "The field 'status' must be from 200 to 599.");
        var method = body.OptionalText("method");
        var retryAfter = body.OptionalText("retryAfter");
        if (retryAfter is not null && retryAfter.Any(character => character is < ' ' or > '~'))
            throw RefusedException.Invalid("retryAfter", "The field 'retryAfter' must be printable ASCII: it goes into a header.");
        return id => new FaultRule
        {
            Id = id,
            Upstream = upstream,
            Method = method,
            Path = path,
            Kind = kind,
            Times = times,
            Status = status,
            DelayMs = body.Has("delayMs") ? delay : null,
            RetryAfter = retryAfter,
        };
    }
}
