using System.Collections.Immutable;
using CsCheck;
using NewsLint.Linting;
using NewsLint.News.Transcripts;
using NewsLint.Text;

namespace NewsLint.Core.Tests.Transcripts;

/// <summary>What a set of transcripts remembers of earlier lints changes no answer, whatever was edited in between: words, speakers, the list of sources.</summary>
public sealed class RememberedVerificationTests
{
    private const string Recorded = "REED: We may not close the school this year. It depends on the roof.\nBOONE: Half of my team cannot get to practice any more.\nREED: I know how hard that is.\n";

    private const string Story = """
        ---
        sources:
          - { name: Joy Reed, transcript: hearing.txt }
          - { name: Sam Boone, status: on-record, transcript: hearing.txt }
        ---

        “We will not close the school this year,” Mayor Joy Reed said. “It depends on the roof.”

        “Half of my team cannot get to practice any more,” said Sam Boone, a coach.

        “I know how hard that is … any more,” Reed said.
        """;

    private static readonly string[] Pieces = ["Reed", "Boone", "not", "“", "”", "…", "sources", "off-record", "on-record", "A1", "\n", "hearing.txt", "other.txt", "will", " ", "name: ", "the roof"];

    [Fact]
    public void A_lint_after_others_finds_what_a_first_lint_finds()
    {
        var context = Draft.Context(string.Join('\n', Analyses.Select(name => $"# quotes.{name}\nextends: analysis\nmessage: “{{match}}”\nanalysis: {name}")));
        var warm = Set();
        var text = Story;
        Gen.Select(Gen.Int[0, 500], Gen.Int[0, 12], Gen.Int[0, Pieces.Length - 1]).Array[1, 3].Holds(edits =>
        {
            foreach (var (at, length, piece) in edits)
            {
                var start = Math.Min(at, text.Length);
                text = text.Remove(start, Math.Min(length, text.Length - start)).Insert(start, Pieces[piece]);
            }
            if (text.Length is < 200 or > 2_000)
                text = Story;
            var source = SourceText.From(text);
            Assert.Equal(Linter.Lint(source, context with { Transcripts = Set() }).Diagnostics.Select(Show), Linter.Lint(source, context with { Transcripts = warm }).Diagnostics.Select(Show));
        }, count: 300, threads: 1);
    }

    private static string[] Analyses => ["quotation-as-recorded", "quotation-not-found", "quotation-speaker", "quotation-meaning-cut", "source-status", "source-list"];

    private static TranscriptSet Set() => new(ImmutableDictionary<string, TranscriptEntry>.Empty.Add("hearing.txt", new TranscriptEntry(TranscriptReader.Read("hearing.txt", Recorded, TranscriptFormat.Text), null)));

    private static string Show(Diagnostic diagnostic) => $"{diagnostic.Span} {diagnostic.Rule} {diagnostic.Message} {string.Join('|', diagnostic.Fixes.SelectMany(fix => fix.Edits))}";
}
