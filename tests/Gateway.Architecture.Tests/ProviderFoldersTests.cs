using Gateway.Abstractions.Operations;

namespace Gateway.Architecture.Tests;

/// <summary>Who knows one provider's folder knows them all.</summary>
public sealed class ProviderFoldersTests
{
    private static readonly string[] Suffixes = ["Adapter.cs", "Api.cs", "Contracts.cs", "Definition.cs", "Errors.cs", "Profile.cs"];

    public static TheoryData<string> Folders => [.. Repository.ProviderFolders];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_provider_has_the_files_every_provider_has(string folder)
    {
        var files = Repository.Files("", $"providers/{folder}").Select(file => file.Path).ToHashSet();

        Assert.All([.. Suffixes.Select(suffix => folder + suffix), "README.md"], name => Assert.Contains($"providers/{folder}/{name}", files));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Each_operation_of_a_provider_has_a_sample_and_each_sample_is_named_by_its_operation(string folder)
    {
        var known = OperationCatalog.All.Select(operation => operation.Id).ToHashSet();
        var samples = Repository.Files(".json", $"providers/{folder}/samples").Select(file => string.Join('.', file.Name.Split('.')[..2])).ToHashSet();
        var adapter = Testing.TestGateway.Catalog().All.Single(adapter => adapter.GetType().Namespace!.EndsWith($".{folder}", StringComparison.Ordinal));
        var supported = adapter.Capabilities.Where(capability => capability.Value.Level != Abstractions.Providers.SupportLevel.Unsupported).Select(capability => capability.Key.Id);

        Assert.Empty(supported.Except(samples));
        Assert.DoesNotContain(samples.Except(known), name => name.Split('.')[0] != "verify");
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_providers_quirks_are_told(string folder) =>
        Assert.True(File.ReadAllLines(Path.Combine(Repository.Root, "providers", folder, "README.md")).Length > 10, $"providers/{folder}/README.md says next to nothing.");
}
