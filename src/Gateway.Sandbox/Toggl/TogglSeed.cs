namespace Gateway.Sandbox.Toggl;

/// <summary>The ids and credentials of the seed state.</summary>
internal static class TogglSeed
{
    public const string Token = "sandbox-toggl-token";
    public const string MaxToken = "sandbox-toggl-max-token";
    public const string IvyToken = "sandbox-toggl-ivy-token";

    /// <summary>For every seeded account: e-mail and password work as well as the token.</summary>
    public const string Password = "sandbox-password";

    public const long Organization = 9011001;
    public const long IvyOrganization = 9011002;
    public const long Workspace = 7301001;
    public const long LabsWorkspace = 7301002;
    public const long IvyWorkspace = 7301003;

    public const long Olivia = 5201001;
    public const long Max = 5201002;
    public const long Nina = 5201003;
    public const long Ivy = 5201004;
    public const long Pending = 5201005;

    public const long PendingInvitation = 3401001;
    public const string PendingCode = "5eed00000000000000000000000c0de1";

    public static DateTimeOffset FoundedAt { get; } = new(2025, 3, 3, 9, 0, 0, 125, TimeSpan.Zero);
}
