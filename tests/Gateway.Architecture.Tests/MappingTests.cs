using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Gateway.Architecture.Tests;

/// <summary>The mapping library stays where it can be exchanged: in the profiles, and in the one place that makes the mapper.</summary>
public sealed class MappingTests
{
    private const string MapperMaker = "providers/ProviderMapper.cs";
    private static readonly Regex Library = new(@"\b(AutoMapper|I?MapperConfiguration|IMapperConfigurationExpression|I?Mapper|IMappingExpression|IMapperBase)\b", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));

    [Fact]
    public void The_mapping_library_is_named_only_in_profiles_and_where_the_mapper_is_made() => Assert.Empty(
        Repository.Files(".cs", "src", "providers")
            .Where(file => file.Path != MapperMaker && !file.Name.EndsWith("Profile.cs", StringComparison.Ordinal))
            .SelectMany(file => file.Where(Library.IsMatch)));

    [Fact]
    public void A_mapper_is_made_in_one_place() => Assert.Equal(
        [MapperMaker],
        Repository.Files(".cs", "src", "providers").Where(file => file.Text.Contains("new MapperConfiguration(", StringComparison.Ordinal)).Select(file => file.Path));

    [Fact]
    public void Only_the_providers_reference_it() => Assert.Equal(
        ["providers/Gateway.Providers.csproj"],
        Repository.Files(".csproj", "src", "providers")
            .Where(project => XDocument.Parse(project.Text).Descendants("PackageReference").Any(package => package.Attribute("Include")?.Value == "AutoMapper"))
            .Select(project => project.Path));
}
