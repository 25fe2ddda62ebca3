using Gateway.Abstractions.Providers;
using Gateway.Core.Configuration.Yaml;
using IdForms = Gateway.Core.Catalog.IdForms;

namespace Gateway.Core.Configuration.Reading;

/// <summary>Reads a connection's settings and fills in the provider's defaults.</summary>
internal static class SettingsReader
{
    public static IReadOnlyDictionary<string, string> Read(StrictMap connection, IReadOnlyList<SettingField> fields, FileProblems problems)
    {
        var settings = fields.Where(field => field.Default is not null).ToDictionary(field => field.Name, field => field.Default!, StringComparer.Ordinal);
        if (connection.Map("settings", [.. fields.Select(field => field.Name)]) is not { } map) return settings;

        foreach (var field in fields)
        {
            if (map.PlainValue(field.Name, problems) is not { } written) continue;
            if (Problem(field, written.Text) is { } problem) problems.Error(written.At, $"{map.Of(field.Name)} {problem}");
            else settings[field.Name] = written.Text;
        }

        return settings;
    }

    private static string? Problem(SettingField field, string text)
    {
        if (field.Allowed.Count > 0 && !field.Allowed.Contains(text))
            return $"can't be {Shown.Value(text)}{NearestName.Advice(NearestName.Of(text, field.Allowed), field.Allowed)}";
        if (field.Form is { } form && !IdForms.Matches(text, form)) return $"must be {IdForms.Describe(form)}, not {Shown.Value(text)}";
        return field.Check?.Invoke(text) is { } problem ? $"is not valid: {problem}" : null;
    }
}
