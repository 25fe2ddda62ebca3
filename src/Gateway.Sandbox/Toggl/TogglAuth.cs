using System.Text;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Toggl;

/// <summary>HTTP Basic: the API token with the literal password "api_token", or e-mail and password. Whoever it turns away gets a 403; there is no 401.</summary>
internal sealed class TogglAuth(TogglState state)
{
    private const string TokenPassword = "api_token";

    public TogglUser Authenticate(Call call) => Optional(call) ?? throw Denied();

    /// <summary>For routes that need no credentials: null without any, but wrong ones are refused all the same.</summary>
    public TogglUser? Optional(Call call)
    {
        const string scheme = "Basic ";
        if (call.Header("Authorization") is not { } header)
            return null;
        if (!header.StartsWith(scheme, StringComparison.Ordinal))
            throw Denied();
        var (name, password) = Decode(header[scheme.Length..]);
        return (password == TokenPassword
            ? state.Users.Find(user => user.ApiToken == name)
            : state.Users.Find(user => Emails.Same(user.Email, name) && user.Password == password)) ?? throw Denied();
    }

    private static (string Name, string Password) Decode(string encoded)
    {
        var buffer = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, buffer, out var length))
            throw Denied();
        var pair = Encoding.UTF8.GetString(buffer, 0, length);
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? (pair[..colon], pair[(colon + 1)..]) : throw Denied();
    }

    private static RefusedException Denied() => RefusedException.Status(403, "Incorrect username and/or password");
}
