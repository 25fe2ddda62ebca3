using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;
using Gateway.Testing;
using Xunit;

namespace Gateway.Providers.Tests.Golden;

/// <summary>The tables of <c>docs/operations.md</c> say what the adapters declare; on a difference the expected table is the one to paste into the page.</summary>
public sealed class CapabilityPageTests
{
    private static readonly IReadOnlyList<IProviderAdapter> Adapters = TestGateway.Catalog().All;

    [Fact]
    public void The_table_of_operations_says_how_each_provider_supports_each()
    {
        var rows = OperationCatalog.All.Select(operation => $"| `{operation.Id}` | {string.Join(" | ", Adapters.Select(adapter => Sign(adapter.Capabilities[operation])))} |");

        Says("## Who supports what", $"| operation | {string.Join(" | ", Adapters.Select(adapter => $"`{adapter.Definition.Id}`"))} |", $"|---|{string.Concat(Adapters.Select(_ => ":-:|"))}", rows);
    }

    [Fact]
    public void Every_emulation_is_listed_with_what_differs()
    {
        var rows = Capabilities(SupportLevel.Exact, SupportLevel.Approximate)
            .Select(row => $"| `{row.Provider}` | `{row.Operation}` | {row.Support.Level.ToString().ToLowerInvariant()}{(row.Support.RequiresLenient ? ", needs lenient" : "")} | {row.Support.Note} |");

        Says("## Emulations", "| provider | operation | support | how |", "|---|---|---|---|", rows);
    }

    [Fact]
    public void Every_gap_is_listed_with_its_reason()
    {
        var rows = Capabilities(SupportLevel.Unsupported).Select(row => $"| `{row.Provider}` | `{row.Operation}` | {row.Support.Note} |");

        Says("## Gaps", "| provider | operation | why |", "|---|---|---|", rows);
    }

    private static IEnumerable<(string Provider, string Operation, Support Support)> Capabilities(params SupportLevel[] levels) =>
        from adapter in Adapters
        from operation in OperationCatalog.All
        let support = adapter.Capabilities[operation]
        where levels.Contains(support.Level)
        select (adapter.Definition.Id, operation.Id, support);

    private static string Sign(Support support) => support.Level switch
    {
        SupportLevel.Native => "N",
        SupportLevel.Exact => "E",
        SupportLevel.Approximate => "A",
        _ => "–",
    };

    private static void Says(string heading, string head, string rule, IEnumerable<string> rows)
    {
        var expected = string.Join('\n', [head, rule, .. rows]);
        Assert.True(expected == OperationsPage.Table(heading), $"The table below `{heading}` of docs/operations.md should be:\n{expected}\n");
    }
}
