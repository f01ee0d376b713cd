using System.Text.RegularExpressions;
using NewsLint.Rules;

namespace NewsLint.Workspace.Tests.Engine;

/// <summary>As much of a <c>.vale.ini</c> as Vale's own scenarios need: sections, styles, rules that are on or off, levels.</summary>
internal sealed class ValeIni
{
    private readonly List<(string Glob, string Key, string Value)> _entries = [];

    public ValeIni(string text)
    {
        var section = "";
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith('['))
                section = line.Trim('[', ']');
            else if (line.Split('=', 2, StringSplitOptions.TrimEntries) is [var key, var value])
                _entries.Add((section, key, value));
        }
    }

    public Level LeastLevel => Enum.Parse<Level>(_entries.LastOrDefault(entry => entry.Key == "MinAlertLevel").Value ?? "suggestion", ignoreCase: true);

    public bool IsOn(string rule, string file)
    {
        var (styles, own) = (Array.Empty<string>(), default(string));
        foreach (var (glob, key, value) in _entries.Where(entry => entry.Glob.Length > 0 && Matches(entry.Glob, file)))
        {
            if (key == "BasedOnStyles")
                styles = value.Split(',', StringSplitOptions.TrimEntries);
            else if (key == rule)
                own = value;
        }
        return own is null ? styles.Contains(rule[..rule.IndexOf('.', StringComparison.Ordinal)]) : own != "NO";
    }

    public Level? LevelOf(string rule) => Enum.TryParse<Level>(_entries.LastOrDefault(entry => entry.Key == rule).Value, ignoreCase: true, out var level) ? level : null;

    private static bool Matches(string glob, string file) => Regex.IsMatch(
        file,
        "^" + Regex.Escape(glob).Replace(@"\*", ".*", StringComparison.Ordinal).Replace(@"\{", "(?:", StringComparison.Ordinal).Replace("}", ")", StringComparison.Ordinal).Replace(",", "|", StringComparison.Ordinal) + "$");
}
