namespace Gateway.Core.Configuration;

/// <summary>All problems of all files.</summary>
public sealed class ConfigurationReport
{
    /// <summary>A report of these problems, which are put in order of file, line and column.</summary>
    public ConfigurationReport(IEnumerable<ConfigurationProblem> problems) =>
        Problems = [.. problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column)];

    /// <summary>The problems in order of file, line and column.</summary>
    public IReadOnlyList<ConfigurationProblem> Problems { get; }

    /// <summary>Whether any of them keeps the configuration from being used.</summary>
    public bool HasErrors => Problems.Any(problem => problem.Severity == ProblemSeverity.Error);

    /// <summary>The problems, one a line; empty where there are none.</summary>
    public override string ToString() => string.Join('\n', Problems);
}
