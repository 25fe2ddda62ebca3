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

        var scanner = new Scanner(new StringReader(text), skipComments: true);
        try
        {
            return new YamlTree(new Parser(scanner), problems).Document().AsMap(StrictMap.TopLevel, problems);
        }
        catch (YamlException failure)
        {
            // The parser's messages are fixed sentences; none of them quotes the file.
            var reason = failure.Message.Length == 0 ? "it can't be read" : char.ToLowerInvariant(failure.Message[0]) + failure.Message[1..].TrimEnd('.');
            Report(failure.Start.Index > 0 ? failure.Start : scanner.CurrentPosition, reason);
        }
        catch (Exception failure) when (failure is InvalidOperationException or EndOfStreamException or ArgumentException or FormatException or IndexOutOfRangeException or OverflowException)
        {
            // The scanner is known to stumble like this over tabs between the items of a list.
            Report(scanner.CurrentPosition, "it can't be read from here on");
        }

        return null;

        void Report(Mark at, string reason) =>
            problems.Error(YamlTree.At(at), $"not valid YAML: {reason}{(IsIndentedByTab(text, at.Line) ? "; indent with spaces, not tabs" : "")}");
    }

    private static Position PositionOf(string text, int index) =>
        new(text.AsSpan(0, index).Count('\n') + 1, index - text.LastIndexOf('\n', Math.Max(index - 1, 0)));

    private static bool IsIndentedByTab(string text, long line)
    {
        var written = text.Split('\n').ElementAtOrDefault((int)Math.Min(line - 1, int.MaxValue)) ?? "";
        return written.TakeWhile(c => c is ' ' or '\t').Contains('\t');
    }
}
