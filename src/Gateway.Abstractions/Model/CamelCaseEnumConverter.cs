using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gateway.Abstractions.Model;

/// <summary>Writes an enum as its camelCase name and refuses numbers.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
public sealed class CamelCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
