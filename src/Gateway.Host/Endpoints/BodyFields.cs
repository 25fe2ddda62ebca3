using System.Text.Json;
using System.Text.Json.Nodes;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;

namespace Gateway.Host.Endpoints;

/// <summary>Reads the fields of a JSON object and gathers everything that is wrong with them.</summary>
/// <param name="body">The object.</param>
/// <param name="path">The object's JSON pointer.</param>
internal sealed class BodyFields(JsonElement body, string path = "")
{
    public const int MaxText = 1000;
    public const int MaxEmail = 254;
    public const int MaxToken = 4096;
    public const int MaxItems = 1000;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<FieldError> _errors = [];

    public bool Has(string name) => body.TryGetProperty(name, out _);

    /// <summary>Adds an error about a field. The first one stands: what follows from it is no news.</summary>
    public void Fail(string name, string code, string detail)
    {
        if (!_errors.Exists(error => error.Pointer == $"{path}/{name}")) _errors.Add(new FieldError($"{path}/{name}", code, detail));
    }

    /// <summary>Adds an error about the object as a whole.</summary>
    public void Fail(string code, string detail) => _errors.Add(new FieldError(path, code, detail));

    /// <summary>A text that must be there and not be blank.</summary>
    public string Required(string name, int max = MaxText)
    {
        var text = Text(name, max);
        if (text is null) Fail(name, "required", $"{name} is required.");
        if (text is not null && string.IsNullOrWhiteSpace(text)) Fail(name, "required", $"{name} must not be empty.");
        return text ?? string.Empty;
    }

    /// <summary>A text, or null where it is absent or null.</summary>
    public string? Text(string name, int max = MaxText)
    {
        if (!TryGet(name, out var value)) return null;
        if (value.ValueKind != JsonValueKind.String) return Wrong(name, "a string");
        var text = value.GetString()!;
        if (text.Length > max) Fail(name, "too_long", $"{name} must have at most {max} characters.");
        else if (text.Any(char.IsControl)) Fail(name, "invalid", $"{name} must not contain control characters.");
        return text;
    }

    /// <summary>A text for a patch, where absent and null differ.</summary>
    public Optional<string?> Patch(string name, bool nullable)
    {
        _known.Add(name);
        if (!body.TryGetProperty(name, out var value)) return default;
        if (value.ValueKind != JsonValueKind.Null) return Text(name);
        if (!nullable) Fail(name, "not_allowed", $"{name} can't be null.");
        return new Optional<string?>(null);
    }

    /// <summary>An e-mail address (the addr-spec of RFC 5322 without quoting or comments, with a dotted domain).</summary>
    public string? Email(string name, bool required)
    {
        var text = required ? Required(name, MaxEmail) : Text(name, MaxEmail);
        if (string.IsNullOrEmpty(text) || EmailAddress.IsValid(text)) return text;
        Fail(name, "invalid", $"{name} must be one e-mail address such as ivy@example.com.");
        return text;
    }

    /// <summary>true, false, or null where it is absent or null.</summary>
    public bool? Flag(string name)
    {
        if (!TryGet(name, out var value)) return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        Wrong(name, "true or false");
        return null;
    }

    /// <summary>role or providerRole; one is required.</summary>
    public RoleChoice Role()
    {
        var providerRole = Text("providerRole");
        Role? role = null;
        if (Text("role") is { } word)
        {
            if (Enum.TryParse<Role>(word, ignoreCase: true, out var parsed) && word.All(char.IsAsciiLetterLower) && parsed is not Abstractions.Model.Role.Unknown) role = parsed;
            else Fail("role", "not_allowed", $"role must be one of {string.Join(", ", RoleWords)}.");
        }
        else if (providerRole is null && !_errors.Exists(error => error.Pointer.EndsWith("ole", StringComparison.Ordinal)))
        {
            Fail("role", "required", $"role (one of {string.Join(", ", RoleWords)}) or providerRole is required.");
        }

        return new RoleChoice(role, providerRole);
    }

    /// <summary>The object below <c>extensions</c> for a provider; other providers' are refused.</summary>
    public JsonObject? Extensions(string provider)
    {
        if (!TryGet("extensions", out var value)) return null;
        if (value.ValueKind != JsonValueKind.Object)
        {
            Wrong("extensions", "an object");
            return null;
        }

        JsonObject? own = null;
        foreach (var property in value.EnumerateObject())
        {
            if (property.Name != provider) Fail($"extensions/{Escape(property.Name)}", "unknown_field", $"This connection's provider is {provider}: only extensions.{provider} is taken.");
            else if (property.Value.ValueKind != JsonValueKind.Object) Fail($"extensions/{provider}", "invalid", $"extensions.{provider} must be an object.");
            else own = JsonObject.Create(property.Value);
        }

        return own;
    }

    /// <summary>A list of objects, each with a reader of its own.</summary>
    public IReadOnlyList<JsonElement> Items(string name)
    {
        if (!TryGet(name, out var value))
        {
            Fail(name, "required", $"{name} is required.");
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            Wrong(name, "a list");
            return [];
        }

        var count = value.GetArrayLength();
        if (count is 0 or > MaxItems) Fail(name, "invalid", $"{name} must have 1 to {MaxItems} items; it has {count}.");
        return [.. value.EnumerateArray()];
    }

    /// <summary>The value, or one error that names every field that is wrong; unknown fields are wrong too. Call it last.</summary>
    public Result<T> Finish<T>(T value)
    {
        foreach (var property in body.EnumerateObject().Where(property => !_known.Contains(property.Name)))
        {
            Fail(Escape(property.Name), "unknown_field", $"There is no such field. Known: {string.Join(", ", _known)}.");
        }

        return _errors.Count == 0
            ? value
            : new OperationError(ErrorCode.ValidationFailed, _errors.Count == 1 ? _errors[0].Detail : $"{_errors.Count} fields are wrong.") { Fields = _errors };
    }

    private static IEnumerable<string> RoleWords => Enum.GetValues<Role>().Where(role => role is not Abstractions.Model.Role.Unknown).Select(role => role.ToString().ToLowerInvariant());

    // Reference tokens of JSON pointers (RFC 6901 §3); a name of absurd length is cut.
    private static string Escape(string name) => (name.Length > 100 ? name[..100] : name).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private bool TryGet(string name, out JsonElement value)
    {
        _known.Add(name);
        return body.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;
    }

    private string? Wrong(string name, string expected)
    {
        Fail(name, "invalid", $"{name} must be {expected}.");
        return null;
    }
}
