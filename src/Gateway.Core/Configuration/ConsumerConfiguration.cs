namespace Gateway.Core.Configuration;

/// <summary>A consumer of the API.</summary>
public sealed record ConsumerConfiguration
{
    /// <summary>The name: lower-case letters, digits and hyphens, up to 63.</summary>
    public required string Name { get; init; }

    /// <summary>The SHA-256 hashes of the keys, 32 bytes each. A hash belongs to one consumer only.</summary>
    public required IReadOnlyList<byte[]> KeyHashes { get; init; }

    /// <summary>The connections it may use.</summary>
    public required IReadOnlyList<ConnectionPattern> Connections { get; init; }

    /// <summary>What it may do: names out of <see cref="ConsumerScopes"/>.</summary>
    public required IReadOnlySet<string> Scopes { get; init; }

    /// <summary>Whether it may use a connection.</summary>
    public bool MayUse(string connection) => Connections.Any(pattern => pattern.Matches(connection));
}

/// <summary>What a consumer may be allowed to do.</summary>
public static class ConsumerScopes
{
    /// <summary>Read workspaces.</summary>
    public const string WorkspacesRead = "workspaces:read";

    /// <summary>Change workspaces.</summary>
    public const string WorkspacesWrite = "workspaces:write";

    /// <summary>Read members and users.</summary>
    public const string MembersRead = "members:read";

    /// <summary>Change members.</summary>
    public const string MembersWrite = "members:write";

    /// <summary>Read invitations.</summary>
    public const string InvitationsRead = "invitations:read";

    /// <summary>Send, resend and revoke invitations.</summary>
    public const string InvitationsWrite = "invitations:write";

    /// <summary>Accept and decline invitations.</summary>
    public const string InvitationsAccept = "invitations:accept";

    /// <summary>Call what the gateway does not model.</summary>
    public const string Passthrough = "passthrough";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [WorkspacesRead, WorkspacesWrite, MembersRead, MembersWrite, InvitationsRead, InvitationsWrite, InvitationsAccept, Passthrough];
}
