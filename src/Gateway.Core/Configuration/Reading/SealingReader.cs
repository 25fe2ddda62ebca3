using System.Text.RegularExpressions;
using Gateway.Core.Configuration.Yaml;

namespace Gateway.Core.Configuration.Reading;

/// <summary>Reads the keys handles are sealed with.</summary>
internal sealed partial class SealingReader(ISecretSource secrets, FileProblems problems)
{
    private const int LeastBytes = 32;

    /// <summary>The keys; none where the section is missing or wrong, which is reported.</summary>
    public SealingOptions Read(StrictMap top)
    {
        if (top.Find("sealing") is not { } node || node.AsMap(top.Of("sealing"), problems) is not { } written) return SealingOptions.None;
        var map = StrictMap.Open(written, top.Of("sealing"), problems, "current", "keys");
        var entries = map.Require("keys", node.At)?.AsMap(map.Of("keys"), problems)?.Entries;
        _ = map.Require("current", node.At);
        var current = map.PlainValue("current", problems);
        if (current is not null && entries?.All(entry => entry.Key != current.Text) == true)
        {
            var ids = entries.Select(entry => entry.Key).Where(id => Id().IsMatch(id)).ToList();
            problems.Error(current.At, $"{map.Of("current")} names none of `keys`, {Shown.Value(current.Text)}{NearestName.Advice(NearestName.Of(current.Text, ids), ids)}");
        }

        return Keys(entries ?? [], current?.Text);
    }

    private SealingOptions Keys(IEnumerable<YamlEntry> entries, string? current)
    {
        var keys = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var reader = new SecretReader(secrets, problems);
        foreach (var entry in entries)
        {
            if (!Id().IsMatch(entry.Key))
                problems.Error(entry.At, $"sealing key id {Shown.Key(entry.Key)} is not valid: use 1 to 8 lower-case letters and digits");
            else if (reader.Read(entry.Value, $"sealing key `{entry.Key}`") is { } secret && Bytes(secret.Value.Reveal(), secret.Origin, entry) is { } bytes)
                keys[entry.Key] = bytes;
        }

        return new SealingOptions { Current = current, Keys = keys };
    }

    private byte[]? Bytes(string text, string origin, YamlEntry entry)
    {
        var buffer = new byte[text.Length];
        var isBase64 = Convert.TryFromBase64String(text, buffer, out var length);
        if (isBase64 && length >= LeastBytes) return buffer[..length];
        var problem = isBase64 ? $"is too short: {length} bytes of at least {LeastBytes}" : "is not base64";
        problems.Error(entry.Value.At, $"sealing key `{entry.Key}`: {origin} {problem}; `openssl rand -base64 32` makes a good one");
        return null;
    }

    [GeneratedRegex(@"\A[a-z0-9]{1,8}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
