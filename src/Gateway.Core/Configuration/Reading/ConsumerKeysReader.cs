using Gateway.Core.Configuration.Yaml;

namespace Gateway.Core.Configuration.Reading;

/// <summary>Reads the hashes of consumers' keys. What is written instead of a hash may be a key, so it is never repeated.</summary>
internal sealed class ConsumerKeysReader(FileProblems problems)
{
    private readonly Dictionary<string, (string Consumer, int Line)> _owners = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The hash, or null where it is none or taken, which is reported.</summary>
    public byte[]? Read(YamlNode item, string consumer, string subject)
    {
        if (item.AsText($"an entry of {subject}", problems) is not { } written) return null;
        if (Problem(written.Text, consumer) is { } problem)
        {
            problems.Error(written.At, $"an entry of {subject} {problem}");
            return null;
        }

        if (_owners.TryAdd(written.Text, (consumer, written.At.Line))) return Convert.FromHexString(written.Text.AsSpan(ConsumerKey.HashPrefix.Length));
        var (owner, line) = _owners[written.Text];
        var whose = owner == consumer ? "is there twice" : $"belongs to consumer `{owner}` already; a key stands for one consumer";
        problems.Error(written.At, $"an entry of {subject} {whose} (first on line {line})");
        return null;
    }

    private static string? Problem(string text, string consumer)
    {
        if (!text.StartsWith(ConsumerKey.HashPrefix, StringComparison.Ordinal))
        {
            return "is not a key's hash (`sha256:` and 64 hex digits). Keys themselves don't belong here: "
                + $"`Gateway.Host key new {consumer}` makes a key and prints this line; a key that was written here should be replaced";
        }

        var digits = text[ConsumerKey.HashPrefix.Length..];
        if (digits.Length != 64) return $"must have 64 hex digits after `sha256:`, not {digits.Length}";
        return digits.All(char.IsAsciiHexDigit) ? null : "has something other than hex digits after `sha256:`";
    }
}
