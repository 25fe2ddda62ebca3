using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Gateway.Abstractions.Operations;

namespace Gateway.Abstractions.Http;

/// <summary>One upstream call, described. The path is a template so that spans, logs and plans can show it without its values.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Template">The path below the connection's base URL, starting with a slash, with <c>{name}</c> for values. A trailing slash is kept.</param>
public sealed record ProviderRequest(HttpMethod Method, string Template)
{
    /// <summary>Whether the call changes anything: by default everything but GET and HEAD does.</summary>
    public OperationKind Effect { get; private init; } = Method == HttpMethod.Get || Method == HttpMethod.Head ? OperationKind.Read : OperationKind.Write;

    /// <summary>The values of the template's names.</summary>
    public IReadOnlyList<RequestValue> PathValues { get; private init; } = [];

    /// <summary>The query, in order; a name may repeat.</summary>
    public IReadOnlyList<RequestValue> Query { get; private init; } = [];

    /// <summary>The body, or null for none.</summary>
    public RequestBody? Body { get; private init; }

    /// <summary>Whether the connection's credential is sent.</summary>
    public bool SendsCredential { get; private init; } = true;

    /// <summary>The Accept header.</summary>
    public string Accept { get; private init; } = "application/json";

    /// <summary>A GET.</summary>
    public static ProviderRequest Get(string template) => new(HttpMethod.Get, template);

    /// <summary>A POST.</summary>
    public static ProviderRequest Post(string template) => new(HttpMethod.Post, template);

    /// <summary>A PUT.</summary>
    public static ProviderRequest Put(string template) => new(HttpMethod.Put, template);

    /// <summary>A PATCH.</summary>
    public static ProviderRequest Patch(string template) => new(HttpMethod.Patch, template);

    /// <summary>A DELETE.</summary>
    public static ProviderRequest Delete(string template) => new(HttpMethod.Delete, template);

    /// <summary>Fills a name of the template; the value is percent-encoded as one segment.</summary>
    public ProviderRequest WithPath(string name, string value) => this with { PathValues = [.. PathValues, new RequestValue(name, value, IsSecret: false)] };

    /// <summary>Fills a name of the template with a value that must not be seen.</summary>
    public ProviderRequest WithSecretPath(string name, string value) => this with { PathValues = [.. PathValues, new RequestValue(name, value, IsSecret: true)] };

    /// <summary>Adds a query parameter unless its value is null.</summary>
    public ProviderRequest WithQuery(string name, string? value) => value is null ? this : this with { Query = [.. Query, new RequestValue(name, value, IsSecret: false)] };

    /// <summary>Adds a numeric query parameter.</summary>
    public ProviderRequest WithQuery(string name, int value) => WithQuery(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sends a JSON body. Fields marked <see cref="SecretFieldAttribute"/> are left out of plans.</summary>
    public ProviderRequest WithJson<T>(T value, JsonTypeInfo<T> type) =>
        this with { Body = new RequestBody(JsonSerializer.SerializeToUtf8Bytes(value, type), "application/json", () => RawBody.Redact(value, type)) };

    /// <summary>Sends <c>{}</c>.</summary>
    public ProviderRequest WithEmptyJson() => this with { Body = new RequestBody("{}"u8.ToArray(), "application/json", static () => new JsonObject()) };

    /// <summary>Says that the call only reads, though its method suggests otherwise.</summary>
    public ProviderRequest ThatOnlyReads() => this with { Effect = OperationKind.Read };

    /// <summary>Leaves the connection's credential out.</summary>
    public ProviderRequest WithoutCredential() => this with { SendsCredential = false };

    /// <summary>Asks for another media type.</summary>
    public ProviderRequest Accepting(string mediaTypes) => this with { Accept = mediaTypes };
}

/// <summary>A named value of a request.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value, not yet encoded.</param>
/// <param name="IsSecret">Whether it must not be seen.</param>
public sealed record RequestValue(string Name, string Value, bool IsSecret)
{
    /// <inheritdoc />
    public override string ToString() => IsSecret ? $"{Name}=[redacted]" : $"{Name}={Value}";
}

/// <summary>A request body and how it looks without its secrets.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Redacted">Makes the form that may be shown.</param>
public sealed record RequestBody(ReadOnlyMemory<byte> Content, string ContentType, Func<JsonNode?> Redacted);
