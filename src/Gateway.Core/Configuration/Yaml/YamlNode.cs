namespace Gateway.Core.Configuration.Yaml;

/// <summary>A place in a file, both from 1.</summary>
internal readonly record struct Position(int Line, int Column)
{
    public static Position Start { get; } = new(1, 1);
}

/// <summary>A node of a YAML document that remembers where it was written.</summary>
internal abstract record YamlNode(Position At)
{
    /// <summary>What it is, for messages.</summary>
    public abstract string Kind { get; }

    /// <summary>Whether nothing is written: <c>key:</c> with nothing after it, <c>~</c> or <c>null</c>.</summary>
    public virtual bool IsNull => false;
}

/// <summary>Text, and whether it is written without quotes.</summary>
internal sealed record YamlScalar(Position At, string Text, bool IsPlain) : YamlNode(At)
{
    public override string Kind => "text";

    public override bool IsNull => IsPlain && Text is ("" or "~" or "null");
}

internal sealed record YamlList(Position At, IReadOnlyList<YamlNode> Items) : YamlNode(At)
{
    public override string Kind => "a list";
}

/// <summary>A map; its keys are unique.</summary>
internal sealed record YamlMap(Position At, IReadOnlyList<YamlEntry> Entries) : YamlNode(At)
{
    public override string Kind => "a map";
}

internal sealed record YamlEntry(string Key, Position At, YamlNode Value);

/// <summary>Something already reported; readers pass over it in silence.</summary>
internal sealed record YamlBroken(Position At) : YamlNode(At)
{
    public override string Kind => "broken";
}
