using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NewsLint.News.Sourcing;
using NewsLint.Rules;
using NewsLint.Text;
using NewsLint.Yaml;

namespace NewsLint.Linting;

/// <summary>Turns findings into diagnostics: engine's own troubles added, suppressed and waived ones out, overlaps settled, in order.</summary>
internal static class DiagnosticFilter
{
    /// <summary>For so many names of a file that no rule has it is looked for one that is meant: that takes far longer than to read the name.</summary>
    private const int MaxSuggested = 100;

    public static (ImmutableArray<Diagnostic> Shown, ImmutableArray<AcceptedFinding> Accepted) Apply(LintPass pass, LintContext context, Redaction redaction)
    {
        var guard = new FixGuard(pass.Document, pass.Facts);
        List<Diagnostic> all = new(pass.Findings.Count);
        foreach (var finding in pass.Findings)
            all.Add(ToDiagnostic(pass, finding, guard));
        all.AddRange(EngineDiagnostics(pass, context));
        var suppressions = SuppressionReader.Read(pass.Document);
        var waivers = new WaiverSearch(context.Waivers, context.Today);
        List<AcceptedFinding> accepted = [];
        var kept = suppressions.Count == 0 && context.Waivers.IsEmpty ? all : Unaccepted(all, pass.Findings.Count, suppressions, waivers, accepted);
        kept = Overlap.Settle(kept);
        // Covered first: what one finding takes over of another's message is covered with the other's own place.
        var redacted = new Redacted(redaction, pass.Document.Source);
        kept = OneFault.Settle(redacted.Of(kept), pass.Rules.Faults);
        if (context.OnlyRules.IsEmpty)
        {
            var suggested = 0;
            kept.AddRange(redacted.Of([.. suppressions.Where(suppression => !suppression.IsUsed).Select(suppression => Unused(suppression, pass.Document.Source, context, ref suggested)).OfType<Diagnostic>()]));
            kept.AddRange(redacted.Of([.. waivers.Expired.Select(Expired)]));
        }
        return
        (
            ImmutableCollectionsMarshal.AsImmutableArray(RunSort.Sort(kept, ByPlace)),
            redacted.Of([.. accepted.OrderBy(each => each.Diagnostic.Span).ThenBy(each => each.Diagnostic.Code, StringComparer.Ordinal)])
        );
    }

    private static int ByPlace(Diagnostic left, Diagnostic right)
    {
        var order = left.Span.CompareTo(right.Span);
        if (order == 0)
            order = string.CompareOrdinal(left.Code, right.Code);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }

    /// <summary>What neither the draft nor a waiver silences.</summary>
    /// <param name="all">The findings, and after them the engine's own troubles, which no waiver is for.</param>
    /// <param name="findings">How many are findings.</param>
    /// <param name="suppressions">Those of the draft; the used ones are marked.</param>
    /// <param name="waivers">Those of the newsroom.</param>
    /// <param name="accepted">Takes what is silenced.</param>
    private static List<Diagnostic> Unaccepted(List<Diagnostic> all, int findings, List<Suppression> suppressions, WaiverSearch waivers, List<AcceptedFinding> accepted)
    {
        List<Diagnostic> kept = [];
        var silencing = SuppressionSearch.Find(suppressions, all);
        for (var i = 0; i < all.Count; i++)
        {
            // The nearest one counts as used; one around it that silences nothing else is not needed.
            if (silencing[i] is { } suppression)
            {
                suppression.IsUsed = true;
                accepted.Add(new AcceptedFinding(all[i], null));
            }
            else if (i < findings && waivers.Find(all[i]) is { } waiver)
            {
                accepted.Add(new AcceptedFinding(all[i], waiver));
            }
            else
            {
                kept.Add(all[i]);
            }
        }
        return kept;
    }

    private static Diagnostic ToDiagnostic(LintPass pass, Finding finding, FixGuard guard)
    {
        var rule = pass.Rules.Rules[finding.Rule];
        var facts = finding.Block >= 0 ? pass.Facts[finding.Block] : null;
        var text = facts is not null ? facts.Text[finding.Prose.Start..finding.Prose.End] : pass.Document.Source.Slice(finding.Span).ToString();
        return new Diagnostic(rule.Code, rule.Name, finding.Level, finding.Message, finding.Span, text)
        {
            Fixes = guard.Keep(finding.Fixes),
            Link = rule.Link,
            Around = facts is not null ? new Surroundings(facts, finding.Prose) : null,
            InSentence = facts is not null ? (finding.Block, facts.SentenceOf(facts.TokenAt(finding.Prose.Start))) : null,
            Related = finding.Related,
            Detail = finding.Detail,
            IsAboutStory = rule.Check.JudgesStory(rule.Scope.Unit),
        };
    }

