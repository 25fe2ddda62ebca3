namespace Gateway.Core.Configuration.Yaml;

/// <summary>Takes a node for the kind it should be, or reports that it is another.</summary>
internal static class NodeReading
{
    /// <summary>The node as a map; nothing written is an empty map. Null where it is another kind.</summary>
    public static YamlMap? AsMap(this YamlNode node, string subject, FileProblems problems) =>
        node.IsNull ? new YamlMap(node.At, []) : As<YamlMap>(node, "a map (`key: value`)", subject, problems);

    /// <summary>The node as a list; nothing written is an empty list. Null where it is another kind.</summary>
    public static YamlList? AsList(this YamlNode node, string subject, FileProblems problems) =>
        node.IsNull ? new YamlList(node.At, []) : As<YamlList>(node, "a list (`[a, b]`)", subject, problems);

    /// <summary>The node as text that is not empty. Null where it is another kind or nothing.</summary>
    public static YamlScalar? AsText(this YamlNode node, string subject, FileProblems problems)
    {
        if (node is not YamlScalar scalar || (scalar.Text.Length > 0 && !scalar.IsNull)) return As<YamlScalar>(node, "text", subject, problems);
        problems.Error(node.At, $"{subject} has no value");
        return null;
    }

    private static T? As<T>(YamlNode node, string wanted, string subject, FileProblems problems)
        where T : YamlNode
    {
        if (node is T right) return right;
        if (node is not YamlBroken) problems.Error(node.At, $"{subject} must be {wanted}, not {node.Kind}");
        return null;
    }
}
