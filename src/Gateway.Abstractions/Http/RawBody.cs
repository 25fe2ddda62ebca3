using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Gateway.Abstractions.Http;

/// <summary>Marks a field of a wire record that must not be seen: tokens, links that hold tokens, passwords.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretFieldAttribute : Attribute;

/// <summary>
/// Shows wire records. The allow-list is the record's own fields less those marked <see cref="SecretFieldAttribute"/>; fields that only the extension data holds
/// are listed under <c>unknownFields</c> by name and JSON type, without their values.
/// </summary>
public static class RawBody
{
    private const string UnknownFields = "unknownFields";

    /// <summary>A wire object as it may be shown to a caller.</summary>
    public static JsonObject Of<T>(T wire, JsonTypeInfo<T> type)
        where T : class =>
        (JsonObject)Redact(wire, type)!;

    /// <summary>A wire value of any shape as it may be shown.</summary>
    public static JsonNode? Redact<T>(T wire, JsonTypeInfo<T> type)
    {
        var node = JsonSerializer.SerializeToNode(wire, type);
        return Clean(node, wire, type);
    }

    private static JsonNode? Clean(JsonNode? node, object? value, JsonTypeInfo type)
    {
        switch (node)
        {
            case JsonArray array when value is IEnumerable items && type.ElementType is { } element:
                var elementType = type.Options.GetTypeInfo(element);
                var index = 0;
                foreach (var item in items)
                {
                    if (index >= array.Count) break;
                    Clean(array[index++], item, elementType);
                }

                return array;
            case JsonObject map when value is IDictionary entries && type is { Kind: JsonTypeInfoKind.Dictionary, ElementType: { } element }:
                foreach (DictionaryEntry entry in entries) Clean(map[$"{entry.Key}"], entry.Value, type.Options.GetTypeInfo(element));
                return map;
            case JsonObject body when type.Kind == JsonTypeInfoKind.Object:
                CleanObject(body, value, type);
                return body;
            default:
                return node;
        }
    }

    private static void CleanObject(JsonObject body, object? value, JsonTypeInfo type)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in type.Properties)
        {
            if (property.IsExtensionData) continue;
            known.Add(property.Name);
            if (IsSecret(property))
            {
                body.Remove(property.Name);
                continue;
            }

            if (value is null || property.Get is null || body[property.Name] is not { } child) continue;
            // By the declared type: the metadata knows no others, such as the list behind an interface.
            if (type.Options.TryGetTypeInfo(Unwrap(property.PropertyType), out var inner)) Clean(child, Unwrap(property.Get(value)), inner);
        }

        var unknown = body.Where(field => !known.Contains(field.Key)).ToList();
        if (unknown.Count == 0) return;
        var names = new JsonObject();
        foreach (var (name, field) in unknown)
        {
            body.Remove(name);
            names[name] = field?.GetValueKind().ToString().ToLowerInvariant() ?? "null";
        }

        body[UnknownFields] = names;
    }

    private static bool IsSecret(JsonPropertyInfo property) =>
        (property.AttributeProvider as MemberInfo ?? property.DeclaringType.GetProperties().FirstOrDefault(candidate => NameOf(candidate, property) == property.Name))
            ?.IsDefined(typeof(SecretFieldAttribute), inherit: true) == true;

    private static string NameOf(PropertyInfo candidate, JsonPropertyInfo property) =>
        candidate.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? property.Options.PropertyNamingPolicy?.ConvertName(candidate.Name) ?? candidate.Name;

    private static bool IsOptional(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Model.Optional<>);

    private static Type Unwrap(Type type) => IsOptional(type) ? type.GenericTypeArguments[0] : type;

    private static object? Unwrap(object? value) =>
        value?.GetType() is { } type && IsOptional(type) ? type.GetProperty(nameof(Model.Optional<int>.ValueOrDefault))!.GetValue(value) : value;
}