    private static IEnumerable<Diagnostic> EngineDiagnostics(LintPass pass, LintContext context)
    {
        foreach (var problem in pass.Document.Problems.Concat(pass.Sources.Problems).Concat(pass.MissingTranscripts()))
            yield return Own(problem.Rule, Level.Warning, problem.Message, problem.Span, pass.Document.Source);
        if (pass.Document.Source.FirstInvalidOffset is >= 0 and var invalid)
        {
            const string Message = "This is not UTF-8: the byte here cannot be read. Save the file as UTF-8.";
            yield return Own(EngineRules.InvalidUtf8, Level.Warning, Message, new TextSpan(invalid, invalid + 1), pass.Document.Source);
        }
        foreach (var (rule, span) in TimedOut(pass).DistinctBy(place => place.Rule))
        {
            var message = $"The rule “{context.RuleSet.Rules[rule].Name}” took too long here and was stopped; it may have missed something. Its regular expression needs work.";
            yield return Own(EngineRules.RuleTimeout, Level.Warning, message, span, pass.Document.Source);
        }
        foreach (var (rule, error) in pass.Failed)
        {
            var message = $"The rule “{context.RuleSet.Rules[rule].Name}” failed here and may have missed something ({error}). This is a fault of NewsLint: please report it.";
            yield return Own(EngineRules.InternalError, Level.Warning, message, new TextSpan(0, 0), pass.Document.Source);
        }
    }

    private static IEnumerable<(int Rule, TextSpan Span)> TimedOut(LintPass pass)
    {
        for (var block = 0; block < pass.Facts.Length; block++)
        {
            foreach (var pattern in pass.Facts[block].TimedOut)
                yield return (pass.Rules.PatternOwners[pattern], FirstLine(pass.Document.Source, pass.Document.Blocks[block].Span));
        }
        foreach (var place in pass.TimedOut)
            yield return place with { Span = FirstLine(pass.Document.Source, place.Span) };
    }

    private static TextSpan FirstLine(SourceText source, TextSpan span)
    {
        var line = source.GetLine(source.GetPosition(span.Start).Line);
        return new TextSpan(span.Start, Math.Min(span.End, Math.Max(span.Start, line.End)));
    }

    private static Diagnostic? Unused(Suppression suppression, SourceText source, LintContext context, ref int suggested)
    {
        if (suppression.IsVale)
            return null;
        foreach (var name in suppression.Names)
        {
            if (IsCategory(name, context.RuleSet) || name.StartsWith("newslint", StringComparison.OrdinalIgnoreCase))
                continue;
            if (context.RuleSet.Find(name) is not { } rule)
            {
                var message = $"There is no rule “{name}”, so this silences nothing.{(suggested++ < MaxSuggested ? Spelling.DidYouMean(name, context.RuleSet.Rules.Select(known => known.Name)) : "")}";
                return OwnAt(EngineRules.UnusedSuppression, Level.Warning, message, suppression.Comment);
            }
            // A rule that is off here may be on for a colleague or in another profile.
            if (!RuleSettings.TryResolve(rule, context, out _, out _))
                return null;
        }
        var what = suppression.Names.IsEmpty ? "Nothing" : string.Join(", ", suppression.Names);
        var text = suppression.Names.IsEmpty ? "Nothing was found here, so this comment silences nothing. Take it out." : $"“{what}” finds nothing here, so this silences nothing. Take it out.";
        return OwnAt(EngineRules.UnusedSuppression, Level.Suggestion, text, suppression.Comment) with
        {
            Fixes = suppression.IsFrontMatter ? [] : [new Fix("Take the suppression out", IsSafe: true, [new TextEdit(suppression.Removal(source), "")])],
        };
    }

    private static bool IsCategory(string name, RuleSet rules) => rules.Categories.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static Diagnostic Expired(Waiver waiver) =>
        OwnAt(EngineRules.ExpiredWaiver, Level.Warning, $"The waiver for “{waiver.Rule}” here ended on {waiver.Until:yyyy-MM-dd}. Renew it, or settle the finding.", new TextSpan(0, 0));

    private static Diagnostic Own(string rule, Level level, string message, TextSpan span, SourceText source)
    {
        var shown = new TextSpan(span.Start, Math.Min(span.End, span.Start + 80));
        return new Diagnostic(EngineRules.CodeOf(rule), rule, level, message, shown, source.Slice(new TextSpan(Math.Min(shown.Start, source.Length), Math.Min(shown.End, source.Length))).ToString());
    }

    private static Diagnostic OwnAt(string rule, Level level, string message, TextSpan span) => new(EngineRules.CodeOf(rule), rule, level, message, span, "");
}
