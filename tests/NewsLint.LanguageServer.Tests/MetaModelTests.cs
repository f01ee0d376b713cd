using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NewsLint.LanguageServer.Protocol;

namespace NewsLint.LanguageServer.Tests;

/// <summary>Our records of the protocol against its description for machines.</summary>
public sealed class MetaModelTests
{
    /// <summary>Records that stand for several structures, or have another name.</summary>
    private static readonly Dictionary<Type, string[]> Names = new()
    {
        [typeof(DynamicRegistrationClientCapabilities)] = ["DidChangeConfigurationClientCapabilities", "DidChangeWatchedFilesClientCapabilities", "TextDocumentContentClientCapabilities"],
        [typeof(RefreshClientCapabilities)] = ["CodeLensWorkspaceClientCapabilities", "DiagnosticWorkspaceClientCapabilities"],
        [typeof(TextDocumentContentChange)] = ["TextDocumentContentChangePartial", "TextDocumentContentChangeWholeDocument"],
        [typeof(DocumentDiagnosticReport)] = ["RelatedFullDocumentDiagnosticReport", "RelatedUnchangedDocumentDiagnosticReport"],
        [typeof(WorkspaceDocumentDiagnosticReport)] = ["WorkspaceFullDocumentDiagnosticReport", "WorkspaceUnchangedDocumentDiagnosticReport"],
        [typeof(ProgressParams)] = [],
        [typeof(DiagnosticData)] = [],
        [typeof(CodeActionData)] = [],
        [typeof(CodeActionKinds)] = [],
    };

    /// <summary>Read by the tests and not before: where there is no copy, they say so one by one.</summary>
    private static readonly Lazy<MetaModel> Loaded = new(MetaModel.Load);

    private static MetaModel Model => Loaded.Value;

    public static TheoryData<string> Records => [.. Types().Where(type => !type.IsEnum).Select(type => type.Name)];

    public static TheoryData<string> Enumerations => [.. Types().Where(type => type.IsEnum).Select(type => type.Name)];

