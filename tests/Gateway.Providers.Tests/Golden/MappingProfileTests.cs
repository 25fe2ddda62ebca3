using System.Reflection;
using AutoMapper;
using Gateway.Abstractions.Providers;
using Gateway.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Gateway.Providers.Tests.Golden;

public sealed class MappingProfileTests
{
    private static readonly IReadOnlyList<Type> Profiles =
        [.. Assembly.Load("Gateway.Providers").GetTypes().Where(type => type.IsAssignableTo(typeof(Profile)) && !type.IsAbstract)];

    public static TheoryData<string> Providers => [.. TestGateway.Catalog().All.Select(adapter => adapter.Definition.Id)];

    [Theory]
    [MemberData(nameof(Providers))]
    public void Every_member_of_every_canonical_record_is_mapped_or_left_out_on_purpose(string provider)
    {
        var profile = ProfileOf(TestGateway.Catalog().Find(provider)!);

        new MapperConfiguration(configuration => configuration.AddProfile(profile), NullLoggerFactory.Instance).AssertConfigurationIsValid();
    }

    [Fact]
    public void There_is_one_profile_per_provider() => Assert.Equal(TestGateway.Catalog().All.Count, Profiles.Count);

    private static Profile ProfileOf(IProviderAdapter adapter)
    {
        var type = Assert.Single(Profiles, type => type.Namespace == adapter.GetType().Namespace);
        return (Profile)Activator.CreateInstance(type, nonPublic: true)!;
    }
}
