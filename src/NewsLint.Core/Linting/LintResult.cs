using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.News;
using NewsLint.News.Sourcing;
using NewsLint.News.Transcripts;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>What a lint of one text gave. Immutable; handing it to the next lint of the file saves work and changes nothing.</summary>
public sealed class LintResult
{
    private readonly NewsReaderOptions _news;
    private readonly TranscriptSet _transcripts;
    private readonly Redaction _protected;
    private Story? _story;
    private VerifiedQuotations? _verified;

    internal LintResult(LintPass pass, ImmutableArray<Diagnostic> diagnostics, ImmutableArray<AcceptedFinding> accepted, bool isComplete)
    {
        Document = pass.Document;
        RuleSet = pass.Rules;
        Facts = pass.Facts;
        _news = pass.News;
        _story = pass.StoryIfRead;
        _verified = pass.VerifiedIfRead;
        _transcripts = pass.Transcripts;
        _protected = pass.Protected;
        Sources = pass.Sources;
        Diagnostics = diagnostics;
        Accepted = accepted;
        IsComplete = isComplete;
    }

    public Document Document { get; }

    public RuleSet RuleSet { get; }

    /// <summary>Who says what in the draft. Two threads may both read it: they read the same.</summary>
    public Story Story => _story ??= NewsReader.Read(Document, Facts, _news);

    /// <summary>The day the story is from, where its front matter says so.</summary>
    public DateOnly? Date { get; internal init; }

    /// <summary>The sources that the front matter lists.</summary>
    public SourceList Sources { get; }

    /// <summary>What looking the story's quotations up in the transcripts of its sources came to.</summary>
    public VerifiedQuotations Verified => _verified ??= new VerifiedQuotations(Story, Sources, _transcripts, _protected);

    /// <summary>By place, then by code.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>What suppressions and waivers hold back, by place; findings that overlap each by itself.</summary>
    public ImmutableArray<AcceptedFinding> Accepted { get; }

    /// <summary>The names that nothing shows of this draft; whoever shows more of it than the diagnostics asks here.</summary>
    public Redaction Redaction { get; internal init; } = Redaction.None;

    /// <summary>The draft as people may see it.</summary>
    public ShownText Shown => Redaction.Show(Document.Source);

    /// <summary>Whether every rule came to its end. If not, a diagnostic says which did not.</summary>
    public bool IsComplete { get; }

    /// <summary>Whether the story is from before <see cref="LintContext.EnforceFrom"/>, and was not judged.</summary>
    public bool IsTooOld { get; internal init; }

    internal ImmutableArray<BlockFacts> Facts { get; }
}
