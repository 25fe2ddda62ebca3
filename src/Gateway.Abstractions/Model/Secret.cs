namespace Gateway.Abstractions.Model;

/// <summary>A value that must not be seen: invitation tokens, passwords, credentials. Its text form is always <c>[redacted]</c>.</summary>
/// <param name="value">The value.</param>
public sealed class Secret(string value)
{
    /// <summary>The value itself. Call this only where it goes onto the wire.</summary>
    public string Reveal() => value;

    /// <inheritdoc />
    public override string ToString() => "[redacted]";
}
