using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;
using Gateway.Host.Errors;

namespace Gateway.Host.Endpoints;

/// <summary>A page of a list.</summary>
internal sealed record ListAnswer<T>
{
    public required IReadOnlyList<T> Data { get; init; }

    public required PageAnswer Page { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ResultMeta? Meta { get; init; }
}

/// <summary>Where a page stands in its list.</summary>
internal sealed record PageAnswer
{
    /// <summary>The cursor of the next page; absent on the last.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Next { get; init; }

    /// <summary>How many items there are in all, where the provider says so.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Total { get; init; }
}

/// <summary>What became of a batch, item by item in the order of the request.</summary>
internal sealed record BatchAnswer
{
    public required IReadOnlyList<BatchItemAnswer> Data { get; init; }

    public required ResultMeta Meta { get; init; }
}

/// <summary>What became of one item: <c>data</c> where it succeeded, <c>problem</c> where not.</summary>
internal sealed record BatchItemAnswer
{
    /// <summary>The status the item would have got alone.</summary>
    public required int Status { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Invitation? Data { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Problem? Problem { get; init; }
}

/// <summary>What a write would have sent (<c>dryRun=true</c>): reads were made, the first write was not.</summary>
internal sealed record PlanAnswer
{
    public required bool DryRun { get; init; }

    public required string Operation { get; init; }

    public required string Provider { get; init; }

    public required string Connection { get; init; }

    /// <summary>How many upstream reads were really made.</summary>
    public required int UpstreamCallsMade { get; init; }

    /// <summary>The first write, which was not sent; secrets are masked or left out.</summary>
    public required PlannedRequest Request { get; init; }

    public required ResultMeta Meta { get; init; }
}

/// <summary>An upstream request that was not sent.</summary>
internal sealed record PlannedRequest
{
    public required string Method { get; init; }

    public required string Host { get; init; }

    /// <summary>Path and query below the connection's base URL.</summary>
    public required string Target { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonNode? Body { get; init; }
}

/// <summary>What a verify call found and what it cost.</summary>
internal sealed record VerifyAnswer
{
    public required string Connection { get; init; }

    public required string Provider { get; init; }

    /// <summary><c>ok</c>, <c>badCredential</c>, <c>missingPermission</c>, <c>unreachable</c> or <c>failed</c>.</summary>
    public required string Status { get; init; }

    public required VerifyCost Cost { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Problem? Problem { get; init; }
}

/// <summary>What a verify call cost.</summary>
internal sealed record VerifyCost
{
    public required int UpstreamCalls { get; init; }

    public required double DurationMs { get; init; }
}

/// <summary>A provider as discovery shows it.</summary>
internal sealed record ProviderAnswer
{
    public required string Id { get; init; }

    public required string DisplayName { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Uri? Documentation { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Uri? BaseUrl { get; init; }

    public required IReadOnlyList<FieldAnswer> Credentials { get; init; }

    public required IReadOnlyList<FieldAnswer> Settings { get; init; }

    public required RolesAnswer Roles { get; init; }

    public required IReadOnlyList<InvitationStatus> InvitationStatuses { get; init; }

    public required IReadOnlyDictionary<string, CapabilityAnswer> Operations { get; init; }
}

/// <summary>A field of a connection's configuration.</summary>
internal sealed record FieldAnswer
{
    public required string Name { get; init; }

    public required string Description { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Secret { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Default { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Allowed { get; init; }
}

/// <summary>The roles a provider has.</summary>
internal sealed record RolesAnswer
{
    public required IReadOnlyList<Role> Writable { get; init; }

    public required IReadOnlyList<string> WritableProviderRoles { get; init; }

    public required IReadOnlyList<RoleAnswer> All { get; init; }
}

/// <summary>One role, both ways.</summary>
internal sealed record RoleAnswer
{
    public required string ProviderRole { get; init; }

    public required Role Role { get; init; }

    public required bool Writable { get; init; }
}

/// <summary>How an operation is supported.</summary>
internal sealed record CapabilityAnswer
{
    public required SupportLevel Support { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }

    public required OperationKind Kind { get; init; }

    public required string Scope { get; init; }

    public required RetryClass RetryClass { get; init; }

    public required bool RequiresLenient { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? UpstreamCalls { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? PageSize { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Needs { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Extensions { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FiltersAnswer? Filters { get; init; }
}

/// <summary>Who applies a list's filters.</summary>
internal sealed record FiltersAnswer
{
    public required IReadOnlyList<string> PushedDown { get; init; }

    public required IReadOnlyList<string> Local { get; init; }
}

/// <summary>A connection in a list.</summary>
internal sealed record ConnectionSummary
{
    public required string Name { get; init; }

    public required string Provider { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DefaultWorkspace { get; init; }
}

/// <summary>A connection and what can be done through it.</summary>
internal sealed record ConnectionAnswer
{
    public required string Name { get; init; }

    public required string Provider { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DefaultWorkspace { get; init; }

    public required RolesAnswer Roles { get; init; }

    public required IReadOnlyList<InvitationStatus> InvitationStatuses { get; init; }

    public required IReadOnlyDictionary<string, CapabilityAnswer> Operations { get; init; }
}

/// <summary>A health check's answer.</summary>
internal sealed record HealthAnswer
{
    public required string Status { get; init; }
}
