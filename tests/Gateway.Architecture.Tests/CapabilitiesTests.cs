using System.Reflection;
using System.Runtime.CompilerServices;
using Gateway.Abstractions.Operations;
using Gateway.Abstractions.Providers;

namespace Gateway.Architecture.Tests;

/// <summary>The catalog is whole, and every adapter says of every operation how it supports it or why it doesn't.</summary>
public sealed class CapabilitiesTests
{
    public static TheoryData<string> Providers => [.. Testing.TestGateway.Catalog().All.Select(adapter => adapter.Definition.Id)];

    public static TheoryData<string> Operations => [.. OperationCatalog.All.Select(operation => operation.Id)];

    [Fact]
    public void Every_operation_stands_once_in_the_catalog()
    {
        var declared = typeof(OperationCatalog).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(OperationDescriptor))
            .Select(property => (OperationDescriptor)property.GetValue(null)!).ToList();
        var carried = Repository.Abstractions.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && ResultOf(type) is not null);

        Assert.Equal(declared, OperationCatalog.All);
        Assert.Equal(declared.Count, declared.DistinctBy(operation => operation.Id).Count());
        Assert.Equal(carried.ToHashSet(), declared.Select(operation => operation.Type).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void A_record_carries_the_operation_that_names_it(string id)
    {
        var operation = OperationCatalog.ForId(id)!;
        var carried = typeof(IOperation<>).MakeGenericType(ResultOf(operation.Type)!).GetProperty("Descriptor")!.GetValue(RuntimeHelpers.GetUninitializedObject(operation.Type));

        Assert.Same(operation, carried);
        Assert.Same(operation, OperationCatalog.ForType(operation.Type));
        Assert.Equal(operation.Kind == OperationKind.Read, operation.Retry == RetryClass.Safe);
        Assert.Contains(operation.Scope.Split(':')[1], operation.Kind == OperationKind.Read ? ["read"] : (string[])["write", "accept"]);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void A_provider_says_something_of_every_operation(string provider)
    {
        var capabilities = Adapter(provider).Capabilities;

        Assert.Equal(OperationCatalog.All.ToHashSet(), capabilities.Keys.ToHashSet());
        Assert.All(capabilities.Where(capability => capability.Value.Level is SupportLevel.Approximate or SupportLevel.Exact or SupportLevel.Unsupported), capability =>
            Assert.True(capability.Value.Note is { Length: > 10 }, $"{capability.Key.Id} is {capability.Value.Level} without saying why or how."));
        Assert.All(capabilities.Where(capability => capability.Value.Level != SupportLevel.Unsupported), capability => Assert.False(string.IsNullOrEmpty(capability.Value.Calls)));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void What_is_implemented_is_labelled_in_the_code(string provider)
    {
        var type = Adapter(provider).GetType();
        var contracts = type.GetInterfaces().Where(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(ISupport<,>)).ToList();

        Assert.NotEmpty(contracts);
        Assert.All(contracts, contract =>
        {
            Assert.NotNull(type.GetInterfaceMap(contract).TargetMethods[0].GetCustomAttribute<SupportAttribute>());
            Assert.NotNull(OperationCatalog.ForType(contract.GenericTypeArguments[0]));
        });
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Only_what_is_approximate_needs_consent(string provider) =>
        Assert.All(Adapter(provider).Capabilities.Values.Where(support => support.RequiresLenient), support => Assert.Equal(SupportLevel.Approximate, support.Level));

    private static IProviderAdapter Adapter(string provider) => Testing.TestGateway.Catalog().Find(provider)!;

    private static Type? ResultOf(Type type) =>
        type.GetInterfaces().FirstOrDefault(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IOperation<>))?.GenericTypeArguments[0];
}
