namespace Gateway.Sandbox.Faults;

/// <summary>The kinds of fault. Those that only spoil the reply do the work first, so that "done, but the reply is unusable" can be tested.</summary>
internal static class FaultKinds
{
    public const string Status = "status";
    public const string Delay = "delay";
    public const string DropBefore = "dropBefore";
    public const string DropAfter = "dropAfter";
    public const string LateWrite = "lateWrite";
    public const string MalformedJson = "malformedJson";
    public const string TruncatedJson = "truncatedJson";
    public const string EmptyBody = "emptyBody";
    public const string Html = "html";
    public const string RateLimited = "rateLimited";
    public const string QuotaExhausted = "quotaExhausted";
    public const string PlanRestricted = "planRestricted";
    public const string UnknownEnums = "unknownEnums";
    public const string ExtraFields = "extraFields";

    public static IReadOnlyList<string> All { get; } =
    [
        Status, Delay, DropBefore, DropAfter, LateWrite, MalformedJson, TruncatedJson, EmptyBody, Html,
        RateLimited, QuotaExhausted, PlanRestricted, UnknownEnums, ExtraFields,
    ];
}
