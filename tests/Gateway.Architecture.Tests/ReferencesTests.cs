using System.Reflection;
using System.Xml.Linq;

namespace Gateway.Architecture.Tests;

/// <summary>References run one way: Abstractions ← Core ← Host, Abstractions ← Providers ← Host, Sandbox ← Host.</summary>
public sealed class ReferencesTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["src/Gateway.Abstractions/Gateway.Abstractions.csproj"] = [],
        ["src/Gateway.Core/Gateway.Core.csproj"] = ["Gateway.Abstractions"],
        ["providers/Gateway.Providers.csproj"] = ["Gateway.Abstractions"],
        ["src/Gateway.Sandbox/Gateway.Sandbox.csproj"] = [],
        ["src/Gateway.Host/Gateway.Host.csproj"] = ["Gateway.Abstractions", "Gateway.Core", "Gateway.Providers", "Gateway.Sandbox"],
    };

    public static TheoryData<string> WithoutAspNet => ["Gateway.Abstractions", "Gateway.Core", "Gateway.Providers"];

    [Fact]
    public void Every_product_project_is_known_here() =>
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), Repository.Files(".csproj", "src", "providers").Select(project => project.Path));

    [Fact]
    public void Projects_name_only_the_projects_they_may_see() => Assert.Empty(
        from project in Repository.Files(".csproj", "src", "providers")
        from reference in XDocument.Parse(project.Text).Descendants("ProjectReference")
        let name = Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))
        where !Allowed[project.Path].Contains(name)
        select $"{project.Path} references {name}");

    [Fact]
    public void Assemblies_use_only_the_assemblies_they_may_see() => Assert.Empty(
        from assembly in (Assembly[])[Repository.Abstractions, Repository.Core, Repository.Providers, Repository.Sandbox, Repository.Host]
        let allowed = Allowed.Single(project => Path.GetFileNameWithoutExtension(project.Key) == assembly.GetName().Name).Value
        from used in Ours(assembly)
        where !allowed.Contains(used)
        select $"{assembly.GetName().Name} uses {used}");

    [Fact]
    public void Core_and_providers_never_see_each_other()
    {
        Assert.DoesNotContain("Gateway.Providers", Ours(Repository.Core));
        Assert.DoesNotContain("Gateway.Core", Ours(Repository.Providers));
    }

    [Theory]
    [MemberData(nameof(WithoutAspNet))]
    public void Below_the_host_nothing_knows_ASP_NET(string name)
    {
        var project = Allowed.Keys.Single(path => Path.GetFileNameWithoutExtension(path) == name);
        var document = XDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, project)));

        Assert.Equal("Microsoft.NET.Sdk", document.Root!.Attribute("Sdk")!.Value);
        Assert.Empty(document.Descendants("FrameworkReference"));
        Assert.DoesNotContain(Assembly.Load(name).GetReferencedAssemblies(), used => used.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public void Abstractions_need_nothing_but_the_runtime() => Assert.DoesNotContain(
        Repository.Abstractions.GetReferencedAssemblies(),
        used => !used.Name!.StartsWith("System.", StringComparison.Ordinal) && used.Name is not "netstandard" and not "mscorlib");

    private static IEnumerable<string> Ours(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(used => used.Name!).Where(used => used.StartsWith("Gateway.", StringComparison.Ordinal));
}
