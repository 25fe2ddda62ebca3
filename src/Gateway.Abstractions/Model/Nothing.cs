namespace Gateway.Abstractions.Model;

/// <summary>The result of an operation that answers nothing but success.</summary>
public sealed record Nothing
{
    private Nothing()
    {
    }

    /// <summary>The only value.</summary>
    public static Nothing Value { get; } = new();
}
