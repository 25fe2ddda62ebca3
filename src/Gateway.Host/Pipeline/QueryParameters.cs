using System.Globalization;
using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;

namespace Gateway.Host.Pipeline;

/// <summary>Reads the query and gathers everything that is wrong with it, unknown names included.</summary>
internal sealed class QueryParameters(IQueryCollection query)
{
    public const int MaxLimit = 200;
    private const int MaxLength = 8192;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<FieldError> _errors = [];

    public string? Text(string name)
    {
        _known.Add(name);
        if (!query.TryGetValue(name, out var values)) return null;
        if (values.Count == 1 && values[0] is { Length: > 0 and <= MaxLength } text && !text.Any(char.IsControl)) return text;
        Fail(name, "invalid", $"{name} must be given once, with a value of up to {MaxLength} characters and no control characters.");
        return null;
    }

    public bool Flag(string name)
    {
        var text = Text(name);
        if (text is not (null or "true" or "false")) Fail(name, "not_allowed", $"{name} must be true or false.");
        return text == "true";
    }

    /// <summary>The page size: below 1 is wrong, above 200 is cut to 200.</summary>
    public (int Limit, bool Clamped) Limit()
    {
        if (Text("limit") is not { } text) return (PageRequest.First.Limit, false);
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var limit) || limit < 1)
        {
            Fail("limit", "invalid", $"limit must be a whole number from 1; above {MaxLimit} it counts as {MaxLimit}.");
            return (PageRequest.First.Limit, false);
        }

        return ((int)Math.Min(limit, MaxLimit), limit > MaxLimit);
    }

    public InvitationStatus? Status()
    {
        if (Text("status") is not { } text) return null;
        if (Enum.TryParse<InvitationStatus>(text, ignoreCase: true, out var status) && text.All(char.IsAsciiLetterLower) && status != InvitationStatus.Unknown) return status;
        Fail("status", "not_allowed", "status must be one of pending, accepted, declined, revoked, expired.");
        return null;
    }

    public Includes Include(Includes allowed)
    {
        var include = Includes.None;
        if (Text("include") is not { } text) return include;
        var words = new Dictionary<string, Includes>(StringComparer.Ordinal) { ["raw"] = Includes.Raw, ["acceptUrl"] = Includes.AcceptUrl };
        foreach (var word in text.Split(','))
        {
            if (words.TryGetValue(word, out var flag) && allowed.HasFlag(flag)) include |= flag;
            else Fail("include", "not_allowed", $"This operation can include: {string.Join(", ", words.Where(pair => allowed.HasFlag(pair.Value)).Select(pair => pair.Key))}.");
        }

        return include;
    }

    public void Fail(string name, string code, string detail) => _errors.Add(new FieldError($"?{name}", code, detail));

    /// <summary>The error that names all that is wrong, or null. Call it last.</summary>
    public OperationError? Finish()
    {
        foreach (var name in query.Keys.Where(name => !_known.Contains(name)))
        {
            var known = _known.Count == 0 ? "This operation takes none." : $"Known: {string.Join(", ", _known)}.";
            Fail(name.Length > 100 ? name[..100] : name, "unknown_parameter", $"There is no such query parameter. {known}");
        }

        return _errors.Count == 0 ? null : new OperationError(ErrorCode.ValidationFailed, _errors.Count == 1 ? _errors[0].Detail : $"{_errors.Count} query parameters are wrong.") { Fields = _errors };
    }
}
