using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;
using Gateway.Testing;
using Xunit;

namespace Gateway.Providers.Tests.Golden;

public sealed class GoldenSampleTests
{
    public static TheoryData<string> Samples => [.. SampleFile.All.Select(file => file.ToString())];

    public static TheoryData<string> Providers => [.. TestGateway.Catalog().All.Select(adapter => adapter.Definition.Id)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task What_is_sent_upstream_and_answered_is_what_the_sample_says(string name)
    {
        var file = SampleFile.Parse(name);
        var sample = file.Read();

        var run = await SampleRun.MakeAsync(file, sample);

        var differences = SampleVerdict.Differences(file, sample, run);
        Assert.True(differences.Count == 0, $"providers/{file.Folder}/samples/{file.Name}.json ({sample.Title}):\n  {string.Join("\n  ", differences)}");
    }

    [Fact]
    public void Every_sample_is_named_after_an_operation() =>
        Assert.DoesNotContain(SampleFile.All, file => file.Operation != "verify" && OperationCatalog.ForId(file.Operation) is null);

    [Theory]
    [MemberData(nameof(Providers))]
    public void Every_supported_operation_has_a_sample_that_succeeds_after_calling_upstream(string provider)
    {
        var files = SampleFile.All.Where(file => file.Adapter.Definition.Id == provider).ToList();
        var proven = files.Where(file => file.Read() is { Answer.Status: < 300, Upstream.Count: > 0 }).Select(file => file.Operation).ToHashSet();

        var supported = files[0].Adapter.Capabilities.Where(capability => capability.Value.Level != SupportLevel.Unsupported).Select(capability => capability.Key.Id);

        Assert.Empty(supported.Except(proven));
    }
}
