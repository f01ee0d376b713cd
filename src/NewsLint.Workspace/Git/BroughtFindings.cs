using System.Collections.Immutable;
using NewsLint.Linting;
using NewsLint.Text;

namespace NewsLint.Workspace.Git;

/// <summary>
/// The findings that a change brought: those on lines that it added or rewrote, and of the others those that the text before did not
/// have. (Who deletes a closing quotation mark, or the only place that supports the headline, brings a finding on a line left alone.)
/// </summary>
public static class BroughtFindings
{
    /// <param name="source">The text now.</param>
    /// <param name="diagnostics">What is found in it.</param>
    /// <param name="lines">What is new in it.</param>
    /// <param name="before">The text before and what is found in that, null where there was none; asked only where it matters.</param>
    public static ImmutableArray<Diagnostic> Of(
        SourceText source, ImmutableArray<Diagnostic> diagnostics, ChangedLines lines, Func<(SourceText Source, ImmutableArray<Diagnostic> Diagnostics)?> before)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(before);
        var index = new LineIndex(source.Content);
        var elsewhere = diagnostics.Where(diagnostic => !IsOnChangedLine(diagnostic, index, lines)).ToHashSet(ReferenceEqualityComparer.Instance);
        if (elsewhere.Count == 0 || before() is not { } old)
            return diagnostics;
        var oldIndex = new LineIndex(old.Source.Content);
        var known = old.Diagnostics.Select(diagnostic => PlaceOf(diagnostic, oldIndex)).ToHashSet();
        return diagnostics.RemoveAll(diagnostic => elsewhere.Contains(diagnostic) && known.Contains(Before(PlaceOf(diagnostic, index), lines)));
    }

    /// <summary>A finding about the whole document stands on no line.</summary>
    private static bool IsOnChangedLine(Diagnostic diagnostic, LineIndex index, ChangedLines lines)
    {
        if (IsAboutDocument(diagnostic))
            return false;
        var first = index.LineOf(diagnostic.Span.Start);
        return lines.Touch(first, Math.Max(first, index.LineOf(Math.Max(diagnostic.Span.Start, diagnostic.Span.End - 1))));
    }

    private static Place PlaceOf(Diagnostic diagnostic, LineIndex index) => IsAboutDocument(diagnostic)
        ? new Place(diagnostic.Rule, -1, 0)
        : new Place(diagnostic.Rule, index.LineOf(diagnostic.Span.Start), diagnostic.Span.Start - index.StartOf(diagnostic.Span.Start));

    private static Place Before(Place place, ChangedLines lines) => place.Line < 0 ? place : place with { Line = lines.OldLine(place.Line) };

    private static bool IsAboutDocument(Diagnostic diagnostic) => diagnostic.IsAboutStory || diagnostic.Span is { Start: 0, Length: 0 };

    private readonly record struct Place(string Rule, int Line, int Column);

    /// <summary>Lines as git counts them: they end at LF alone.</summary>
    private readonly struct LineIndex(string content)
    {
        private readonly int[] _starts = Starts(content);

        public int LineOf(int offset)
        {
            var at = Array.BinarySearch(_starts, offset);
            return at < 0 ? ~at - 1 : at;
        }

        public int StartOf(int offset) => _starts[LineOf(offset)];

        private static int[] Starts(string content)
        {
            List<int> starts = [0];
            for (var at = 0; (at = content.IndexOf('\n', at)) >= 0;)
                starts.Add(++at);
            return [.. starts];
        }
    }
}
