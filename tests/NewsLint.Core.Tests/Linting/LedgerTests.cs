using NewsLint.Linting;
using NewsLint.Linting.Ledgers;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Core.Tests.Linting;

public sealed class LedgerTests
{
    private const string Nobody = "“Nobody asked us what we think of it.”\n\nThe old road is narrow. It was built in 1920 and has no lights.\n\n";
    private const string Named = "“The bridge is safe to cross,” Joy Reed, the city engineer, said on Monday.\n\n";
    private const string Unnamed = "“We will close it in May for two weeks,” said a senior official.\n\n";
    private const string Statement = "The ministry said that traffic would be led over the old road.\n\n";

    [Theory]
    [InlineData("The old road is narrow.", "No quotation and no source")]
    [InlineData(Statement, "No quotation; 1 source named, 0 not")]
    [InlineData(Named, "1 quotation, from somebody named")]
    [InlineData(Named + "“It was painted last year,” Reed said.", "2 quotations, all from somebody named")]
    [InlineData(Unnamed, "1 quotation; nobody named heard it")]
    [InlineData(Nobody + Unnamed, "2 quotations; nobody named heard any of them")]
    [InlineData(Nobody + Named + Unnamed, "3 quotations; nobody named heard 2 of them")]
    public void The_verdict_says_what_an_editor_would_say_first(string draft, string verdict) => Assert.Equal(verdict, Of(draft).Verdict);

    [Fact]
    public void Sources_stand_in_the_order_of_their_first_mention_with_what_is_theirs()
    {
        var draft = Statement + Named + "“It was painted last year,” Reed said.";
        var ledger = Of(draft);
        Assert.Equal(["The ministry", "Joy Reed"], ledger.Entries.Select(entry => entry.Name));
        Assert.Equal([(0, 1), (2, 0)], ledger.Entries.Select(entry => (entry.Quotations, entry.Statements)));
        Assert.Equal([1, 3], ledger.Entries.Select(entry => entry.Line));
        Assert.Equal("Joy Reed", draft.Substring(ledger.Entries[1].Mention.Start, ledger.Entries[1].Mention.Length));
        Assert.Equal(["The bridge is safe to cross,", "It was painted last year,"], ledger.Entries[1].Items.Select(item => item.Text));
        Assert.Empty(ledger.Unvouched);
    }

    [Fact]
    public void Who_has_no_name_has_a_number()
    {
        var ledger = Of(Unnamed + "One nurse said that the ward was full.\n");
        Assert.Equal(["A1 “a senior official”", "A2 “One nurse”"], ledger.Entries.Select(entry => entry.Label));
        Assert.All(ledger.Entries, entry => Assert.False(entry.IsNamed));
    }

    [Fact]
    public void What_a_headline_repeats_and_what_a_sign_says_is_no_quotation()
    {
        var ledger = Of("---\ntitle: “The bridge is safe to cross”\n---\n\n" + Named + "A sign that read “Road closed ahead today” hung there.\n");
        Assert.Equal(1, ledger.Quotations);
        Assert.Single(ledger.Entries.SelectMany(entry => entry.Items).Concat(ledger.Unvouched), item => item.IsQuotation);
    }

    [Theory]
    [InlineData(Nobody + Named + Unnamed + Statement)]
    [InlineData(Named + "Reed called the plan “a complete waste of money” at the meeting.\n")]
    [InlineData("The Tribune reported that “the road will close for two weeks in May.” Reed called it “a bad plan for us all”.\n")]
    public void Every_quotation_is_somebodys_or_nobodys(string draft)
    {
        var ledger = Of(draft);
        Assert.Equal(ledger.Quotations, ledger.Entries.Sum(entry => entry.Quotations) + ledger.Unvouched.Count(item => item.IsQuotation));
    }

    [Fact]
    public void Who_spoke_in_a_paragraph_before_vouches_for_nothing_here()
    {
        var ledger = Of(Named + "A crew set up barriers in the rain.\n\n“Nobody in this building wanted to hear it.”\n");
        Assert.Equal("2 quotations; nobody named heard 1 of them", ledger.Verdict);
        Assert.Equal("Nobody in this building wanted to hear it.", Assert.Single(ledger.Unvouched).Text);
        Assert.Contains("Who says line 5?", ledger.Questions);
    }

    [Fact]
    public void What_nobody_vouches_for_is_told_with_its_place()
    {
        var nobody = Assert.Single(Of(Nobody + Named).Unvouched);
        Assert.Equal((1, "Nobody asked us what we think of it.", true), (nobody.Line, nobody.Text, nobody.IsQuotation));
        Assert.Null(nobody.Confidence);
    }

    private static Ledger Of(string draft) => LedgerReader.Read(Linter.Lint(SourceText.From(draft), new LintContext { RuleSet = RuleSet.Empty }));
}
