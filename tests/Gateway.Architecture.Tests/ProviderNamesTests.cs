using System.Text.RegularExpressions;

namespace Gateway.Architecture.Tests;

/// <summary>The trap in which gateways end is a core that switches on vendors' names.</summary>
public sealed class ProviderNamesTests
{
    private static readonly Regex Names = new("deepopinion|koyeb|pupil|toggl|enhance|org-?invite", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(10));

    [Fact]
    public void No_provider_is_named_in_the_product_outside_its_folder_and_the_sandbox() => Assert.Empty(
        Repository.Files(".cs", "src")
            .Where(file => !file.Path.StartsWith("src/Gateway.Sandbox/", StringComparison.Ordinal))
            .SelectMany(file => file.Where(Names.IsMatch)));

    [Fact]
    public void No_file_of_the_product_outside_the_sandbox_is_called_after_a_provider() => Assert.DoesNotContain(
        Repository.Files("", "src").Select(file => file.Path),
        path => !path.StartsWith("src/Gateway.Sandbox/", StringComparison.Ordinal) && Names.IsMatch(path));

    [Fact]
    public void No_provider_names_another() => Assert.Empty(
        from folder in Repository.ProviderFolders
        from file in Repository.Files(".cs", $"providers/{folder}")
        from other in Repository.ProviderFolders
        where other != folder
        from place in file.Where(line => line.Contains($"Gateway.Providers.{other}", StringComparison.Ordinal))
        select place);

    [Fact]
    public void The_scan_finds_an_adapter_in_every_providers_folder()
    {
        Assert.NotEmpty(Repository.ProviderFolders);
        var found = Testing.TestGateway.Catalog().All.Select(adapter => adapter.GetType().Namespace!.Split('.')[^1]);

        Assert.Equal(Repository.ProviderFolders, found.Order(StringComparer.Ordinal));
    }
}
