using System.Text.RegularExpressions;

namespace Gateway.Providers.Tests.Golden;

/// <summary>A method of a provider's own document, as <c>docs/operations.md</c> lists it.</summary>
/// <param name="Provider">The provider's id.</param>
/// <param name="Method">The method's name in the provider's document.</param>
/// <param name="Verb">The HTTP method.</param>
/// <param name="Path">The path template below the base URL.</param>
/// <param name="Operations">The canonical operations that reach it.</param>
internal sealed record UpstreamMethod(string Provider, string Method, string Verb, string Path, IReadOnlyList<string> Operations)
{
    /// <summary>Whether a request is a call of this method.</summary>
    public bool Is(SampleUpstreamRequest request) =>
        request.Method == Verb && Regex.IsMatch(request.Target.Split('?')[0], $"^{Regex.Replace(Path, @"\{\w+\}", "[^/]+")}$");
}

/// <summary>What <c>docs/operations.md</c> says, read back out of its tables.</summary>
internal static partial class OperationsPage
{
    private static readonly IReadOnlyList<string> Lines = File.ReadAllLines(Repository.PathOf("docs", "operations.md"));

    /// <summary>The rows below a heading's first table head, as they stand.</summary>
    public static string Table(string heading)
    {
        var rows = Lines.SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith('#')).Where(line => line.StartsWith('|')).ToList();
        return rows.Count > 2 ? string.Join('\n', rows) : throw new InvalidOperationException($"docs/operations.md has no table below `{heading}`.");
    }

    /// <summary>The methods of all providers' documents.</summary>
    public static IReadOnlyList<UpstreamMethod> Methods { get; } = [.. ReadMethods()];

    private static IEnumerable<UpstreamMethod> ReadMethods()
    {
        string? provider = null;
        foreach (var line in Lines)
        {
            if (line.StartsWith('#')) provider = ProviderHeading().Match(line) is { Success: true } heading ? heading.Groups["id"].Value : null;
            else if (provider is not null && MethodRow().Match(line) is { Success: true } row)
            {
                var operations = row.Groups["operations"].Value.Split(',', StringSplitOptions.TrimEntries).Select(operation => operation.Trim('`'));
                yield return new UpstreamMethod(provider, row.Groups["method"].Value, row.Groups["verb"].Value, row.Groups["path"].Value, [.. operations]);
            }
        }
    }

    [GeneratedRegex("^### .* \\(`(?<id>[a-z-]+)`\\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex ProviderHeading();

    [GeneratedRegex(@"^\| `(?<method>\w+)` \| `(?<verb>[A-Z]+) (?<path>/\S*)` \| (?<operations>`[^|]*`) \|$", RegexOptions.ExplicitCapture)]
    private static partial Regex MethodRow();
}
