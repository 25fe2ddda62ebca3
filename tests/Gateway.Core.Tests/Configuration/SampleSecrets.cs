using Gateway.Abstractions.Model;
using Gateway.Core.Configuration;

namespace Gateway.Core.Tests.Configuration;

/// <summary>Secrets the cases refer to. All values hold the word <c>hush</c> where they can, so that a leak is easy to find.</summary>
internal sealed class SampleSecrets : ISecretSource
{
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["${env:TOKEN}"] = "hush-token",
        ["${env:OTHER}"] = "hush-other",
        ["${env:EMPTY}"] = "",
        ["${env:INJECTED}"] = "hush\r\nX-Evil: 1",
        ["${env:SEAL}"] = Convert.ToBase64String(new byte[32]),
        ["${env:SHORT}"] = Convert.ToBase64String(new byte[8]),
        ["${file:/run/secrets/token}"] = "hush-file",
    };

    public SecretLookup Look(SecretReference reference) => Values.TryGetValue(reference.ToString(), out var value)
        ? new SecretLookup(new Secret(value))
        : new SecretLookup(null, reference.Place == SecretPlace.Environment ? "the environment variable is not set" : "the file does not exist");
}
