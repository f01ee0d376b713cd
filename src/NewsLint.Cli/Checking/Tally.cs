using NewsLint.Rules;

namespace NewsLint.Cli.Checking;

/// <summary>Counts what was found.</summary>
internal sealed class Tally
{
    private readonly int[] _byLevel = new int[3];
    private readonly int[] _elsewhere = new int[3];
    private readonly Dictionary<string, RuleCount> _byRule = new(StringComparer.Ordinal);

    /// <summary>Drafts that were linted.</summary>
    public int Drafts { get; private set; }

    /// <summary>Drafts from before the day from which the configuration judges.</summary>
    public int TooOld { get; private set; }

    /// <summary>Drafts in which something was found.</summary>
    public int DraftsWithFindings { get; private set; }

    public int Errors => _byLevel[(int)Level.Error];

    public int Warnings => _byLevel[(int)Level.Warning];

    public int Suggestions => _byLevel[(int)Level.Suggestion];

    public int Findings => Errors + Warnings + Suggestions;

    /// <summary>Findings and what is wrong elsewhere.</summary>
    public int All => Findings + _elsewhere.Sum();

    /// <summary>What is wrong in configurations, rules and files that cannot be read.</summary>
    public int Elsewhere(Level level) => _elsewhere[(int)level];

    /// <summary>The most frequent first.</summary>
    public IEnumerable<RuleCount> Rules => _byRule.Values.OrderByDescending(rule => rule.Findings).ThenBy(rule => rule.Rule, StringComparer.Ordinal);

    /// <summary>What the exit code must be at least, findings aside.</summary>
    public int ExitCode { get; private set; }

    /// <summary>Fixes that were made, or would be.</summary>
    public int Fixes { get; private set; }

    public int DraftsFixed { get; private set; }

    public bool HasAtLeast(Level level) => _byLevel.AsSpan((int)level).ContainsAnyExcept(0);

    public void Add(CheckedFile file)
    {
        ExitCode = Math.Max(ExitCode, file.ExitCode);
        if (file.IsDraft)
        {
            Drafts++;
            TooOld += file.IsTooOld ? 1 : 0;
            DraftsWithFindings += file.Diagnostics.IsEmpty ? 0 : 1;
        }
        Fixes += file.Fixed?.Count ?? 0;
        DraftsFixed += file.Fixed is { Count: > 0 } ? 1 : 0;
        foreach (var inFile in file.Diagnostics.GroupBy(diagnostic => diagnostic.Rule, StringComparer.Ordinal))
        {
            var first = inFile.First();
            var count = _byRule.GetValueOrDefault(inFile.Key) ?? new RuleCount(first.Rule, first.Code, 0, 0);
            _byRule[inFile.Key] = count with { Findings = count.Findings + inFile.Count(), Files = count.Files + 1 };
        }
        foreach (var diagnostic in file.Diagnostics)
            (file.IsDraft ? _byLevel : _elsewhere)[(int)diagnostic.Level]++;
    }
}

/// <summary>How often one rule found something.</summary>
internal sealed record RuleCount(string Rule, string Code, int Findings, int Files);
