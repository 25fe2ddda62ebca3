using System.Text.Json.Serialization;

namespace Gateway.Abstractions.Model;

/// <summary>What a person may do in a workspace, in the gateway's own words. Reading is total (an unmapped role is <see cref="Unknown"/>), writing is partial.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Role>))]
public enum Role
{
    /// <summary>Full control, including of the workspace itself.</summary>
    Owner,

    /// <summary>Manages people and content.</summary>
    Admin,

    /// <summary>Changes content.</summary>
    Editor,

    /// <summary>An ordinary member.</summary>
    Member,

    /// <summary>Reads only.</summary>
    Viewer,

    /// <summary>Limited to a part, or to a trial.</summary>
    Guest,

    /// <summary>A role of the provider's with no counterpart here; written only through <c>providerRole</c>.</summary>
    Custom,

    /// <summary>A role the provider sent that its contract does not name.</summary>
    Unknown,
}

/// <summary>Whether a workspace is in use.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<WorkspaceStatus>))]
public enum WorkspaceStatus
{
    /// <summary>In use.</summary>
    Active,

    /// <summary>Switched off, and could be switched on again.</summary>
    Deactivated,

    /// <summary>Gone or going.</summary>
    Deleted,

    /// <summary>The provider said something its contract does not name.</summary>
    Unknown,
}

/// <summary>Whether a member can use the workspace. People only invited are invitations, not members.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<MemberStatus>))]
public enum MemberStatus
{
    /// <summary>Can use the workspace.</summary>
    Active,

    /// <summary>Is a member but switched off.</summary>
    Suspended,

    /// <summary>Was a member.</summary>
    Removed,

    /// <summary>The provider said something its contract does not name.</summary>
    Unknown,
}

/// <summary>Where an invitation stands.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<InvitationStatus>))]
public enum InvitationStatus
{
    /// <summary>Waits for the invitee.</summary>
    Pending,

    /// <summary>The invitee joined.</summary>
    Accepted,

    /// <summary>The invitee said no.</summary>
    Declined,

    /// <summary>The inviting side withdrew it.</summary>
    Revoked,

    /// <summary>Its time ran out.</summary>
    Expired,

    /// <summary>The provider said something its contract does not name.</summary>
    Unknown,
}

/// <summary>How the status of an invitation is known.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<StatusSource>))]
public enum StatusSource
{
    /// <summary>The provider says it in a field.</summary>
    Reported,

    /// <summary>It follows from other facts the provider sends, such as an expiry in the past.</summary>
    Derived,

    /// <summary>It follows only from the provider's documentation, such as "listed means pending".</summary>
    Assumed,
}
