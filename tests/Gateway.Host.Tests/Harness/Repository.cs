namespace Gateway.Host.Tests.Harness;

/// <summary>Where the sources lie that tests compare with the code.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("The tests don't run inside the repository.")
        : File.Exists(Path.Combine(folder.FullName, "Gateway.sln")) ? folder.FullName
        : Find(folder.Parent);
}
