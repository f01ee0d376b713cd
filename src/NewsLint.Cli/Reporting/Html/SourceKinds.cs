using NewsLint.Linting.Ledgers;
using NewsLint.News;

namespace NewsLint.Cli.Reporting.Html;

/// <summary>The kinds of sources that a chart tells apart, from the best vouched for to nobody.</summary>
internal static class SourceKinds
{
    public static string[] Names { get; } = ["named persons", "organizations and documents", "spokespersons without a name", "unnamed persons", "nobody in particular", "other media"];

    /// <summary>Adds the quotations and statements of a story to the count of the kind of source that vouches for each.</summary>
    public static void Count(Ledger ledger, int[] counts)
    {
        // What unnamed media say stands in the ledger twice: under them, and among what nobody vouches for.
        foreach (var entry in ledger.Entries.Where(entry => entry.Class != SourceClass.MediaUnnamed))
            counts[Of(entry.Class)] += entry.Items.Length;
        counts[Of(SourceClass.Unattributed)] += ledger.Unvouched.Length;
    }

    private static int Of(SourceClass source) => source switch
    {
        SourceClass.NamedPerson or SourceClass.OwnObservation => 0,
        SourceClass.NamedOrganization or SourceClass.Document => 1,
        SourceClass.OfficialSpokesperson => 2,
        SourceClass.RoleOnly or SourceClass.AnonymousExplicit => 3,
        SourceClass.MediaNamed => 5,
        _ => 4,
    };
}
