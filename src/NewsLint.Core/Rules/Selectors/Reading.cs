using System.Text;
using NewsLint.News;

namespace NewsLint.Rules.Selectors;

/// <summary>How a passage was read, in words: the last line of a hover. Being able to see the reading is what earns trust.</summary>
internal static class Reading
{
    public static string Of(Story story, Quotation quotation)
    {
        if (quotation is { Speaker: null, Source: < 0, IsHedged: false })
            return "Read as: no speaker found.";
        var text = new StringBuilder("Read as: ");
        text.Append(quotation.Speaker is { } speaker ? $"speaker {speaker.Name} ({Words(speaker.Class)})" : "no speaker found");
        if (quotation.Source >= 0 && story.Sources[quotation.Source] is { } source && source.Name != quotation.Speaker?.Name)
            text.Append(", source ").Append(source.Name).Append(" (").Append(Words(source.Class)).Append(')');
        if (quotation.IsHedged)
            text.Append(", second-hand");
        if (quotation.Speaker is { } found)
            text.Append(", confidence ").Append(Terms.Of(found.Confidence));
        return text.Append('.').ToString();
    }

    public static string Of(Story story, Attribution attribution)
    {
        var text = new StringBuilder("Read as: source ");
        text.Append(NameOf(story, attribution)).Append(" (").Append(Words(attribution.Class)).Append(')');
        if (attribution.IsHedged)
            text.Append(", second-hand");
        if (attribution.RelayedBy >= 0)
            text.Append(", passed on by ").Append(NameOf(story, story.Attributions[attribution.RelayedBy]));
        if (attribution.Source >= 0 && story.Sources[attribution.Source] is { } source && (source.Class.IsAnonymous() || source.IsExplicitlyAnonymous))
        {
            text.Append(", reason ").Append(source.Reason is { } reason ? $"“{story.Words(reason)}”" : "not given");
            text.Append(", knows how ").Append(source.Basis is { } basis ? $"“{story.Words(basis)}”" : "not given");
        }
        return text.Append('.').ToString();
    }

    public static string NameOf(Story story, Attribution attribution) => attribution.Source >= 0 ? story.Sources[attribution.Source].Name : story.Words(attribution.SourcePlace);

    /// <summary>A class as a reader would say it.</summary>
    public static string Words(SourceClass source) => source switch
    {
        SourceClass.NamedPerson => "named person",
        SourceClass.NamedOrganization => "named body",
        SourceClass.Document => "document",
        SourceClass.OwnObservation => "seen by the reporter",
        SourceClass.OfficialSpokesperson => "spokesperson without a name",
        SourceClass.RoleOnly => "role without a name",
        SourceClass.AnonymousExplicit => "anonymous",
        SourceClass.VagueGroup => "unnamed group",
        SourceClass.MediaUnnamed => "unnamed media",
        SourceClass.MediaNamed => "other outlet",
        _ => "nobody",
    };
}
