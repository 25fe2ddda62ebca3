using System.Reflection;
using AutoMapper;
using Microsoft.Extensions.Logging;

namespace Gateway.Providers;

/// <summary>Makes the mapper of a provider's profile; the one place that knows of AutoMapper's licence key (built in by <c>-p:AutoMapperLicenseKey=…</c>).</summary>
internal static class ProviderMapper
{
    private const string KeyName = "AutoMapperLicenseKey";

    public static IMapper Create<TProfile>(ILoggerFactory loggers)
        where TProfile : Profile, new() =>
        new MapperConfiguration(
            configuration =>
            {
                configuration.LicenseKey = typeof(ProviderMapper).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(metadata => metadata.Key == KeyName)?.Value;
                configuration.AddProfile<TProfile>();
            },
            loggers).CreateMapper();
}
