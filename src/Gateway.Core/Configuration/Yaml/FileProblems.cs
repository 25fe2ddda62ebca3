namespace Gateway.Core.Configuration.Yaml;

/// <summary>Collects the problems of one file, up to a number nobody reads beyond.</summary>
internal sealed class FileProblems(string file)
{
    private const int Most = 100;

    private readonly List<ConfigurationProblem> _problems = [];
    private int _more;
    private ConfigurationProblem? _last;

    public IEnumerable<ConfigurationProblem> All => _last is null ? _problems : _problems.Append(_last with { Message = $"and {_more} more problems" });

    public void Error(Position at, string message) => Add(new ConfigurationProblem(file, at.Line, at.Column, ProblemSeverity.Error, message));

    public void Warning(Position at, string message) => Add(new ConfigurationProblem(file, at.Line, at.Column, ProblemSeverity.Warning, message));

    private void Add(ConfigurationProblem problem)
    {
        if (_problems.Count < Most)
        {
            _problems.Add(problem);
            return;
        }

        // What stands for the rest comes last and is as bad as the worst of them.
        _more++;
        var isError = problem.Severity == ProblemSeverity.Error || _last?.Severity == ProblemSeverity.Error;
        _last = (_last is null || problem.Line > _last.Line ? problem : _last) with { Severity = isError ? ProblemSeverity.Error : ProblemSeverity.Warning };
    }
}
