using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Gateway.Sandbox.Upstreams;

/// <summary>
/// A request as an upstream's handler sees it: a copy, because an injected late write runs after the connection and its HttpContext are gone.
/// </summary>
internal sealed class Call
{
    private readonly Dictionary<string, StringValues> _query;
    private readonly Dictionary<string, string> _headers;
    private IReadOnlyDictionary<string, string> _values = new Dictionary<string, string>();

    public Call(string method, string path, string queryString, IEnumerable<KeyValuePair<string, StringValues>> headers, byte[] body)
    {
        Method = method;
        Path = path;
        Body = body;
        _query = QueryHelpers.ParseQuery(queryString);
        _headers = headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
    }

    public string Method { get; }

    /// <summary>The path below the upstream's prefix, still percent-encoded.</summary>
    public string Path { get; }

    public byte[] Body { get; }

    public string BodyText => Encoding.UTF8.GetString(Body);

    public IReadOnlyDictionary<string, string> Headers => _headers;

    public IEnumerable<string> QueryNames => _query.Keys;

    /// <summary>A path parameter, percent-decoded.</summary>
    public string this[string parameter] => _values[parameter];

    /// <summary>A header's value, several lines joined by a comma; null when absent.</summary>
    public string? Header(string name) => _headers.GetValueOrDefault(name);

    /// <summary>A query parameter that may stand once; null when absent. Repeating it is refused with 400.</summary>
    public string? Query(string name) => QueryAll(name) switch
    {
        [] => null,
        [var only] => only,
        _ => throw RefusedException.Invalid(name, $"The query parameter '{name}' may stand only once."),
    };

    /// <summary>Every value of a repeatable query parameter, in order.</summary>
    public IReadOnlyList<string> QueryAll(string name) => _query.TryGetValue(name, out var values) ? [.. values.Select(value => value ?? "")] : [];

    /// <summary>A query parameter that is a whole number from <paramref name="minimum"/> up; null when absent, 400 otherwise.</summary>
    public int? QueryInteger(string name, int minimum = 0)
    {
        if (Query(name) is not { } text)
            return null;
        return int.TryParse(text, out var number) && number >= minimum
            ? number
            : throw RefusedException.Invalid(name, $"The query parameter '{name}' must be an integer from {minimum}.");
    }

    /// <summary>A query parameter that is true or false; null when absent, 400 otherwise.</summary>
    public bool? QueryFlag(string name) => Query(name) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => throw RefusedException.Invalid(name, $"The query parameter '{name}' must be true or false."),
    };

    /// <summary>The JSON object in the body; see <see cref="JsonBody"/> for what is refused.</summary>
    public JsonBody Json() => JsonBody.Read(this);

    /// <summary>The same where the body may be left out: null when it is empty.</summary>
    public JsonBody? OptionalJson() => Body.Length == 0 ? null : Json();

    public Call WithValues(IReadOnlyDictionary<string, string> values)
    {
        _values = values;
        return this;
    }
}
