using System.Collections.Immutable;

namespace NewsLint.Linting.Ledgers;

/// <summary>
/// The account of a story by source: who is named, who is not and why, whose words nobody vouches for, and what to ask the reporter. It is made for people and shows of
/// protected sources what the draft may show: aliases.
/// </summary>
public sealed record Ledger
{
    /// <summary>Sources with a name: people, bodies, documents.</summary>
    public required int Named { get; init; }

    /// <summary>Sources without a name: roles, insiders.</summary>
    public required int Unnamed { get; init; }

    /// <summary>Groups, unnamed media.</summary>
    public required int Vague { get; init; }

    public required int Outlets { get; init; }

    /// <summary>Outlets without a link in the paragraph that names them.</summary>
    public required int OutletsWithoutLink { get; init; }

    /// <summary>Direct quotations of the body, each marked stretch one.</summary>
    public required int Quotations { get; init; }

    /// <summary>Those that a source with a name said or passed on.</summary>
    public required int Heard { get; init; }

    /// <summary>Those that were found in a transcript as they stand.</summary>
    public required int Checked { get; init; }

    /// <summary>In the order of the first mention.</summary>
    public required ImmutableArray<LedgerEntry> Entries { get; init; }

    /// <summary>Quotations and statements that nobody vouches for, in the order of the file.</summary>
    public required ImmutableArray<LedgerItem> Unvouched { get; init; }

    /// <summary>What an editor would ask, most important first.</summary>
    public required ImmutableArray<string> Questions { get; init; }

    /// <summary>The account in one line: “6 quotations; nobody named heard any of them”.</summary>
    public string Verdict
    {
        get
        {
            if (Quotations == 0)
                return Named + Unnamed + Vague == 0 ? "No quotation and no source" : $"No quotation; {Count(Named, "source")} named, {Unnamed + Vague} not";
            var quotations = Count(Quotations, "quotation");
            if (Heard == Quotations)
                return Quotations == 1 ? "1 quotation, from somebody named" : $"{quotations}, all from somebody named";
            if (Heard == 0)
                return Quotations == 1 ? "1 quotation; nobody named heard it" : $"{quotations}; nobody named heard any of them";
            return $"{quotations}; nobody named heard {Quotations - Heard} of them";
        }
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
