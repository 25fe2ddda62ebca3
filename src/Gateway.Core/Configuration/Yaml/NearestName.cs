namespace Gateway.Core.Configuration.Yaml;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    private const int Longest = 80;

    /// <summary>The nearest of the names by edit distance (swaps count as one), or null where none is near.</summary>
    public static string? Of(string written, IEnumerable<string> names)
    {
        if (written.Length is 0 or > Longest) return null;
        var near = names.Select(name => (Name: name, Distance: Distance(written.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(pair => pair.Distance <= Math.Max(1, Math.Min(written.Length, pair.Name.Length) / 3))
            .OrderBy(pair => pair.Distance);
        return near.Select(pair => pair.Name).FirstOrDefault();
    }

    /// <summary>The end of a sentence about a name that is not allowed: the one probably meant, and all that are allowed.</summary>
    public static string Advice(string? nearest, IReadOnlyCollection<string> allowed) =>
        $"{(nearest is null ? "." : $"; did you mean `{nearest}`?")} Allowed: {(allowed.Count == 0 ? "none" : string.Join(", ", allowed))}";

    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
