using System.Collections.Immutable;
using NewsLint.News;
using NewsLint.Text;

namespace NewsLint.Linting.Ledgers;

/// <summary>One source of a story with all that is put down to it.</summary>
/// <param name="Name">The full name, or the words of the draft for one who has none.</param>
/// <param name="Class">The kind of source.</param>
/// <param name="Mention">Where it is first named.</param>
/// <param name="Line">The line of that, from 1.</param>
public sealed record LedgerEntry(string Name, SourceClass Class, TextSpan Mention, int Line)
{
    /// <summary>The name, or a number and the words of the draft: A1 “senior official”.</summary>
    public string Label { get; init; } = Name;

    /// <summary>Its quotations and statements, in the order of the file.</summary>
    public required ImmutableArray<LedgerItem> Items { get; init; }

    /// <summary>Whose words it passes on; “self” where it speaks for itself.</summary>
    public string SpeaksFor { get; init; } = "self";

    public int Quotations => Items.Count(item => item.IsQuotation);

    /// <summary>Statements in the story's own words.</summary>
    public int Statements => Items.Length - Quotations;

    /// <summary>How it knows, in the draft's words; null where that need not be said.</summary>
    public string? KnowsHow { get; init; }

    /// <summary>Why it has no name, in the draft's words; null where it has one.</summary>
    public string? WhyUnnamed { get; init; }

    /// <summary>How many of its quotations were found in a transcript as they stand; null where none could be looked up.</summary>
    public int? Checked => Items.Any(item => item.Verified is not null) ? Items.Count(item => item.IsChecked) : null;

    /// <summary>Whether readers learn who it is: a person, a body, a document, another outlet.</summary>
    public bool IsNamed => Class.IsNamed() || Class == SourceClass.MediaNamed;
}
