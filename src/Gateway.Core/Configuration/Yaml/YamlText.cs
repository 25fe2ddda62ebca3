using System.Text;
using YamlDotNet.Core;

namespace Gateway.Core.Configuration.Yaml;

/// <summary>Reads a file's text into nodes, within bounds. Whatever is wrong becomes a problem, never an exception.</summary>
internal static class YamlText
{
    public const int MaxBytes = 1 << 20;
    public const string TooLarge = "the file is larger than 1 MiB";

    /// <summary>The map at the top; an empty map for an empty file; null where the file can't be used, which has been reported.</summary>
    public static YamlMap? Read(string text, FileProblems problems)
    {
        text = text.TrimStart('\uFEFF');
        if (Encoding.UTF8.GetByteCount(text) > MaxBytes)
        {
            problems.Error(Position.Start, TooLarge);
            return null;
        }

        // The parser takes a NUL for the end of the file: what follows it would be lost without a word.
        if (text.IndexOf('\0') is >= 0 and var nul)
        {
            problems.Error(PositionOf(text, nul), "the file holds a NUL character");
            return null;
        }

        try
        {
            var root = new YamlTree(new Parser(new Scanner(new StringReader(text), skipComments: true)), problems).Document();
            if (root is not { IsNull: true }) return root.AsMap(StrictMap.TopLevel, problems);
            return new YamlMap(root.At, []);
        }
        catch (YamlException failure)
        {
            // The parser's messages are fixed sentences; none of them quotes the file.
            var reason = failure.Message.Length == 0 ? "it can't be read" : char.ToLowerInvariant(failure.Message[0]) + failure.Message[1..].TrimEnd('.');
            problems.Error(YamlTree.At(failure.Start), $"not valid YAML: {reason}{(IsIndentedByTab(text, failure.Start.Line) ? "; indent with spaces, not tabs" : "")}");
            return null;
        }
    }

    private static Position PositionOf(string text, int index) =>
        new(text.AsSpan(0, index).Count('\n') + 1, index - text.LastIndexOf('\n', Math.Max(index - 1, 0)));

    private static bool IsIndentedByTab(string text, long line)
    {
        var written = text.Split('\n').ElementAtOrDefault((int)Math.Min(line - 1, int.MaxValue)) ?? "";
        return written.TakeWhile(c => c is ' ' or '\t').Contains('\t');
    }
}
