using Gateway.Core.Configuration;

namespace Gateway.Core.Tests.Configuration;

/// <summary>
/// Walks <c>Cases/</c>: each folder holds configuration files and the report they must give. To add a case add a folder;
/// <c>GATEWAY_UPDATE_GOLDEN=1</c> writes the reports, for the author to read before committing them.
/// </summary>
public sealed class ConfigurationCasesTests
{
    private static readonly string Folder = Repository.Folder("tests", "Gateway.Core.Tests", "Configuration", "Cases");

    public static TheoryData<string> Cases => [.. Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_case_gives_its_report(string name)
    {
        var (configuration, report) = Loading.Load(new DirectorySource(Path.Combine(Folder, name)));
        var actual = report.ToString() is "" ? "" : $"{report}\n";
        var golden = Path.Combine(Folder, name, "expected.txt");
        if (Environment.GetEnvironmentVariable("GATEWAY_UPDATE_GOLDEN") == "1") File.WriteAllText(golden, actual);

        Assert.Equal(File.ReadAllText(golden), actual);
        Assert.Equal(report.HasErrors, configuration is null);
        Assert.DoesNotContain("hush", actual, StringComparison.Ordinal);
    }
}
