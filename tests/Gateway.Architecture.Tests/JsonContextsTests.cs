using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Gateway.Abstractions.Model;

namespace Gateway.Architecture.Tests;

/// <summary>Every wire record and every canonical type has generated metadata.</summary>
public sealed class JsonContextsTests
{
    public static TheoryData<string> WireRecords =>
        [.. Repository.Providers.GetTypes().Where(type => Properties(type).Any(property => property.IsDefined(typeof(JsonPropertyNameAttribute)))).Select(type => type.FullName!)];

    public static TheoryData<string> CanonicalTypes =>
    [
        .. Repository.Abstractions.GetTypes()
            .Where(type => type is { IsAbstract: false } && (typeof(Resource).IsAssignableFrom(type) || (type.IsEnum && type.IsDefined(typeof(JsonConverterAttribute)))))
            // Never answered by themselves: they stand in the catalog only.
            .Where(type => type.Name is not "OperationKind" and not "RetryClass")
            .Select(type => type.FullName!),
        typeof(Person).FullName!,
        typeof(ResultMeta).FullName!,
    ];

    public static TheoryData<string> Contexts => [.. ContextTypes(Repository.Providers, Repository.Host, Repository.Abstractions).Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(WireRecords))]
    public void A_wire_record_is_in_its_providers_context(string name)
    {
        var record = Repository.Providers.GetType(name)!;
        var covered = ContextTypes(Repository.Providers).Where(context => context.Namespace == record.Namespace).SelectMany(Covered);

        Assert.Contains(covered, type => type == record || (type.IsGenericType && type.GetGenericTypeDefinition() == record));
    }

    [Theory]
    [MemberData(nameof(CanonicalTypes))]
    public void A_canonical_type_is_in_the_apis_context(string name) =>
        Assert.Contains(ContextTypes(Repository.Host).SelectMany(Covered), type => type.FullName == name || Nullable.GetUnderlyingType(type)?.FullName == name);

    /// <summary>The generator does not look into an optional, so what it holds must be registered by itself; without that, reading fails at run time.</summary>
    [Theory]
    [MemberData(nameof(Contexts))]
    public void What_an_optional_holds_is_in_the_context_too(string name)
    {
        var context = Instance(ContextTypes(Repository.Providers, Repository.Host, Repository.Abstractions).Single(type => type.FullName == name));

        Assert.Empty(
            from type in Covered(context.GetType())
            let info = context.GetTypeInfo(type)
            where info is { Kind: JsonTypeInfoKind.Object }
            from property in info.Properties
            where property.PropertyType is { IsGenericType: true } && property.PropertyType.GetGenericTypeDefinition() == typeof(Optional<>)
            let held = property.PropertyType.GenericTypeArguments[0]
            where context.GetTypeInfo(held) is null
            select $"{name}: {held} of {type.Name}.{property.Name}");
    }

    [Fact]
    public void Every_provider_has_one_context() =>
        Assert.Equal(Repository.ProviderFolders, ContextTypes(Repository.Providers).Select(type => type.Namespace!.Split('.')[^1]).Order(StringComparer.Ordinal));

    private static List<Type> ContextTypes(params Assembly[] assemblies) =>
        [.. assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type is { IsAbstract: false } && typeof(JsonSerializerContext).IsAssignableFrom(type))];

    private static JsonSerializerContext Instance(Type context) => (JsonSerializerContext)context.GetProperty("Default", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    private static IEnumerable<Type> Covered(Type context) => context.GetProperties()
        .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(JsonTypeInfo<>))
        .Select(property => property.PropertyType.GenericTypeArguments[0]);

    private static PropertyInfo[] Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
}
