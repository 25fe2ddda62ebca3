namespace Gateway.Abstractions.Providers;

/// <summary>What the method of an <see cref="ISupport{TOperation,TResult}"/> says about itself.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class SupportAttribute : Attribute
{
    /// <summary>How many upstream calls it makes.</summary>
    public string Calls { get; init; } = "1";

    /// <summary>Fields this provider needs beyond the always required ones.</summary>
    public string[] Needs { get; init; } = [];

    /// <summary>Fields callers may set below <c>extensions</c>.</summary>
    public string[] Extensions { get; init; } = [];

    /// <summary>Filters the provider itself applies.</summary>
    public string[] PushedDown { get; init; } = [];

    /// <summary>Filters the core applies to what the provider sends.</summary>
    public string[] LocalFilters { get; init; } = [];

    /// <summary>The upstream page size (items); 0 where the list comes whole.</summary>
    public int PageSize { get; init; }

    internal abstract SupportLevel Level { get; }

    internal abstract string? Text { get; }

    internal virtual bool Lenient => false;

    internal Support ToSupport() => new()
    {
        Level = Level,
        Note = Text,
        Calls = Calls,
        RequiresLenient = Lenient,
        Needs = Needs,
        Extensions = Extensions,
        PushedDown = PushedDown,
        LocalFilters = LocalFilters,
        PageSize = PageSize == 0 ? null : PageSize,
    };
}

/// <summary>The provider has the operation.</summary>
/// <param name="note">What a caller should know about it, or nothing.</param>
public sealed class NativeAttribute(string? note = null) : SupportAttribute
{
    /// <summary>What a caller should know about it.</summary>
    public string? Note => note;

    internal override SupportLevel Level => SupportLevel.Native;

    internal override string? Text => note;
}

/// <summary>How close an emulation comes.</summary>
public enum Exactness
{
    /// <summary>A caller can't tell the difference.</summary>
    Exact,

    /// <summary>Something differs.</summary>
    Approximate,
}

/// <summary>The operation is composed from others.</summary>
/// <param name="exactness">How close it comes.</param>
/// <param name="note">How it is done, and what differs.</param>
public sealed class EmulatedAttribute(Exactness exactness, string note) : SupportAttribute
{
    /// <summary>How close it comes.</summary>
    public Exactness Exactness => exactness;

    /// <summary>How it is done, and what differs.</summary>
    public string Note => note;

    /// <summary>Whether a caller must allow it by <c>Prefer: handling=lenient</c>.</summary>
    public bool RequiresLenient { get; init; }

    internal override SupportLevel Level => exactness == Exactness.Exact ? SupportLevel.Exact : SupportLevel.Approximate;

    internal override string? Text => note;

    internal override bool Lenient => RequiresLenient;
}

/// <summary>Says on an adapter why an operation has no way. Each operation is either implemented or named so.</summary>
/// <param name="operation">The operation id.</param>
/// <param name="reason">Why.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class UnsupportedAttribute(string operation, string reason) : Attribute
{
    /// <summary>The operation id.</summary>
    public string Operation => operation;

    /// <summary>Why.</summary>
    public string Reason => reason;
}
