using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Gateway.Abstractions.Model;
using Gateway.Host.Errors;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Gateway.Host.OpenApi;

/// <summary>Says in schemas what the serialiser does: which fields are always there, which may be absent, and which may be null.</summary>
internal sealed class SchemaRules : IOpenApiSchemaTransformer
{
    private const string OptionalComment = "A field that may be absent";

    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (type == typeof(JsonObject))
        {
            schema.Type = JsonSchemaType.Object;
        }
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            await FillAsync(schema, type.GetGenericArguments()[0], context, cancellationToken);
        }
        else if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
        }
        else if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object && schema.Properties is { } properties)
        {
            foreach (var property in context.JsonTypeInfo.Properties.Where(IsLeftOutWhenNull))
            {
                if (properties.TryGetValue(property.Name, out var value)) properties[property.Name] = WithoutNull(value);
            }

            if (type == typeof(Problem)) Enumerate(properties);
            if (!typeof(Resource).IsAssignableFrom(type)) return;
            schema.Required ??= new HashSet<string>(StringComparer.Ordinal);
            schema.Required.Add("provider");
            schema.Required.Add("connection");
        }
    }

    private static async Task FillAsync(OpenApiSchema schema, Type inner, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        var mayBeNull = !inner.IsValueType || Nullable.GetUnderlyingType(inner) is not null;
        var full = await context.GetOrCreateSchemaAsync(Nullable.GetUnderlyingType(inner) ?? inner, null, ct);
        // The type's own comment is about absence in general; a property's comment stays.
        if (schema.Description == full.Description || schema.Description?.StartsWith(OptionalComment, StringComparison.Ordinal) == true) schema.Description = null;
        schema.Type = (full.Type ?? (full.Enum is null ? null : JsonSchemaType.String)) | (mayBeNull ? JsonSchemaType.Null : default);
        schema.Format = full.Format;
        schema.Enum = full.Enum;
        schema.Properties = full.Properties;
        schema.Required = full.Required;
    }

    private static void Enumerate(IDictionary<string, IOpenApiSchema> properties)
    {
        Words(properties, "code", ProblemTable.Rows.Select(row => row.Name));
        Words(properties, "source", ["gateway", "provider"]);
        Words(properties, "outcome", ["notDone", "done", "unknown"]);
    }

    private static void Words(IDictionary<string, IOpenApiSchema> properties, string name, IEnumerable<string> words)
    {
        if (properties[name] is OpenApiSchema schema) schema.Enum = [.. words.Select(word => JsonValue.Create(word))];
    }

    private static bool IsLeftOutWhenNull(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true).OfType<JsonIgnoreAttribute>().Any(ignore => ignore.Condition == JsonIgnoreCondition.WhenWritingNull) == true
        || (property.DeclaringType.GetProperties().FirstOrDefault(candidate => candidate.Name.Equals(property.Name, StringComparison.OrdinalIgnoreCase))?.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition == JsonIgnoreCondition.WhenWritingNull);

    /// <summary>The schema for a field that is left out instead of being null.</summary>
    public static IOpenApiSchema WithoutNull(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema plain) return schema;
        plain.Type &= ~JsonSchemaType.Null;
        return plain.OneOf is { Count: 2 } choices && choices.FirstOrDefault(choice => choice.Type == JsonSchemaType.Null) is { } none ? choices.First(choice => choice != none) : plain;
    }
}
