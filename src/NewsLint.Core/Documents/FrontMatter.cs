using System.Collections.Immutable;
using NewsLint.Documents.Reading;
using NewsLint.Text;
using NewsLint.Yaml;

namespace NewsLint.Documents;

/// <summary>The YAML at the top of a file.</summary>
/// <param name="Span">From the opening to the closing line, both included; empty where there is none.</param>
/// <param name="Root">The mapping, or null where there is none or it cannot be read.</param>
public sealed record FrontMatter(TextSpan Span, YamlMapping? Root)
{
    public static FrontMatter None { get; } = new(new TextSpan(0, 0), null);

    /// <summary>The front matter of a draft without reading the rest of it.</summary>
    public static FrontMatter Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var reader = new FrontMatterReader(source.Content, FrontMatterAliases.Default);
        reader.ReadYaml();
        return reader.FrontMatter;
    }

    public bool IsPresent => !Span.IsEmpty;

    /// <summary>The text of a top-level scalar, or null. Keys are compared without regard to case.</summary>
    public string? this[string key] => (Root?.Find(key, StringComparison.OrdinalIgnoreCase) as YamlScalar)?.Value;

    /// <summary>The texts of a top-level value that is a scalar or a list of scalars; empty where there is none.</summary>
    public ImmutableArray<string> Values(string key) => Root?.Find(key, StringComparison.OrdinalIgnoreCase) switch
    {
        YamlScalar scalar => [scalar.Value],
        YamlSequence sequence => [.. sequence.Items.OfType<YamlScalar>().Select(item => item.Value)],
        _ => [],
    };
}
