using NewsLint.Rules;

namespace NewsLint.Cli.Reporting;

/// <summary>Counts over a run.</summary>
internal sealed class Summary
{
    private readonly Dictionary<string, (string Code, Level Level, int Count)> _byRule = new(StringComparer.Ordinal);

    public int Files { get; private set; }

    public int FilesWithFindings { get; private set; }

    public int Errors { get; private set; }

    public int Warnings { get; private set; }

    public int Suggestions { get; private set; }

    public int Total => Errors + Warnings + Suggestions;

    /// <summary>Rules by how often they found something.</summary>
    public IEnumerable<(string Rule, string Code, Level Level, int Count)> ByRule =>
        _byRule.OrderByDescending(each => each.Value.Count).ThenBy(each => each.Key, StringComparer.Ordinal).Select(each => (each.Key, each.Value.Code, each.Value.Level, each.Value.Count));

    public void Add(FileReport report)
    {
        if (report.IsDraft)
            Files++;
        if (!report.Diagnostics.IsEmpty)
            FilesWithFindings++;
        foreach (var diagnostic in report.Diagnostics)
        {
            switch (diagnostic.Level)
            {
                case Level.Error:
                    Errors++;
                    break;
                case Level.Warning:
                    Warnings++;
                    break;
                default:
                    Suggestions++;
                    break;
            }
            var (code, level, count) = _byRule.GetValueOrDefault(diagnostic.Rule, (diagnostic.Code, diagnostic.Level, 0));
            _byRule[diagnostic.Rule] = (code, diagnostic.Level > level ? diagnostic.Level : level, count + 1);
        }
    }

    public int AtOrAbove(Level level) => level switch
    {
        Level.Error => Errors,
        Level.Warning => Errors + Warnings,
        _ => Total,
    };
}
