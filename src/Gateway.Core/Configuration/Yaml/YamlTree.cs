using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gateway.Core.Configuration.Yaml;

/// <summary>Builds nodes out of the parser's events: one document, no anchors, aliases or tags, unique text keys, bounded depth.</summary>
internal sealed class YamlTree(Parser parser, FileProblems problems)
{
    private const int MaxDepth = 32;

    public static Position At(in Mark mark) => new((int)Math.Clamp(mark.Line, 1, int.MaxValue), (int)Math.Clamp(mark.Column, 1, int.MaxValue));

    /// <summary>The only document's root, an empty scalar where there is none.</summary>
    public YamlNode Document()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _)) return new YamlScalar(Position.Start, "", IsPlain: true);
        var root = Node(1);
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<DocumentStart>(out var second)) return root;
        problems.Error(At(second.Start), "the file holds several documents (`---`); only one is read");
        return new YamlBroken(root.At);
    }

    private YamlNode Node(int depth)
    {
        if (depth > MaxDepth) throw new SemanticErrorException(parser.Current!.Start, parser.Current.End, $"lists and maps are nested more than {MaxDepth} deep");
        if (parser.TryConsume<AnchorAlias>(out var alias)) return Refuse(alias, "aliases (`*name`) are not allowed: write the value out");
        // The parser lets some maps end after a key.
        if (!parser.Accept<NodeEvent>(out var node)) throw new SyntaxErrorException(parser.Current!.Start, parser.Current.End, "found no value where one was expected");
        var usable = IsPlain(node);
        var at = At(node.Start);
        YamlNode read = node switch
        {
            MappingStart => Map(at, depth),
            SequenceStart => List(at, depth),
            _ => Scalar(at),
        };
        return usable ? read : new YamlBroken(at);
    }

    // A node with an anchor is a plain value with a mark nobody may use; one with a tag asks for a meaning that is not there.
    private bool IsPlain(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty) Refuse(node, "anchors (`&name`) are not allowed: write the value out where it is needed");
        if (!node.Tag.IsEmpty) Refuse(node, "tags (`!name`) are not allowed");
        return node.Tag.IsEmpty;
    }

    private YamlScalar Scalar(Position at)
    {
        var scalar = parser.Consume<Scalar>();
        return new YamlScalar(at, scalar.Value, scalar.Style == ScalarStyle.Plain);
    }

    private YamlList List(Position at, int depth)
    {
        parser.Consume<SequenceStart>();
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(depth + 1));
        return new YamlList(at, items);
    }

    private YamlMap Map(Position at, int depth)
    {
        parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is not YamlScalar { Text: var name })
            {
                if (key is not YamlBroken) problems.Error(key.At, $"a key must be text, not {key.Kind}");
            }
            else if (lines.TryAdd(name, key.At.Line))
            {
                entries.Add(new YamlEntry(name, key.At, value));
            }
            else
            {
                problems.Error(key.At, $"duplicate key {Shown.Key(name)}; it is first on line {lines[name]}");
            }
        }

        // The parser gives no place for the map that a lone `a: b` in a list is.
        return new YamlMap(entries.Count > 0 && at == Position.Start ? entries[0].At : at, entries);
    }

    private YamlBroken Refuse(ParsingEvent node, string message)
    {
        problems.Error(At(node.Start), message);
        return new YamlBroken(At(node.Start));
    }
}
