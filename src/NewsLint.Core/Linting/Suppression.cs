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

    /// <summary>What goes with the comment: its whole line where it stands alone there and no two paragraphs meet without it.</summary>
    public TextSpan Removal(SourceText source)
    {
        var first = source.GetPosition(Comment.Start).Line;
        var last = source.GetPosition(Comment.End).Line;
        var lines = new TextSpan(source.GetLine(first).Start, source.GetLine(last).End);
        bool IsBlank(int line) => line < 0 || line >= source.LineCount || source.Slice(source.GetLine(line)).IsWhiteSpace();
        // From the comment outwards, so that of many on one line each looks only as far as its neighbours.
        var isAlone = source.Slice(new TextSpan(lines.Start, Comment.Start)).TrimEnd().IsEmpty && source.Slice(new TextSpan(Comment.End, lines.End)).IsWhiteSpace();
        if (!isAlone || last + 1 >= source.LineCount || !(IsBlank(first - 1) || IsBlank(last + 1)))
            return Comment;
        // With a blank line on both sides one of them goes too.
        var end = first == 0 || IsBlank(first - 1) ? last + (IsBlank(last + 1) && last + 2 < source.LineCount ? 2 : 1) : last + 1;
        return new TextSpan(lines.Start, source.GetLine(end).Start);
    }

    private static bool IsMeant(string name, Diagnostic diagnostic) =>
        name.Equals(diagnostic.Rule, StringComparison.OrdinalIgnoreCase)
        || name.Equals(diagnostic.Code, StringComparison.OrdinalIgnoreCase)
        || (!name.Contains('.', StringComparison.Ordinal) && diagnostic.Rule.StartsWith(name + ".", StringComparison.OrdinalIgnoreCase));
}
