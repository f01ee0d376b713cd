using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.News.Dates;
using NewsLint.News.Sourcing;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>The one way in: a text and what it is to be judged by go in, diagnostics come out.</summary>
public static class Linter
{
    /// <summary>Blocks up to this length, in UTF-16 code units, are looked for among those before them in the draft.</summary>
    private const int OftenRepeated = 40;

    /// <param name="source">The draft.</param>
    /// <param name="context">The rules and how they are set.</param>
    /// <param name="previous">An earlier result for the same file; lends the facts of blocks whose text is the same, never a finding.</param>
    public static LintResult Lint(SourceText source, LintContext context, LintResult? previous = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(context);
        var document = MarkdownReader.Read(source, context.ReadOptions);
        var settled = context.For(document.FrontMatter);
        var sources = SourceListReader.Read(document.FrontMatter, settled.ReadOptions.Aliases.Sources);
        var protectedNames = sources.Redact(settled.Redaction);
        var redaction = settled.ShowsPrivate ? Redaction.None : protectedNames;
        var facts = FindFacts(document, settled.RuleSet, previous);
        var pass = new LintPass(document, facts, settled.RuleSet, settled.Profile == Profile.Strict, settled.Language == "en-GB")
        {
            Today = settled.Today,
            News = settled.News,
            Sources = sources,
            Transcripts = settled.Transcripts,
            Protected = protectedNames,
            Redaction = redaction,
        };
        var date = StoryDates.Of(document, settled.ReadOptions.Aliases.Date);
        if (date < settled.EnforceFrom)
            return new LintResult(pass, [], [], isComplete: true) { IsTooOld = true, Redaction = redaction, Date = date };
        Decide(pass, settled);
        var (diagnostics, accepted) = DiagnosticFilter.Apply(pass, settled, redaction);
        return new LintResult(pass, diagnostics, accepted, pass.TimedOut.Count == 0 && pass.Failed.Count == 0 && facts.All(fact => fact.TimedOut.IsEmpty)) { Redaction = redaction, Date = date };
    }

    private static ImmutableArray<BlockFacts> FindFacts(Document document, RuleSet rules, LintResult? previous)
    {
        var known = new Dictionary<string, BlockFacts>(StringComparer.Ordinal);
        if (previous is not null && ReferenceEquals(previous.RuleSet, rules))
        {
            foreach (var fact in previous.Facts)
            {
                if (fact.TimedOut.IsEmpty)
                    known.TryAdd(fact.Text, fact);
            }
        }
        var facts = ImmutableArray.CreateBuilder<BlockFacts>(document.Blocks.Length);
        HashSet<int> stopped = [];
        foreach (var block in document.Blocks)
        {
            if (!known.TryGetValue(block.Text, out var fact))
            {
                fact = rules.Facts.Find(block.Text, stopped);
                // A list's or a table's words come again and again.
                if (block.Text.Length <= OftenRepeated && fact.TimedOut.IsEmpty)
                    known.Add(block.Text, fact);
            }
            if (!fact.TimedOut.IsEmpty)
                stopped.UnionWith(fact.TimedOut);
            facts.Add(fact);
        }
        return facts.MoveToImmutable();
    }

    private static void Decide(LintPass pass, LintContext context)
    {
        var rules = context.RuleSet;
        for (var index = 0; index < rules.Rules.Length; index++)
        {
            var rule = rules.Rules[index];
            if (!pass.MayFind(rule, index) || !RuleSettings.TryResolve(rule, context, out var level, out var options))
                continue;
            try
            {
                rule.Check.Decide(new RulePass(pass, rule, index, level, options));
            }
            catch (Exception error) when (Pattern.IsStopped(error))
            {
                pass.TimedOut.Add((index, new TextSpan(0, 0)));
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // One failing rule costs one rule.
                pass.Failed.Add((index, error.GetType().Name));
            }
        }
    }
}
