using System.Text.Json.Nodes;
using Gateway.Abstractions.Errors;

namespace Gateway.Providers.Toggl;

/// <summary>Reads what callers send below <c>extensions.toggl</c> and collects everything that is wrong with it.</summary>
internal sealed class TogglExtensions
{
    public const string OrganizationId = "organizationId";
    public const string DefaultCurrency = "defaultCurrency";
    public const string OnlyAdminsMayCreateProjects = "onlyAdminsMayCreateProjects";
    public const string OnlyAdminsMayCreateTags = "onlyAdminsMayCreateTags";
    public const string OnlyAdminsSeeTeamDashboard = "onlyAdminsSeeTeamDashboard";
    public const string Groups = "groups";
    public const string ProjectInvite = "projectInvite";

    private readonly JsonObject _sent;
    private readonly List<FieldError> _wrong = [];

    /// <param name="sent">What the caller sent, or null for nothing.</param>
    /// <param name="names">The names the operation takes; the core checks them too, but in a batch only those of one item.</param>
    public TogglExtensions(JsonObject? sent, params string[] names)
    {
        _sent = sent ?? [];
        foreach (var (name, _) in _sent)
        {
            if (!names.Contains(name)) _wrong.Add(new FieldError(Pointer(name), "unknown_field", $"There is no such field. Allowed: {string.Join(", ", names)}."));
        }
    }

    /// <summary>What is wrong with the fields read so far, or null.</summary>
    public OperationError? Error => _wrong.Count == 0 ? null : new OperationError(ErrorCode.ValidationFailed, _wrong[0].Detail) { Fields = _wrong };

    /// <summary>A text, or null where none was sent.</summary>
    public string? Text(string name, string form) => _sent[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => Wrong<string>(name, form),
    };

    /// <summary>A switch, or null where none was sent.</summary>
    public bool? Flag(string name) => _sent[name] is not { } node ? null : Flag(node) ?? Wrong<bool?>(name, "true or false");

    /// <summary>A list of ids, or null where none was sent.</summary>
    public long[]? Ids(string name)
    {
        if (_sent[name] is not { } node) return null;
        var ids = node is JsonArray array ? array.Select(Id).ToArray() : [null];
        return ids.Contains(null) ? Wrong<long[]>(name, "a list of ids") : ids.OfType<long>().ToArray();
    }

    /// <summary>The project an invited person joins, or null where none was sent.</summary>
    public TogglProjectInvite? Project(string name, long workspaceId)
    {
        if (_sent[name] is not { } node) return null;
        if (node is JsonObject body && body.All(field => field.Key is "projectId" or "manager") && Id(body["projectId"]) is { } project && (body["manager"] is null || Flag(body["manager"]) is not null))
            return new TogglProjectInvite { WorkspaceId = workspaceId, ProjectId = project, Manager = Flag(body["manager"]) };
        return Wrong<TogglProjectInvite>(name, "an object with projectId and, where wanted, manager (true or false)");
    }

    private static bool? Flag(JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;

    // Ids are strings in the gateway's answers and numbers upstream: callers may send either.
    private static long? Id(JsonNode? node) => node is not JsonValue value ? null
        : value.TryGetValue<long>(out var number) ? number
        : value.TryGetValue<string>(out var text) ? TogglText.Number(text) : null;

    private static string Pointer(string name) => $"/extensions/{TogglDefinition.Id}/{name}";

    private T? Wrong<T>(string name, string form)
    {
        _wrong.Add(new FieldError(Pointer(name), "invalid", $"Must be {form}."));
        return default;
    }
}
