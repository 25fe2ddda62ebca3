using Gateway.Abstractions.Errors;
using Gateway.Core.Dispatch;

namespace Gateway.Host.Pipeline;

/// <summary>The <c>Prefer</c> header (RFC 7240). Preferences this gateway does not know are ignored, as the RFC wants; a handling it does not know is an error.</summary>
internal static class Preferences
{
    public static Result<Handling> Handling(HttpRequest request)
    {
        var handling = Core.Dispatch.Handling.Default;
        foreach (var preference in request.Headers.GetCommaSeparatedValues("Prefer").SelectMany(value => value.Split(';')))
        {
            var parts = preference.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length != 2 || !parts[0].Equals("handling", StringComparison.OrdinalIgnoreCase)) continue;
            switch (parts[1].Trim('"').ToLowerInvariant())
            {
                case "strict":
                    handling = Core.Dispatch.Handling.Strict;
                    break;
                case "lenient":
                    handling = Core.Dispatch.Handling.Lenient;
                    break;
                default:
                    return OperationError.Invalid("Prefer", "not_allowed", "Prefer: handling must be strict or lenient.");
            }
        }

        return handling;
    }
}
