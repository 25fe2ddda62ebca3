using System.Text.Json.Nodes;

namespace Gateway.Providers.Tests.Conformance;

/// <summary>All that the suite has to be told about a provider. Ids and people are those of the sandbox's seed; the rest is what the provider's contract says.</summary>
public sealed record ProviderFacts
{
    /// <summary>The development connection, which is also the upstream's name in the sandbox.</summary>
    public required string Connection { get; init; }

    /// <summary>The workspace where the seeded people are.</summary>
    public required string Workspace { get; init; }

    /// <summary>A role anybody can be given: <c>role</c> or <c>providerRole</c>, and the word.</summary>
    public required (string Field, string Word) Role { get; init; }

    /// <summary>The header the credential goes out in.</summary>
    public required string CredentialHeader { get; init; }

    /// <summary>A known user who is not a member; null where one is found in the list of users, or nobody can be added.</summary>
    public string? Stranger { get; init; }

    /// <summary>The connection that acts for the invitee, and the address it can act for.</summary>
    public (string Connection, string Email)? Invitee { get; init; }

    /// <summary>What accepting takes besides the token.</summary>
    public Func<string, JsonObject> AcceptFields { get; init; } = static _ => [];

    public string[] Unsupported { get; init; } = [];

    public string[] Exact { get; init; } = [];

    public string[] Approximate { get; init; } = [];

    /// <summary>The approximations that need <c>Prefer: handling=lenient</c>.</summary>
    public string[] NeedsLenient { get; init; } = [];

    /// <summary>The operations that answer <c>acceptUrl</c> where it is asked for.</summary>
    public string[] AcceptUrls { get; init; } = [];

    /// <summary>Per list or get, the fields that have closed sets of words at the provider.</summary>
    public required IReadOnlyDictionary<string, string[]> Words { get; init; }

    /// <summary>What a status means on a certain write, where it means something of its own.</summary>
    public (string Operation, int Status, string Code)[] OwnMeanings { get; init; } = [];

    /// <summary>What comes of inviting somebody who is invited already, inviting a member, taking a taken workspace name and removing the owner; null where it succeeds.</summary>
    public required (string? InviteAgain, string? InviteMember, string? TakenName, string? RemoveOwner) Conflicts { get; init; }

    /// <summary>What a used-up quota (402) is.</summary>
    public string QuotaExhausted { get; init; } = "provider_rejected";

    /// <summary>What a 402 without a quota is.</summary>
    public string PlanRestricted { get; init; } = "provider_rejected";

    /// <summary>Whether a 403 may mean the credential.</summary>
    public bool ForbidsBadCredentials { get; init; }

    /// <summary>The word by which discovery says how an operation is supported.</summary>
    public string SupportOf(string operation)
    {
        if (Unsupported.Contains(operation)) return "unsupported";
        if (Exact.Contains(operation)) return "exact";
        return Approximate.Contains(operation) ? "approximate" : "native";
    }

    public override string ToString() => Connection;
}
