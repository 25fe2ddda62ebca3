using System.Reflection;
using System.Runtime.CompilerServices;
using AutoMapper;
using Microsoft.Extensions.Logging;

namespace Gateway.Providers;

/// <summary>
/// The one mapper of all profiles: the library logs a licence notice per configuration, and one is enough. It is also the one place that knows of the licence key
/// (built in by <c>-p:AutoMapperLicenseKey=…</c>).
/// </summary>
internal sealed class ProviderMapper
{
    private const string KeyName = "AutoMapperLicenseKey";

    private static readonly ConditionalWeakTable<ILoggerFactory, ProviderMapper> Mappers = [];

    private readonly IMapper _mapper;

    private ProviderMapper(ILoggerFactory loggers) => _mapper = new MapperConfiguration(
        configuration =>
        {
            configuration.LicenseKey = typeof(ProviderMapper).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(metadata => metadata.Key == KeyName)?.Value;
            configuration.AddMaps(typeof(ProviderMapper).Assembly);
        },
        loggers).CreateMapper();

    /// <summary>The mapper, made once per logger factory.</summary>
    public static ProviderMapper Of(ILoggerFactory loggers) => Mappers.GetValue(loggers, static factory => new ProviderMapper(factory));

    /// <summary>A wire record as a canonical object, by the provider's profile.</summary>
    public T Map<T>(object wire) => _mapper.Map<T>(wire);
}
