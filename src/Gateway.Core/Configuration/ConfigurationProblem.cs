namespace Gateway.Core.Configuration;

/// <summary>How bad a problem is.</summary>
public enum ProblemSeverity
{
    /// <summary>The configuration can't be used.</summary>
    Error,

    /// <summary>The configuration works, but probably not as meant.</summary>
    Warning,
}

/// <summary>One thing that is wrong in the configuration. It never holds a secret's value.</summary>
/// <param name="File">The file's name, such as <c>connections.yaml</c>.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column of the offending key or value, from 1.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What was wrong and what is allowed, in one line.</param>
public sealed record ConfigurationProblem(string File, int Line, int Column, ProblemSeverity Severity, string Message)
{
    /// <summary>The problem as compilers write theirs: <c>file:line:column: severity: message</c>.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {(Severity == ProblemSeverity.Error ? "error" : "warning")}: {Message}";
}
