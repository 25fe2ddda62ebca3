namespace Gateway.Sandbox.Upstreams;

/// <summary>UUIDs (version 4 in form) that come out the same after every reset: the prefix says whose they are, the tail counts.</summary>
internal sealed class UuidSequence(string prefix)
{
    private int _count;

    public string Next() => At(prefix, ++_count);

    public void Reset() => _count = 0;

    public static string At(string prefix, int number) => $"{prefix}-0000-4000-8000-{number:x12}";
}
