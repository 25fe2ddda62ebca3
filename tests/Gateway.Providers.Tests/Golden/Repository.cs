namespace Gateway.Providers.Tests.Golden;

/// <summary>The repository the tests run from: samples and pages are read where they are written.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Gateway.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"No Gateway.sln above {from}: run the tests from a checkout of the repository.");
    }
}
