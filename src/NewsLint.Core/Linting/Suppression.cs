using System.Collections.Immutable;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>A stretch of the file in which findings are silenced.</summary>
/// <param name="Range">The silenced stretch of the file.</param>
/// <param name="Names">Rules or categories, by name or code; empty: every rule.</param>
/// <param name="Comment">Where it is written.</param>
/// <param name="IsVale">Whether it is one of Vale's comments, which may name rules of styles that are not here.</param>
internal sealed record Suppression(TextSpan Range, ImmutableArray<string> Names, TextSpan Comment, bool IsVale = false)
{
    /// <summary>Only findings of exactly these texts; empty: any.</summary>
    public ImmutableArray<string> Texts { get; init; } = [];

    /// <summary>Whether <see cref="Names"/> are the categories that are left on.</summary>
    public bool IsAllBut { get; init; }

    /// <summary>Whether it stands in the front matter, where nothing can simply be taken out.</summary>
    public bool IsFrontMatter { get; init; }

    public bool IsUsed { get; set; }

    public bool Silences(Diagnostic diagnostic) =>
        diagnostic.Span.Start >= Range.Start && diagnostic.Span.Start < Math.Max(Range.End, Range.Start + 1)
        && (IsAllBut ? !Names.Any(name => IsMeant(name, diagnostic)) : Names.IsEmpty || Names.Any(name => IsMeant(name, diagnostic)))
        && (Texts.IsEmpty || Texts.Contains(diagnostic.Text, StringComparer.Ordinal));

    private static bool IsMeant(string name, Diagnostic diagnostic) =>
        name.Equals(diagnostic.Rule, StringComparison.OrdinalIgnoreCase)
        || name.Equals(diagnostic.Code, StringComparison.OrdinalIgnoreCase)
        || (!name.Contains('.', StringComparison.Ordinal) && diagnostic.Rule.StartsWith(name + ".", StringComparison.OrdinalIgnoreCase));
}
