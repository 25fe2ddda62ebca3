using Gateway.Core.Configuration;

namespace Gateway.Host.Security;

/// <summary>Who is calling.</summary>
/// <param name="Consumer">The consumer whose key was sent.</param>
internal sealed record Caller(ConsumerConfiguration Consumer)
{
    public bool Has(string scope) => Consumer.Scopes.Contains(scope);

    public bool MayUse(string connection) => Consumer.MayUse(connection);

    /// <summary>The caller of an authenticated request.</summary>
    public static Caller Of(HttpContext http) => (Caller)http.Items[typeof(Caller)]!;
}

/// <summary>Says on an endpoint that it needs a key, and which scope.</summary>
/// <param name="Scope">The scope, or null for any key.</param>
internal sealed record RequiresKey(string? Scope);
