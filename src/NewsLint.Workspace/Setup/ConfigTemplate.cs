using System.Collections.Immutable;
using System.Text;
using NewsLint.Workspace.Configuration;

namespace NewsLint.Workspace.Setup;

/// <summary>What <c>newslint init</c> was told.</summary>
/// <param name="Language">en-US or en-GB.</param>
/// <param name="Style">ap, guardian, bbc or house.</param>
public sealed record InitAnswers(string Language, string Style)
{
    /// <summary>Folders and the type of the stories in them, relative to the configuration.</summary>
    public ImmutableArray<(string Folder, string StoryType)> Folders { get; init; } = [];

    /// <summary>Names of the newsroom's own outlets.</summary>
    public ImmutableArray<string> Outlets { get; init; } = [];

    /// <summary>Front matter keys by what they mean, where they differ from what is expected.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> FrontMatter { get; init; } = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;
}

/// <summary>Writes the first configuration: few lines, only what was said.</summary>
public static class ConfigTemplate
{
    public static string Create(InitAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');
        Line("extends: newslint:recommended");
        Line($"style: {YamlText.Quote(answers.Style)}");
        Line($"language: {YamlText.Quote(answers.Language)}");
        if (!answers.Folders.IsEmpty)
            Line("overrides:");
        foreach (var (folder, type) in answers.Folders)
        {
            Line($"  - files: [{InList($"{Escape(Clean(folder))}/**")}]");
            Line($"    type: {YamlText.Quote(type)}");
        }
        if (!answers.Outlets.IsEmpty)
            Line($"outlets: [{string.Join(", ", answers.Outlets.Select(InList))}]");
        if (!answers.FrontMatter.IsEmpty)
            Line("frontmatter:");
        foreach (var (role, keys) in answers.FrontMatter)
            Line($"  {role}: [{string.Join(", ", keys.Select(InList))}]");
        return text.ToString();
    }

    private static string InList(string value)
    {
        var quoted = YamlText.Quote(value);
        return quoted.StartsWith('"') || value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '_' or '-') ? quoted : $"\"{value}\"";
    }

    private static string Clean(string folder)
    {
        var clean = folder.Replace('\\', '/').TrimEnd('/');
        return clean.StartsWith("./", StringComparison.Ordinal) ? clean[2..] : clean;
    }

    /// <summary>A folder's own name is letters, not a pattern.</summary>
    private static string Escape(string folder)
    {
        var escaped = new StringBuilder();
        foreach (var letter in folder)
        {
            if (letter is '*' or '?' or '[' or '{' || (letter is '!' or '#' && escaped.Length == 0))
                escaped.Append('\\');
            escaped.Append(letter);
        }
        return escaped.ToString();
    }
}
