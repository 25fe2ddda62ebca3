using System.Text.RegularExpressions;
using Gateway.Abstractions.Model;
using Gateway.Core.Configuration.Yaml;

namespace Gateway.Core.Configuration.Reading;

/// <summary>Reads secrets: references, or literals with a warning. Problems name references, never values.</summary>
internal sealed partial class SecretReader(ISecretSource source, FileProblems problems)
{
    private const string Usage = "write `${env:NAME}` or `${file:/path}` as the whole value";

    /// <summary>The secret and how to name its origin in a message; null where there is none, which is reported.</summary>
    public (Secret Value, string Origin)? Read(YamlNode node, string subject, bool isSecret = true)
    {
        if (node.AsText(subject, problems) is not { } scalar) return null;
        if (!scalar.Text.Contains("${", StringComparison.Ordinal))
        {
            if (isSecret) problems.Warning(scalar.At, $"{subject} is written out in this file; {Usage} to keep it elsewhere");
            return (new Secret(scalar.Text), "the text");
        }

        return Parse(scalar, subject) is { } reference ? Look(reference, scalar.At, subject) : null;
    }

    private SecretReference? Parse(YamlScalar scalar, string subject)
    {
        var match = Reference().Match(scalar.Text);
        if (!match.Success)
        {
            problems.Error(scalar.At, $"{subject} has a reference within a longer text, or one that is not complete; {Usage}");
            return null;
        }

        var (place, name) = (match.Groups["place"].Value, match.Groups["name"].Value);
        switch (place)
        {
            case "env" when Variable().IsMatch(name):
                return new SecretReference(SecretPlace.Environment, name);
            case "env":
                problems.Error(scalar.At, $"{subject}: `${{env:{Shown.Text(name)}}}` is not the name of an environment variable (letters, digits, `_`, `-` and `.`)");
                return null;
            case "file" when Path.IsPathFullyQualified(name):
                return new SecretReference(SecretPlace.File, name);
            case "file":
                problems.Error(scalar.At, $"{subject}: the path of `${{file:{Shown.Text(name)}}}` must be absolute");
                return null;
            default:
                problems.Error(scalar.At, $"{subject} has a reference of an unknown kind; {Usage}");
                return null;
        }
    }

    private (Secret, string)? Look(SecretReference reference, Position at, string subject)
    {
        var (value, failure) = source.Look(reference);
        if (value?.Reveal().Length > 0) return (value, $"the value of `{Shown.Text(reference.ToString())}`");
        problems.Error(at, $"{subject}: `{Shown.Text(reference.ToString())}`: {failure ?? "the value is empty"}");
        return null;
    }

    [GeneratedRegex(@"\A\$\{(?<place>[^:{}]*):(?<name>[^{}]*)\}\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_.-]*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Variable();
}
