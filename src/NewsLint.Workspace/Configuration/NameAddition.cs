using NewsLint.Linting;
using NewsLint.Text;
using NewsLint.Yaml;

namespace NewsLint.Workspace.Configuration;

/// <summary>How a name is put among those of a configuration.</summary>
/// <param name="Path">The file to change, absolute: the configuration, or the file with names that it points to.</param>
/// <param name="Source">The text of that file.</param>
/// <param name="Edit">The change: a line more.</param>
public sealed record NameAddition(string Path, SourceText Source, TextEdit Edit)
{
    private const long MaxBytes = 8L << 20;

    /// <summary>The change, or null where the name is there already, or where the file is written so that none was found that reads right.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="name">The name as it is to be spelt.</param>
    /// <param name="buffer">The text that an editor shows in the place of a file, or null.</param>
    public static NameAddition? For(EffectiveConfiguration configuration, string name, Func<string, SourceText?>? buffer = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (configuration.ConfigPath is not { } path || !configuration.Root.Contains(path) || configuration.Layers.Names.Any(known => known.Value.Name == name) || Read(path, buffer) is not { } source)
            return null;
        var (file, problems) = ConfigFileReader.Parse(path, source);
        if (!problems.IsEmpty)
            return null;
        if (file.NameFiles is [var other, ..])
        {
            var (full, _) = configuration.Root.Resolve(file.Folder, other.Value);
            return full is not null && Read(full, buffer) is { } names ? InFile(full, names, name) : null;
        }
        var (root, _) = YamlReader.Read(source.Content);
        var list = (root as YamlMapping)?.Find("names");
        var addition = list is YamlSequence { Items.IsEmpty: false } sequence ? AfterLast(source, sequence, name)
            : list is null ? AtEnd(source, $"names:{Newline(source)}  - {YamlText.Quote(name)}") : null;
        return Prove(path, source, addition, name, text => ConfigFileReader.Parse(path, text) is var (read, wrong) && wrong.IsEmpty ? read.Names.Select(each => each.Value) : []);
    }

    private static NameAddition? InFile(string path, SourceText source, string name)
    {
        var (root, _) = YamlReader.Read(source.Content);
        var addition = root switch
        {
            YamlSequence { Items.IsEmpty: false } sequence => AfterLast(source, sequence, name),
            null or YamlScalar { IsNull: true } => AtEnd(source, $"- {YamlText.Quote(name)}"),
            _ => null,
        };
        return Prove(path, source, addition, name, text =>
        {
            var problems = new List<ConfigProblem>();
            var names = NameReader.ReadFile(new YamlShape(path, text, problems));
            return problems.Count == 0 ? names.Select(each => each.Value) : [];
        });
    }

    /// <summary>A line like those of the list, below its last.</summary>
    private static TextEdit? AfterLast(SourceText source, YamlSequence list, string name)
    {
        var first = source.GetPosition(list.Items[0].Span.Start);
        var line = source.Slice(source.GetLine(first.Line));
        var dash = line.IndexOf('-');
        if (dash < 0 || !line[..dash].IsWhiteSpace())
            return null;
        var end = list.Items[^1].Span.End;
        while (end > 0 && char.IsWhiteSpace(source.Content[end - 1]))
            end--;
        var at = source.GetLine(source.GetPosition(end).Line).End;
        return new TextEdit(new TextSpan(at, at), $"{Newline(source)}{line[..dash]}- {YamlText.Quote(name)}");
    }

    private static TextEdit AtEnd(SourceText source, string text)
    {
        var newline = Newline(source);
        var before = source.Length == 0 || source.Content[^1] is '\n' or '\r' ? "" : newline;
        return new TextEdit(new TextSpan(source.Length, source.Length), before + text + newline);
    }

    /// <summary>The addition, if the file then reads as before with the name more.</summary>
    private static NameAddition? Prove(string path, SourceText source, TextEdit? edit, string name, Func<SourceText, IEnumerable<HouseName>> read)
    {
        if (edit is not { } change)
            return null;
        var after = read(SourceText.From(source.Content.Insert(change.Span.Start, change.NewText))).Select(each => each.Name).ToList();
        return after.Count > 0 && after[^1] == name && after.Count == read(source).Count() + 1 ? new NameAddition(path, source, change) : null;
    }

    private static SourceText? Read(string path, Func<string, SourceText?>? buffer) => buffer?.Invoke(path) ?? (File.Exists(path) ? ConfigText.Read(path, MaxBytes).Text : null);

    private static string Newline(SourceText source) => source.Content.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
}
