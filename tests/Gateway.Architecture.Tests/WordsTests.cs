using System.Text.RegularExpressions;

namespace Gateway.Architecture.Tests;

/// <summary>The repository stands alone: it names no machine, no neighbouring folder and no private registry, and its decisions are numbered.</summary>
public sealed class WordsTests
{
    // In pieces, so that this file holds none of them. A path that goes on from a variable or another folder is not absolute.
    private static readonly Regex MachinePath = new(@"(?<![\w$}~.])/(" + "work|root|Users|home/[a-z]+" + @")/|\\" + "Users" + @"\\|\.\./" + @"shared\b|file:" + "///", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
    private static readonly Regex DecisionName = new(@"^\d{4}-[a-z0-9]+(-[a-z0-9]+)*\.md$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
    private static readonly Regex DecisionMention = new(@"docs/adr/(?<number>\d{4})", RegexOptions.None, TimeSpan.FromSeconds(10));

    private static IEnumerable<SourceFile> Texts => Repository.Files("").Where(file => !file.Text.Contains('\0'));

    [Fact]
    public void No_file_names_a_place_on_somebodys_machine() =>
        Assert.Empty(Texts.SelectMany(file => file.Where(MachinePath.IsMatch)));

    [Theory]
    [InlineData("cd #/x")]
    [InlineData("\"#/x\"")]
    [InlineData("=#/x")]
    public void The_search_knows_a_machines_path(string line) =>
        Assert.All((string[])["/work", "/root", "/Users", "/home/ann"], folder => Assert.Matches(MachinePath, line.Replace("#", folder, StringComparison.Ordinal)));

    [Fact]
    public void No_file_says_where_packages_come_from() =>
        Assert.DoesNotContain(Repository.Files("").Select(file => file.Name), name => name.Equals("nuget.config", StringComparison.OrdinalIgnoreCase) || name is ".npmrc" or "pip.conf");

    [Fact]
    public void Decisions_are_numbered_from_one_without_a_gap_and_titled_by_their_number()
    {
        var decisions = Repository.Files("", "docs/adr");

        Assert.NotEmpty(decisions);
        Assert.All(decisions, decision => Assert.Matches(DecisionName, decision.Name));
        Assert.Equal(Enumerable.Range(1, decisions.Count), decisions.Select(Number));
        Assert.All(decisions, decision => Assert.StartsWith($"# {Number(decision)}. ", decision.Lines[0], StringComparison.Ordinal));
    }

    [Fact]
    public void Every_decision_that_is_mentioned_exists()
    {
        var numbers = Repository.Files("", "docs/adr").Select(decision => decision.Name[..4]).ToHashSet();

        Assert.Empty(
            from file in Texts
            from Match mention in DecisionMention.Matches(file.Text)
            where !numbers.Contains(mention.Groups["number"].Value)
            select $"{file.Path} mentions {mention.Value}");
    }

    private static int Number(SourceFile decision) => int.Parse(decision.Name[..4], System.Globalization.CultureInfo.InvariantCulture);
}
