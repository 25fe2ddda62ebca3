using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;
using Xunit;

namespace Gateway.Providers.Tests.Golden;

/// <summary>Every method of the five documents is reached, and the page says by which operations: judged by the samples, whose requests the gateway really sends.</summary>
public sealed class UpstreamMethodTests
{
    public static TheoryData<string, string> Methods
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var method in OperationsPage.Methods) data.Add(method.Provider, method.Method);
            return data;
        }
    }

    [Theory]
    [InlineData("deepopinion", 15)]
    [InlineData("koyeb", 5)]
    [InlineData("pupil", 14)]
    [InlineData("toggl", 5)]
    [InlineData("org-invite", 3)]
    public void The_page_lists_every_method_of_a_providers_document(string provider, int methods) =>
        Assert.Equal(methods, OperationsPage.Methods.Where(method => method.Provider == provider).Select(method => method.Method).Distinct().Count());

    [Fact]
    public void The_documents_have_42_methods_and_the_page_lists_no_others() => Assert.Equal(42, OperationsPage.Methods.Count);

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_sample_proves_each_method(string provider, string method) =>
        Assert.Contains(SampleFile.All, file => file.Adapter.Definition.Id == provider && file.Read() is { Answer.Status: < 300 } sample && sample.Seed.Contains(method));

    [Theory]
    [MemberData(nameof(Methods))]
    public void The_page_names_exactly_the_operations_that_reach_a_method(string provider, string method)
    {
        var row = OperationsPage.Methods.Single(row => (row.Provider, row.Method) == (provider, method));
        var files = SampleFile.All.Where(file => file.Adapter.Definition.Id == provider && file.Operation != "verify").ToList();

        var reaching = files.Where(file => file.Read().Upstream.Any(exchange => row.Is(exchange.Request))).Select(file => file.Operation).ToHashSet();

        Assert.Equal(OperationCatalog.All.Select(operation => operation.Id).Where(reaching.Contains), row.Operations);
        Assert.All(row.Operations, operation => Assert.NotEqual(SupportLevel.Unsupported, files[0].Adapter.Capabilities[OperationCatalog.ForId(operation)!].Level));
    }

    [Fact]
    public void Every_sample_calls_the_methods_it_claims_to_prove()
    {
        var claims =
            from file in SampleFile.All
            let sample = file.Read()
            from method in sample.Seed
            let row = OperationsPage.Methods.FirstOrDefault(row => (row.Provider, row.Method) == (file.Adapter.Definition.Id, method))
            where row is null || !sample.Upstream.Any(exchange => row.Is(exchange.Request))
            select $"{file} claims {method}";

        Assert.True(!claims.Any(), string.Join('\n', claims));
    }
}
