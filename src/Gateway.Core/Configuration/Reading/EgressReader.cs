using Gateway.Core.Configuration.Yaml;

namespace Gateway.Core.Configuration.Reading;

/// <summary>Reads <c>egress.allow</c>.</summary>
internal static class EgressReader
{
    /// <summary>What is allowed; null where any of it is broken, since that might be the very entry a connection relies on.</summary>
    public static EgressOptions? Read(StrictMap top, FileProblems problems)
    {
        if (!top.Means("egress")) return EgressOptions.None;
        if (top.Map("egress", "allow") is not { } map) return null;
        if (map.Find("allow") is not { } allow) return map.Means("allow") ? null : EgressOptions.None;
        if (allow.AsList(map.Of("allow"), problems) is not { } list) return null;
        var entries = list.Items.Select(item => Entry(item, $"an entry of {map.Of("allow")}", problems)).ToList();
        return entries.Contains(null) ? null : new EgressOptions([.. entries.OfType<EgressEntry>()]);
    }

    private static EgressEntry? Entry(YamlNode item, string subject, FileProblems problems)
    {
        if (item.AsText(subject, problems) is not { } written) return null;
        if (EgressEntry.TryParse(written.Text, out var entry, out var problem)) return entry;
        problems.Error(written.At, $"{subject}, {Shown.Harmless(written.Text)}, {problem}");
        return null;
    }
}
