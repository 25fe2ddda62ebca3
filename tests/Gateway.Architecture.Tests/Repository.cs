using System.Reflection;

namespace Gateway.Architecture.Tests;

/// <summary>The checkout the tests were built in, and the product's assemblies.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = [".git", "bin", "obj", "node_modules", "TestResults", "artifacts", "state", ".vs", ".idea"];

    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static Assembly Abstractions => typeof(Abstractions.Operations.OperationCatalog).Assembly;

    public static Assembly Core => typeof(Gateway.Core.CoreServices).Assembly;

    public static Assembly Host => typeof(Gateway.Host.Startup.GatewayApplication).Assembly;

    public static Assembly Providers { get; } = Assembly.Load("Gateway.Providers");

    public static Assembly Sandbox => typeof(Sandbox.SandboxServer).Assembly;

    /// <summary>The folders of the coded providers.</summary>
    public static IReadOnlyList<string> ProviderFolders { get; } =
        [.. Directory.GetDirectories(Path.Combine(Root, "providers")).Select(folder => Path.GetFileName(folder)!).Except(NotOurs).Order(StringComparer.Ordinal)];

    /// <summary>All files below some folders whose names end so.</summary>
    public static IReadOnlyList<SourceFile> Files(string ending, params string[] folders) =>
    [
        .. (folders.Length == 0 ? [Root] : folders.Select(folder => Path.Combine(Root, folder)))
            .SelectMany(folder => Walk(new DirectoryInfo(folder)))
            .Where(file => file.Name.EndsWith(ending, StringComparison.Ordinal))
            .Select(file => new SourceFile(Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName)))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Where(file => !NotOurs.Contains(file.Name)).Concat(folder.EnumerateDirectories().Where(inner => !NotOurs.Contains(inner.Name)).SelectMany(Walk));

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Gateway.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside a checkout: no Gateway.sln above them.");
    }
}

/// <summary>A file of the repository.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
/// <param name="Text">The whole text.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public string Folder => Path[..Math.Max(0, Path.LastIndexOf('/'))];

    public string[] Lines => Text.Split('\n');

    /// <summary>The places where a line fulfils a condition, as <c>path:line: text</c>.</summary>
    public IEnumerable<string> Where(Func<string, bool> condition) =>
        Lines.Select((line, index) => (line, index)).Where(item => condition(item.line)).Select(item => $"{Path}:{item.index + 1}: {item.line.Trim()}");
}
