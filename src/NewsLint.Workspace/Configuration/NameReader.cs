using System.Collections.Immutable;
using NewsLint.Linting;
using NewsLint.Yaml;

namespace NewsLint.Workspace.Configuration;

/// <summary>Reads <c>names:</c>, and the file with names that it may point to.</summary>
internal static class NameReader
{
    /// <summary>Names written here, and the files that hold more.</summary>
    public static (ImmutableArray<Located<HouseName>> Names, ImmutableArray<Located<string>> Files) Read(YamlNode node, YamlShape shape)
    {
        var names = ImmutableArray.CreateBuilder<Located<HouseName>>();
        var files = ImmutableArray.CreateBuilder<Located<string>>();
        foreach (var item in node is YamlScalar ? [node] : shape.List(node, "the names"))
        {
            if (item is YamlScalar scalar && (node is YamlScalar || IsFileName(scalar.Value)))
                files.Add(new Located<string>(scalar.Value.Trim(), scalar.Span));
            else if (ReadName(item, shape) is { } name)
                names.Add(new Located<HouseName>(name, item.Span));
        }
        return (names.ToImmutable(), files.ToImmutable());
    }

    /// <summary>The names of a file: a list of them.</summary>
    public static ImmutableArray<Located<HouseName>> ReadFile(YamlShape shape)
    {
        if (shape.Root() is not { } root)
            return [];
        return
        [
            .. shape.List(root, "the names in a file")
                .Select(item => (item.Span, Name: ReadName(item, shape)))
                .Where(read => read.Name is not null)
                .Select(read => new Located<HouseName>(read.Name!, read.Span)),
        ];
    }

    private static HouseName? ReadName(YamlNode node, YamlShape shape)
    {
        if (node is YamlScalar scalar)
            return new HouseName(scalar.Value.Trim(), [], [], Role: null, IsKnown: false);
        var name = new HouseName("", [], [], Role: null, IsKnown: false);
        foreach (var entry in shape.Map(node, "A name", ConfigKeys.Name))
        {
            name = entry.Key.Value switch
            {
                "name" => name with { Name = shape.Text(entry.Value, "“name”")?.Value ?? "" },
                "also" => name with { Also = Values(entry.Value, "the forms in “also”", shape) },
                "never" => name with { Never = Values(entry.Value, "the forms in “never”", shape) },
                "role" => name with { Role = shape.Text(entry.Value, "“role”")?.Value },
                _ => name with { IsKnown = shape.YesOrNo(entry.Value, "“known”")?.Value ?? false },
            };
        }
        if (name.Name.Length > 0)
            return name;
        if (node is YamlMapping)
            shape.Report(node.Span, "A name needs “name:”, the spelling to use.");
        return null;
    }

    private static ImmutableArray<string> Values(YamlNode node, string what, YamlShape shape) =>
        [.. shape.Texts(node, what).Select(text => text.Value)];

    private static bool IsFileName(string text) =>
        text.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);
}
