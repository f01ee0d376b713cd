using NewsLint.Rules;

namespace NewsLint.Cli.Reporting.Html;

/// <summary>How many findings of each level something has.</summary>
internal sealed class LevelCount
{
    private readonly int[] _byLevel = new int[3];

    /// <summary>The level's class in the style sheet, from the gravest.</summary>
    public static IEnumerable<(Level Level, string Class)> Classes { get; } = [(Level.Error, "e"), (Level.Warning, "w"), (Level.Suggestion, "s")];

    public int Total => _byLevel.Sum();

    public int this[Level level] => _byLevel[(int)level];

    public void Add(Level level) => _byLevel[(int)level]++;

    public static string ClassOf(Level level) => Classes.First(each => each.Level == level).Class;

    /// <summary>“3 errors, 1 suggestion”.</summary>
    public override string ToString() =>
        string.Join(", ", Classes.Where(each => this[each.Level] > 0).Select(each => Wording.Count(this[each.Level], Wording.Of(each.Level))));
}
