using System.Reflection;
using System.Runtime.CompilerServices;
using AutoMapper;
using Microsoft.Extensions.Logging;

namespace Gateway.Providers;

/// <summary>
/// The one mapper of all profiles: the library logs a licence notice per configuration, and one is enough. It is also the one place that knows of the licence key
/// (built in by <c>-p:AutoMapperLicenseKey=…</c>).
/// </summary>
internal static class ProviderMapper
{
    private const string KeyName = "AutoMapperLicenseKey";

    private static readonly ConditionalWeakTable<ILoggerFactory, IMapper> Mappers = [];

    /// <summary>The mapper, made once per logger factory.</summary>
    public static IMapper Of(ILoggerFactory loggers) => Mappers.GetValue(loggers, static factory => new MapperConfiguration(
        configuration =>
        {
            configuration.LicenseKey = typeof(ProviderMapper).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(metadata => metadata.Key == KeyName)?.Value;
            configuration.AddMaps(typeof(ProviderMapper).Assembly);
        },
        factory).CreateMapper());
}
