using NewsLint.Linting;
using NewsLint.News;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Core.Tests.News;

public sealed class SourceLedgerTests
{
    private const string Nobody = "“Nobody asked us what we think of it.”\n\nThe old road is narrow. It was built in 1920 and has no lights.\n\n";
    private const string Named = "“The bridge is safe to cross,” Joy Reed, the city engineer, said on Monday.\n\n";
    private const string Unnamed = "“We will close it in May for two weeks,” said a senior official.\n\n";
    private const string Statement = "The ministry said that traffic would be led over the old road.\n\n";

    [Theory]
    [InlineData("The old road is narrow.", "No quotations and no sources")]
    [InlineData(Statement, "No quotations; 1 source, named")]
    [InlineData(Named, "1 quotation, from a named source")]
    [InlineData(Named + "“It was painted last year,” Reed said.", "2 quotations, all from named sources")]
    [InlineData(Unnamed, "1 quotation; nobody named heard it")]
    [InlineData(Nobody + Unnamed, "2 quotations; nobody named heard any of them")]
    [InlineData(Nobody + Named + Unnamed, "3 quotations; 1 from named sources, 1 from unnamed ones, 1 from nobody")]
    [InlineData(Named + Unnamed, "2 quotations; 1 from named sources, 1 from unnamed ones")]
    public void The_verdict_says_what_an_editor_would_say_first(string draft, string verdict) => Assert.Equal(verdict, Of(draft).Verdict);

    [Fact]
    public void Sources_stand_in_the_order_of_their_first_mention_with_what_is_theirs()
    {
        var ledger = Of(Statement + Named + "“It was painted last year,” Reed said.");
        Assert.Equal(["The ministry", "Joy Reed"], ledger.Sources.Select(source => source.Source.Name));
        Assert.Equal([(0, 1), (2, 0)], ledger.Sources.Select(source => (source.Quotations, source.Statements)));
        Assert.Empty(ledger.Unvouched);
    }

    [Fact]
    public void What_a_headline_repeats_and_what_a_sign_says_is_no_quotation()
    {
        var ledger = Of("---\ntitle: “The bridge is safe to cross”\n---\n\n" + Named + "A sign that read “Road closed ahead today” hung there.\n");
        Assert.Single(ledger.Quotations);
    }

    private static SourceLedger Of(string draft) => SourceLedger.Of(Linter.Lint(SourceText.From(draft), new LintContext { RuleSet = RuleSet.Empty }).Story);
}
