using NewsLint.News;

namespace NewsLint.Cli.Reporting.Html;

/// <summary>The kinds of sources that a chart tells apart, from the best vouched for to nobody.</summary>
internal static class SourceKinds
{
    public static string[] Names { get; } = ["named persons", "organizations and documents", "spokespersons without a name", "unnamed persons", "nobody in particular", "other media"];

    public static int Of(SourceClass source) => source switch
    {
        SourceClass.NamedPerson or SourceClass.OwnObservation => 0,
        SourceClass.NamedOrganization or SourceClass.Document => 1,
        SourceClass.OfficialSpokesperson => 2,
        SourceClass.RoleOnly or SourceClass.AnonymousExplicit => 3,
        SourceClass.MediaNamed => 5,
        _ => 4,
    };
}
