using System.Collections.Immutable;
using NewsLint.Documents;

namespace NewsLint.News;

/// <summary>
/// Lays quotations and the contents of statements over the blocks: catalogue of the news model, section 4.5. The words that name the source and the verb
/// stay the writer's own.
/// </summary>
internal static class VoiceMapBuilder
{
    public static VoiceMap Build(Document document, ImmutableArray<Quotation> quotations, ImmutableArray<Attribution> attributions)
    {
        var direct = new List<ProseSpan>?[document.Blocks.Length];
        foreach (var quotation in quotations)
        {
            if (quotation.Depth > 1)
                continue;
            foreach (var place in quotation.Places)
                (direct[place.Block] ??= []).Add(place.Span);
        }
        var indirect = new List<(ProseSpan Span, Voice Voice)>?[document.Blocks.Length];
        foreach (var attribution in attributions)
        {
            if (attribution.IsDirect || attribution.Content.Span.Length == 0)
                continue;
            foreach (var span in Cut(attribution.Content, attribution.SourcePlace, attribution.VerbPlace))
                (indirect[attribution.Content.Block] ??= []).Add((span, VoiceOf(attribution.Class)));
        }
        var stretches = ImmutableArray.CreateBuilder<ImmutableArray<(ProseSpan, Voice)>>(document.Blocks.Length);
        for (var block = 0; block < document.Blocks.Length; block++)
            stretches.Add(Merge(direct[block], indirect[block]));
        return new VoiceMap(stretches.MoveToImmutable());
    }

    private static Voice VoiceOf(SourceClass source) => source.IsAnonymous() ? Voice.IndirectAnonymous : source.IsVague() ? Voice.IndirectVague : Voice.IndirectNamed;

    /// <summary>The content without the words that name the source and the verb, where it holds them.</summary>
    private static IEnumerable<ProseSpan> Cut(StoryPlace content, StoryPlace source, StoryPlace verb)
    {
        var cut = content.Span;
        if (source.Block == content.Block && verb.Block == content.Block)
        {
            var hole = new ProseSpan(Math.Min(source.Span.Start, verb.Span.Start), Math.Max(source.Span.End, verb.Span.End));
            if (cut.OverlapsWith(hole))
            {
                if (hole.Start > cut.Start)
                    yield return cut with { End = hole.Start };
                if (hole.End < cut.End)
                    yield return cut with { Start = hole.End };
                yield break;
            }
        }
        yield return cut;
    }

    /// <summary>Quotations first; what is left of the contents between them; of two contents the one that begins first.</summary>
    private static ImmutableArray<(ProseSpan Span, Voice Voice)> Merge(List<ProseSpan>? direct, List<(ProseSpan Span, Voice Voice)>? indirect)
    {
        if (direct is null && indirect is null)
            return [];
        var merged = ImmutableArray.CreateBuilder<(ProseSpan Span, Voice Voice)>();
        direct?.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        indirect?.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Span.End.CompareTo(b.Span.End));
        var at = 0;
        var next = 0;
        foreach (var (span, voice) in indirect ?? [])
        {
            var start = Math.Max(span.Start, at);
            while (direct is not null && next < direct.Count && direct[next].Start < span.End)
            {
                Add(merged, new ProseSpan(start, direct[next].Start), voice, ref at);
                Add(merged, direct[next], Voice.Direct, ref at);
                start = Math.Max(start, direct[next++].End);
            }
            Add(merged, new ProseSpan(Math.Max(start, at), span.End), voice, ref at);
        }
        for (; direct is not null && next < direct.Count; next++)
            Add(merged, direct[next], Voice.Direct, ref at);
        return merged.ToImmutable();
    }

    private static void Add(ImmutableArray<(ProseSpan Span, Voice Voice)>.Builder merged, ProseSpan span, Voice voice, ref int at)
    {
        var start = Math.Max(span.Start, at);
        if (start >= span.End)
            return;
        merged.Add((new ProseSpan(start, span.End), voice));
        at = span.End;
    }
}
