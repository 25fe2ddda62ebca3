namespace Gateway.Host.Tests.BadInput;

/// <summary>One request that is wrong, and the problem it must get. Nothing of it may reach a provider.</summary>
internal sealed record BadRequest(string Name, string Method, string Path, int Status, string Code)
{
    /// <summary>What must be named in <c>errors</c>; null where the problem is not about a field.</summary>
    public string? Pointer { get; init; }

    /// <summary>Words the problem must have, so that it helps: the allowed values, the missing scope.</summary>
    public string[] Says { get; init; } = [];

    public byte[]? Body { get; init; }

    public string? ContentType { get; init; }

    public bool Chunked { get; init; }

    public (string Name, string Value)[] Headers { get; init; } = [];

    /// <summary>Whose key is sent: dev, reader, globex, none, or the value of the header itself.</summary>
    public string As { get; init; } = "dev";

    /// <summary>Whether it is about an operation, so that a write has to say that it was not done.</summary>
    public bool IsOperation { get; init; } = true;

    public override string ToString() => Name;
}
