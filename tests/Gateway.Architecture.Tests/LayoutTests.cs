using System.Text.RegularExpressions;

namespace Gateway.Architecture.Tests;

public sealed class LayoutTests
{
    private const int MostLines = 300;
    private static readonly Regex Namespace = new(@"^namespace (?<name>[\w.]+);\s*$", RegexOptions.Multiline, TimeSpan.FromSeconds(10));
    private static readonly string[] Tiers = ["Services", "Helpers", "Utils", "Utilities", "Common", "Managers", "Interfaces", "Misc", "Shared"];

    private static IReadOnlyList<SourceFile> Sources => Repository.Files(".cs", "src", "providers", "tests");

    [Fact]
    public void Namespaces_equal_folders() => Assert.Empty(
        from file in Sources
        where file.Name is not ("Program.cs" or "GlobalUsings.cs")
        let expected = Expected(file)
        let actual = Namespace.Match(file.Text).Groups["name"].Value
        where actual != expected
        select $"{file.Path}: {(actual.Length == 0 ? "no file-scoped namespace" : actual)}, expected {expected}");

    [Fact]
    public void No_file_is_long() => Assert.DoesNotContain(Sources.Select(file => (file.Path, Lines: file.Lines.Length - 1)), file => file.Lines > MostLines);

    [Fact]
    public void Folders_are_nouns_of_the_product_and_never_tiers() => Assert.DoesNotContain(
        Sources.Select(file => file.Folder).Distinct(),
        folder => folder.Split('/').Intersect(Tiers, StringComparer.OrdinalIgnoreCase).Any());

    [Fact]
    public void The_hosts_program_reads_as_a_table_of_contents() =>
        Assert.InRange(File.ReadAllLines(Path.Combine(Repository.Root, "src/Gateway.Host/Program.cs")).Length, 1, 40);

    private static string Expected(SourceFile file)
    {
        var parts = file.Folder.Split('/');
        return string.Join('.', parts[0] == "providers" ? ["Gateway.Providers", .. parts[1..]] : parts[1..]);
    }
}