    public static TheoryData<string> MethodNames => [.. typeof(Methods).GetFields().Select(constant => (string)constant.GetRawConstantValue()!).Where(method => !method.StartsWith("newslint/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(MethodNames))]
    public void A_method_is_one_of_the_protocol(string method) => Assert.True(Model.Message(method) is not null || method is "$/progress", method);

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_has_properties_of_the_protocol_only_and_takes_what_that_leaves_out(string name)
    {
        var type = Types().Single(type => type.Name == name);
        foreach (var structure in NamesOf(type))
        {
            Assert.True(Model.HasStructure(structure), structure);
            var known = Model.PropertiesOf(structure);
            foreach (var property in Wire.Options.GetTypeInfo(type).Properties)
            {
                if (!known.TryGetValue(property.Name, out var described))
                {
                    Assert.True(NamesOf(type).Length > 1, $"{structure} has no {property.Name}");
                    continue;
                }
                Assert.True(Fits(described["type"]!, property.PropertyType), $"{structure}.{property.Name} is {described["type"]!.ToJsonString()}, not {property.PropertyType.Name}");
                var isOptional = (bool?)described["optional"] == true;
                Assert.False(isOptional && property.IsRequired, $"{structure}.{property.Name} may be left out");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void An_enumeration_has_the_values_of_the_protocol(string name)
    {
        var type = Types().Single(type => type.Name == name);
        var values = Model.Enumeration(name)!["values"]!.AsArray().ToDictionary(value => (string)value!["name"]!, value => (int)value!["value"]!);
        foreach (var value in Enum.GetValues(type))
            Assert.Equal(values[value.ToString()!], (int)value);
    }

    /// <summary>What the server sends must have all that the protocol asks for.</summary>
    [Theory]
    [InlineData(typeof(InitializeResult))]
    [InlineData(typeof(PublishDiagnosticsParams))]
    [InlineData(typeof(Diagnostic))]
    [InlineData(typeof(CodeAction))]
    [InlineData(typeof(CodeLens))]
    [InlineData(typeof(Command))]
    [InlineData(typeof(CompletionList))]
    [InlineData(typeof(CompletionItem))]
    [InlineData(typeof(DocumentSymbol))]
    [InlineData(typeof(SymbolInformation))]
    [InlineData(typeof(Hover))]
    [InlineData(typeof(MarkupContent))]
    [InlineData(typeof(Location))]
    [InlineData(typeof(LocationLink))]
    [InlineData(typeof(TextDocumentEdit))]
    [InlineData(typeof(OptionalVersionedTextDocumentIdentifier))]
    [InlineData(typeof(TextEdit))]
    [InlineData(typeof(ApplyWorkspaceEditParams))]
    [InlineData(typeof(ShowMessageParams))]
    [InlineData(typeof(LogMessageParams))]
    [InlineData(typeof(ShowDocumentParams))]
    [InlineData(typeof(RegistrationParams))]
    [InlineData(typeof(Registration))]
    [InlineData(typeof(Protocol.FileSystemWatcher))]
    [InlineData(typeof(WorkDoneProgressCreateParams))]
    [InlineData(typeof(WorkDoneProgressBegin))]
    [InlineData(typeof(WorkDoneProgressReport))]
    [InlineData(typeof(WorkDoneProgressEnd))]
    [InlineData(typeof(WorkspaceDiagnosticReport))]
    [InlineData(typeof(DiagnosticOptions))]
    [InlineData(typeof(ExecuteCommandOptions))]
    [InlineData(typeof(TextDocumentContentResult))]
    public void What_is_sent_has_all_that_is_asked_for(Type type)
    {
        foreach (var (name, described) in Model.PropertiesOf(NamesOf(type).Single()).Where(property => (bool?)property.Value["optional"] != true))
        {
            var property = Wire.Options.GetTypeInfo(type).Properties.SingleOrDefault(property => property.Name == name);
            Assert.True(property is not null && (property.IsRequired || property.AttributeProvider!.IsDefined(typeof(JsonIgnoreAttribute), inherit: true)), $"{type.Name}.{name} must be there");
        }
    }

    private static string[] NamesOf(Type type) => Names.GetValueOrDefault(type, [type.Name]);

    private static bool Fits(JsonNode described, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(JsonElement))
            return true;
        switch ((string)described["kind"]!)
        {
            case "base":
                return (string)described["name"]! switch
                {
                    "string" or "DocumentUri" or "URI" => type == typeof(string),
                    "integer" or "uinteger" => type == typeof(int),
                    "boolean" => type == typeof(bool),
                    _ => false,
                };
            case "or":
                return described["items"]!.AsArray().Any(item => Fits(item!, type));
            case "array":
                return type.IsArray && Fits(described["element"]!, type.GetElementType()!);
            case "map":
                return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>) && Fits(described["key"]!, type.GenericTypeArguments[0]) && Fits(described["value"]!, type.GenericTypeArguments[1]);
            case "stringLiteral":
                return type == typeof(string);
            case "reference":
                var name = (string)described["name"]!;
                if (name == "LSPAny")
                    return true;
                if (Model.Alias(name) is { } alias)
                    return Fits(alias, type);
                if (Model.Enumeration(name) is { } enumeration)
                    return type.IsEnum ? type.Name == name : (string?)enumeration["type"]!["name"] == "string" && type == typeof(string);
                return NamesOf(type).Any(own => Model.Is(own, name) || own == name);
            default:
                return false;
        }
    }

    /// <summary>Every type of the protocol that stands in a message.</summary>
    private static IEnumerable<Type> Types()
    {
        var seen = new HashSet<Type>();
        var rest = new Stack<Type>(typeof(LspJson).GetCustomAttributesData().Where(data => data.AttributeType == typeof(JsonSerializableAttribute)).Select(data => (Type)data.ConstructorArguments[0].Value!));
        while (rest.TryPop(out var type))
        {
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (type.HasElementType)
                rest.Push(type.GetElementType()!);
            foreach (var argument in type.IsGenericType ? type.GenericTypeArguments : [])
                rest.Push(argument);
            if (type.Namespace != typeof(LspJson).Namespace || type.IsArray || !seen.Add(type))
                continue;
            if (Wire.Options.GetTypeInfo(type) is { Kind: JsonTypeInfoKind.Object } info)
            {
                foreach (var property in info.Properties)
                    rest.Push(property.PropertyType);
            }
        }
        return seen.OrderBy(type => type.Name, StringComparer.Ordinal);
    }
}
