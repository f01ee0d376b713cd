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
        Groups<ProseSpan> direct = new();
        foreach (var quotation in quotations)
        {
            if (quotation.Depth > 1)
                continue;
            foreach (var place in quotation.Places)
                direct.Add(place.Block, place.Span);
        }
        Groups<(ProseSpan Span, Voice Voice)> indirect = new();
        foreach (var attribution in attributions)
        {
            if (!attribution.IsDirect && attribution.Content.Span.Length > 0)
                AddContent(indirect, attribution);
        }
        var (directOf, indirectOf) = (direct.ToArrays(document.Blocks.Length), indirect.ToArrays(document.Blocks.Length));
        var stretches = ImmutableArray.CreateBuilder<ImmutableArray<(ProseSpan, Voice)>>(document.Blocks.Length);
        List<(ProseSpan Span, Voice Voice)> merged = [];
        for (var block = 0; block < document.Blocks.Length; block++)
        {
            merged.Clear();
            Merge(directOf[block], indirectOf[block], merged);
            stretches.Add([.. merged]);
        }
        return new VoiceMap(stretches.MoveToImmutable());
    }

    private static Voice VoiceOf(SourceClass source) => source.IsAnonymous() ? Voice.IndirectAnonymous : source.IsVague() ? Voice.IndirectVague : Voice.IndirectNamed;

    /// <summary>The content without the words that name the source and the verb, where it holds them.</summary>
    private static void AddContent(Groups<(ProseSpan Span, Voice Voice)> indirect, Attribution attribution)
    {
        var (block, content, source, verb) = (attribution.Content.Block, attribution.Content.Span, attribution.SourcePlace, attribution.VerbPlace);
        var voice = VoiceOf(attribution.Class);
        var hole = source.Block == block && verb.Block == block ? new ProseSpan(Math.Min(source.Span.Start, verb.Span.Start), Math.Max(source.Span.End, verb.Span.End)) : default;
        if (!content.OverlapsWith(hole))
        {
            indirect.Add(block, (content, voice));
            return;
        }
        if (hole.Start > content.Start)
            indirect.Add(block, (content with { End = hole.Start }, voice));
        if (hole.End < content.End)
            indirect.Add(block, (content with { Start = hole.End }, voice));
    }

    /// <summary>Quotations first; what is left of the contents between them; of two contents the one that begins first.</summary>
    private static void Merge(ProseSpan[] direct, (ProseSpan Span, Voice Voice)[] indirect, List<(ProseSpan Span, Voice Voice)> merged)
    {
        Array.Sort(direct, static (a, b) => a.Start.CompareTo(b.Start));
        Array.Sort(indirect, static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Span.End.CompareTo(b.Span.End));
        var at = 0;
        var next = 0;
        foreach (var (span, voice) in indirect)
        {
            var start = Math.Max(span.Start, at);
            while (next < direct.Length && direct[next].Start < span.End)
            {
                Add(merged, new ProseSpan(start, direct[next].Start), voice, ref at);
                Add(merged, direct[next], Voice.Direct, ref at);
                start = Math.Max(start, direct[next++].End);
            }
            Add(merged, new ProseSpan(Math.Max(start, at), span.End), voice, ref at);
        }
        for (; next < direct.Length; next++)
            Add(merged, direct[next], Voice.Direct, ref at);
    }

    private static void Add(List<(ProseSpan Span, Voice Voice)> merged, ProseSpan span, Voice voice, ref int at)
    {
        var start = Math.Max(span.Start, at);
        if (start >= span.End)
            return;
        merged.Add((new ProseSpan(start, span.End), voice));
        at = span.End;
    }
}
