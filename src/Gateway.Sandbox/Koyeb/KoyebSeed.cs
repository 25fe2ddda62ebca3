namespace Gateway.Sandbox.Koyeb;

/// <summary>The ids and credentials of the seed state.</summary>
internal static class KoyebSeed
{
    /// <summary>Olivia's token, scoped to Acme.</summary>
    public const string Token = "sandbox-koyeb-token";

    /// <summary>Olivia's token, scoped to Acme Labs.</summary>
    public const string LabsToken = "sandbox-koyeb-labs-token";

    /// <summary>The invitee's token, scoped to an organization of her own.</summary>
    public const string IvyToken = "sandbox-koyeb-ivy-token";

    public const string Acme = "3f6c1e58-7a51-4c0e-9d42-0b5a4e1c7a01";
    public const string AcmeLabs = "3f6c1e58-7a51-4c0e-9d42-0b5a4e1c7a02";
    public const string IvyOrganization = "3f6c1e58-7a51-4c0e-9d42-0b5a4e1c7a03";

    public const string Olivia = "a7d2b9c4-15e3-4f86-8b70-6c9d2e4f1b01";
    public const string Max = "a7d2b9c4-15e3-4f86-8b70-6c9d2e4f1b02";
    public const string Nina = "a7d2b9c4-15e3-4f86-8b70-6c9d2e4f1b03";
    public const string Ivy = "a7d2b9c4-15e3-4f86-8b70-6c9d2e4f1b04";

    public const string OliviaMembership = "c81e7f30-5b2d-4a94-ae16-3d7f9b0c2d01";
    public const string MaxMembership = "c81e7f30-5b2d-4a94-ae16-3d7f9b0c2d02";
    public const string NinaMembership = "c81e7f30-5b2d-4a94-ae16-3d7f9b0c2d03";

    public const string PendingInvitation = "e59a4d17-0c68-4be3-9f25-8a1d6c3e5f01";

    public static DateTimeOffset FoundedAt { get; } = new(2025, 3, 3, 9, 0, 0, 125, TimeSpan.Zero);
}
