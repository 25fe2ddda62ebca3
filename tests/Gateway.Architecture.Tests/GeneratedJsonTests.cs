using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Gateway.Architecture.Tests;

/// <summary>Nothing is serialised by reflection: every call into a JSON serialiser, as the compiler wrote it down, is handed metadata.</summary>
public sealed class GeneratedJsonTests
{
    private static readonly string[] Serialisers =
    [
        "System.Text.Json.JsonSerializer",
        "System.Net.Http.Json.HttpClientJsonExtensions",
        "System.Net.Http.Json.HttpContentJsonExtensions",
        "System.Net.Http.Json.JsonContent",
        "Microsoft.AspNetCore.Http.HttpResponseJsonExtensions",
        "Microsoft.AspNetCore.Http.HttpRequestJsonExtensions",
        "Microsoft.AspNetCore.Http.Results",
        "Microsoft.AspNetCore.Http.TypedResults",
    ];

    private static readonly string[] Reflecting = ["System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver", "System.Text.Json.Serialization.JsonStringEnumConverter"];

    // The sandbox is left out: it holds no canonical type and writes its replies as JSON nodes.
    public static TheoryData<string> Assemblies => ["Gateway.Abstractions", "Gateway.Core", "Gateway.Providers", "Gateway.Host"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Serialisers_are_called_with_metadata_only(string assembly) => Assert.Empty(
        from call in Calls(Assembly.Load(assembly))
        where Serialisers.Contains(call.Type) && Serialises(call)
        where !call.Parameters.Any(parameter => parameter.StartsWith("System.Text.Json.Serialization.Metadata.JsonTypeInfo", StringComparison.Ordinal) || parameter == "System.Text.Json.Serialization.JsonSerializerContext")
        select $"{call.Type}.{call.Method}({string.Join(", ", call.Parameters)})");

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Nothing_asks_for_metadata_by_reflection(string assembly) => Assert.DoesNotContain(Calls(Assembly.Load(assembly)), call => Reflecting.Contains(call.Type));

    [Fact]
    public void The_scan_sees_the_calls_there_are() =>
        Assert.Contains(Calls(Repository.Abstractions), call => call is { Type: "System.Text.Json.JsonSerializer", Method: "Deserialize" });

    [Fact]
    public void The_scan_sees_a_call_by_reflection()
    {
        Assert.NotEmpty(System.Text.Json.JsonSerializer.Serialize(new { made = "by reflection" }));

        Assert.Contains(Calls(typeof(GeneratedJsonTests).Assembly), call => call.Type == "System.Text.Json.JsonSerializer" && !call.Parameters.Any(parameter => parameter.Contains("JsonTypeInfo", StringComparison.Ordinal)));
    }

    private static bool Serialises(Call call) => !call.Method.StartsWith("get_", StringComparison.Ordinal)
        && (call.Type.StartsWith("System.", StringComparison.Ordinal) || call.Method.Contains("Json", StringComparison.Ordinal) || call.Method is "Ok" or "Created" or "Accepted" or "BadRequest" or "Conflict" or "UnprocessableEntity");

    private static List<Call> Calls(Assembly assembly)
    {
        using var stream = File.OpenRead(assembly.Location);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return
        [
            .. from handle in metadata.MemberReferences
               let member = metadata.GetMemberReference(handle)
               where member.GetKind() == MemberReferenceKind.Method && member.Parent.Kind == HandleKind.TypeReference
               let type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent)
               select new Call(
                   $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}",
                   metadata.GetString(member.Name),
                   member.DecodeMethodSignature(new TypeNames(), null).ParameterTypes),
        ];
    }

    private sealed record Call(string Type, string Method, ImmutableArray<string> Parameters);

    private sealed class TypeNames : ISignatureTypeProvider<string, object?>
    {
        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => $"{typeCode}";

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => reader.GetString(reader.GetTypeDefinition(handle).Name);

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
        {
            var type = reader.GetTypeReference(handle);
            return $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
        }

        public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

        public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => genericType;

        public string GetGenericMethodParameter(object? genericContext, int index) => $"!!{index}";

        public string GetGenericTypeParameter(object? genericContext, int index) => $"!{index}";

        public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[]";

        public string GetSZArrayType(string elementType) => $"{elementType}[]";

        public string GetByReferenceType(string elementType) => $"{elementType}&";

        public string GetPointerType(string elementType) => $"{elementType}*";

        public string GetPinnedType(string elementType) => elementType;

        public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

        public string GetFunctionPointerType(MethodSignature<string> signature) => "fn";
    }
}
