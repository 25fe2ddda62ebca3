using Gateway.Abstractions.Errors;
using Gateway.Host.Errors;
using Gateway.Host.Tests.Harness;

namespace Gateway.Host.Tests.Errors;

/// <summary>docs/errors.md and the table in code say the same.</summary>
public sealed class ErrorsPageTests
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "errors.md"));

    [Fact]
    public void The_page_lists_every_code_as_the_table_has_it_and_none_beside()
    {
        var written = Page.SkipWhile(line => line != "## Codes").Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        var expected = ProblemTable.Rows.Select(row => $"| `{row.Name}` | {row.Status} | {row.Title} | {(row.Transient ? "yes" : "no")} | {row.Meaning} |");

        Assert.Equal(expected, written);
    }

    [Fact]
    public void The_table_has_a_row_for_every_code_and_no_name_twice()
    {
        Assert.Equal(Enum.GetValues<ErrorCode>().Order(), ProblemTable.Rows.Select(row => row.Code).Order());
        Assert.Equal(ProblemTable.Rows.Count, ProblemTable.Rows.Select(row => row.Name).Distinct().Count());
        Assert.All(ProblemTable.Rows, row => Assert.Equal(System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName($"{row.Code}"), row.Name));
    }

    [Fact]
    public void The_page_names_every_member_a_problem_has()
    {
        var members = typeof(Problem).GetProperties().Select(property => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name));
        var text = string.Join('\n', Page);

        Assert.All(members, member => Assert.True(text.Contains($"`{member}`", StringComparison.Ordinal) || text.Contains($"\"{member}\"", StringComparison.Ordinal), $"docs/errors.md does not name {member}."));
    }
}
