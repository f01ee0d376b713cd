using System.Text.Json.Nodes;
using NewsLint.Core.Tests.Vale;

namespace NewsLint.LanguageServer.Tests;

/// <summary>The protocol as its makers describe it for machines, where a copy lies beside the repository.</summary>
internal sealed class MetaModel
{
    private readonly Dictionary<string, JsonNode> _structures;
    private readonly Dictionary<string, JsonNode> _enumerations;
    private readonly Dictionary<string, JsonNode> _aliases;
    private readonly Dictionary<string, JsonNode> _messages;

    private MetaModel(JsonNode root)
    {
        Dictionary<string, JsonNode> By(string list, string key) => root[list]!.AsArray().ToDictionary(each => (string)each![key]!, each => each!);
        _structures = By("structures", "name");
        _enumerations = By("enumerations", "name");
        _aliases = By("typeAliases", "name");
        _messages = By("requests", "method").Concat(By("notifications", "method")).ToDictionary();
    }

    public static MetaModel Load() => new(JsonNode.Parse(File.ReadAllText(SharedFolder.Find("lsp/metaModel.json")))!);

    public JsonNode? Message(string method) => _messages.GetValueOrDefault(method);

    public bool HasStructure(string name) => _structures.ContainsKey(name);

    public JsonNode? Enumeration(string name) => _enumerations.GetValueOrDefault(name);

    public JsonNode? Alias(string name) => _aliases.GetValueOrDefault(name)?["type"];

    /// <summary>The properties of a structure, those it takes over included.</summary>
    public Dictionary<string, JsonNode> PropertiesOf(string name)
    {
        var structure = _structures[name];
        var properties = new Dictionary<string, JsonNode>();
        foreach (var list in new[] { "extends", "mixins" })
        {
            foreach (var parent in structure[list]?.AsArray() ?? [])
            {
                foreach (var (key, value) in PropertiesOf((string)parent!["name"]!))
                    properties[key] = value;
            }
        }
        foreach (var property in structure["properties"]!.AsArray())
            properties[(string)property!["name"]!] = property;
        return properties;
    }

    /// <summary>Whether a structure is another or takes it over.</summary>
    public bool Is(string name, string other) => name == other
        || (_structures.TryGetValue(name, out var structure) && (structure["extends"]?.AsArray() ?? []).Any(parent => Is((string)parent!["name"]!, other)));
}
