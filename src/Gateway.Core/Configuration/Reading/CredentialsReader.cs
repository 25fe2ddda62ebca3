using Gateway.Abstractions.Model;
using Gateway.Abstractions.Providers;
using Gateway.Core.Configuration.Yaml;

namespace Gateway.Core.Configuration.Reading;

/// <summary>Reads a connection's credentials and chooses the way to authenticate: the first whose fields are all set.</summary>
internal sealed class CredentialsReader(ISecretSource secrets, FileProblems problems)
{
    private static readonly CredentialScheme Anonymous = new([]);

    /// <summary>The scheme and the values, or null where there is no whole one, which is reported.</summary>
    public (CredentialScheme Scheme, IReadOnlyDictionary<string, Secret> Values)? Read(StrictMap connection, CredentialForm form, Position at)
    {
        var fields = form.Fields.Select(field => field.Name).ToList();
        var written = connection.Find("credentials");
        var map = connection.Map("credentials", fields);
        if (map is null && (written is not null || connection.Means("credentials"))) return null;

        var values = new Dictionary<string, Secret>(StringComparer.Ordinal);
        var reader = new SecretReader(secrets, problems);
        foreach (var entry in map?.Entries ?? [])
        {
            var (subject, isSecret) = (map!.Of(entry.Key), form.Fields.First(field => field.Name == entry.Key).IsSecret);
            if (reader.Read(entry.Value, subject, isSecret) is { } secret && IsSendable(secret.Value, entry, subject, secret.Origin)) values[entry.Key] = secret.Value;
        }

        // A field that is there and wrong counts as set: its own problem says enough.
        var scheme = form.Schemes.Count == 0 ? Anonymous : form.Schemes.FirstOrDefault(scheme => Fields(scheme.Required).All(field => map?.Means(field) == true));
        if (scheme is null)
        {
            problems.Error(written?.At ?? at, $"{connection.Subject} has no complete credentials: set {string.Join(", or ", form.Schemes.Select(Describe))}");
            return null;
        }

        foreach (var entry in map?.Entries.Where(entry => !Fields([.. scheme.Required, .. scheme.Optional]).Contains(entry.Key)) ?? [])
            problems.Warning(entry.At, $"{map!.Of(entry.Key)} is not used: {Describe(scheme)} comes first");
        return (scheme, values);
    }

    private static IEnumerable<string> Fields(IEnumerable<CredentialPlacement> placements) => placements.SelectMany(placement => placement.Fields).Distinct();

    private static string Describe(CredentialScheme scheme) => string.Join(" and ", Fields(scheme.Required).Select(field => $"`{field}`"));

    // A line break in a header's value starts another header.
    private bool IsSendable(Secret value, YamlEntry entry, string subject, string origin)
    {
        if (!value.Reveal().Any(char.IsControl)) return true;
        problems.Error(entry.Value.At, $"{subject}: {origin} holds a control character, such as a line break, which can't be sent");
        return false;
    }
}
