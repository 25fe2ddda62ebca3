using System.Reflection;
using System.Runtime.CompilerServices;

namespace Gateway.Architecture.Tests;

/// <summary>Types are internal and sealed unless there is a reason. The public ones outside Abstractions are listed here, so that adding one is a decision.</summary>
public sealed class VisibilityTests
{
    private static readonly Dictionary<string, string[]> Public = new()
    {
        ["Gateway.Providers"] = [],
        ["Gateway.Host"] = ["Startup.GatewayApplication"],
        ["Gateway.Sandbox"] = ["RecordedRequest", "SandboxConnections", "SandboxOptions", "SandboxServer"],
        // What the host needs, and what stands in its signatures.
        ["Gateway.Core"] =
        [
            "Catalog.ProviderCatalog",
            "Configuration.ConfigurationFile", "Configuration.ConfigurationFiles", "Configuration.ConfigurationLoader", "Configuration.ConfigurationProblem", "Configuration.ConfigurationReport",
            "Configuration.ConnectionConfiguration", "Configuration.ConnectionPattern", "Configuration.ConsumerConfiguration", "Configuration.ConsumerKey", "Configuration.ConsumerScopes",
            "Configuration.DirectorySource", "Configuration.EgressEntry", "Configuration.EgressOptions", "Configuration.GatewayConfiguration", "Configuration.GatewayOptions",
            "Configuration.IConfigurationSource", "Configuration.ISecretSource", "Configuration.ProblemSeverity", "Configuration.SealingOptions", "Configuration.SecretLookup",
            "Configuration.SecretPlace", "Configuration.SecretReference", "Configuration.SystemSecretSource", "Configuration.TextSource",
            "Connections.ConnectionFactory", "Connections.ConnectionRegistry", "Connections.CredentialApplier", "Connections.GatewayConnection",
            "CoreServices",
            "Dispatch.ConnectionVerifier", "Dispatch.Handling", "Dispatch.IOperationDispatcher", "Dispatch.OperationCall", "Dispatch.VerifyReport", "Dispatch.VerifyStatus",
            "Egress.EgressGuard", "Egress.EgressRefusedException", "Egress.IEgressPolicy",
            "Http.CallScope", "Http.DryRunReachedException", "Http.UpstreamOptions", "Http.UpstreamPlan", "Http.UpstreamTransport",
            "Sealing.Sealer", "Sealing.SealingKeys",
            "Telemetry.GatewayTelemetry",
        ],
    };

    public static TheoryData<string> Assemblies => [.. Public.Keys];

    public static TheoryData<string> AllAssemblies => [.. Public.Keys, "Gateway.Abstractions"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Outside_abstractions_only_the_listed_types_are_public(string assembly) =>
        Assert.Equal(Public[assembly], Types(assembly).Where(type => type.IsPublic).Select(type => type.FullName![(assembly.Length + 1)..].Split('`')[0]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(AllAssemblies))]
    public void Classes_are_sealed_or_made_to_be_inherited(string assembly) => Assert.Empty(
        Types(assembly).Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(type => type.FullName));

    private static IEnumerable<Type> Types(string assembly) =>
        Assembly.Load(assembly).GetTypes().Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.Name.Contains('<', StringComparison.Ordinal) && type.FullName!.StartsWith("Gateway.", StringComparison.Ordinal));
}
