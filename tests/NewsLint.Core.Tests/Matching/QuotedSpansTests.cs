using NewsLint.Documents;

namespace NewsLint.Core.Tests.Matching;

/// <summary>Which marks quote, and what they quote. See <see cref="MarkedProse"/> for the notation.</summary>
public sealed class QuotedSpansTests
{
    [Theory]
    [InlineData("""[|"It broke,"|] Reed said.""")]
    [InlineData("""[|“It broke,”|] Reed said.""")]
    [InlineData("""[|‘It broke,’|] Reed said.""")]
    [InlineData("""[|'It broke,'|] Reed said.""")]
    [InlineData("""[|«It broke»|], Reed said.""")]
    [InlineData("""[|« It broke »|], Reed said.""")]
    [InlineData("""[|»It broke«|], Reed said.""")]
    [InlineData("""[|„It broke“|], Reed said.""")]
    [InlineData("""[|„It broke”|], Reed said.""")]
    [InlineData("""Reed said: [|"It broke."|]""")]
    [InlineData("""[|"It broke,"|] Reed said. [|"We ran."|]""")]
    [InlineData("""the ([|"new"|]) plan—[|"clean"|]—and [[|"sic"|]]""")]
    [InlineData("""Was it [|"clean"|]? It was [|"safe"|]; it was [|"new"|].""")]
    [InlineData("""[|"...and then it broke,"|] Reed said.""")]
    [InlineData("""[|"It broke ..."|] Reed said.""")]
    [InlineData("""[|"Well—"|] Reed began.""")]
    [InlineData("""the [|"anti-life"|]-style [|"yes"|]/[|"no"|] vote""")]
    public void A_pair_of_marks_quotes(string marked) => AssertQuotations(marked);

    [Theory]
    [InlineData("""Reed said,[|"It broke."|]""")]
    [InlineData("""[|"It broke."|]Reed left.""")]
    [InlineData("""Reed said[|"It broke,"|] and left.""")]
    [InlineData("""[|"It broke ,"|] Reed said.""")]
    [InlineData("""Reed said [|" it broke "|] and left.""")]
    public void A_missing_or_needless_space_does_not_hide_a_quotation(string marked) => AssertQuotations(marked);

    [Theory]
    [InlineData("""[|''It broke,''|] Reed said. [|''We're out.''|]""")]
    [InlineData("""[|``It broke,''|] Reed said.""")]
    [InlineData("""[|‘‘It broke,’’|] Reed said.""")]
    [InlineData("""[|“It broke,’’|] Reed said.""")]
    [InlineData("""[|‘’It broke,”|] Reed said.""")]
    [InlineData("""[|''She said [|'stop'|] and ran,''|] Reed said.""")]
    [InlineData("""[|"She said, [|'Stop.'|]"|]""")]
    public void Two_single_marks_are_a_double_one(string marked) => AssertQuotations(marked);

    [Theory]
    [InlineData("""She is 6'2" tall.""")]
    [InlineData("""She is 6’2” tall.""")]
    [InlineData("""She is 6' 2" tall.""")]
    [InlineData("""[|"She is 6'2" tall,"|] Reed said.""")]
    [InlineData("""[|"She is 6'2","|] Reed said. She left.""")]
    [InlineData("""a 12" pizza""")]
    [InlineData("""a 12” pizza""")]
    [InlineData("""a 5' board and a 6' one""")]
    [InlineData("""[|"We ate a 12" pizza,"|] Reed said.""")]
    [InlineData("""the 12" [|"best"|] and the 7" [|"rest"|]""")]
    public void Feet_and_inches_are_no_marks(string marked) => AssertQuotations(marked);

    [Theory]
    [InlineData("""[|"We won in 1954"|] and [|"we lost in 1966"|] is true.""")]
    [InlineData("""[|"He is 6'2"|] Reed said. [|"Tall."|]""")]
    [InlineData("""Reed read [|"Catch 22"|] twice.""")]
    public void A_mark_after_a_number_closes_what_nothing_else_closes(string marked) => AssertQuotations(marked);

    [Theory]
    [InlineData("the '90s and the ’90s and the ‘90s")]
    [InlineData("the class of '68 and the class of ‘68")]
    [InlineData("'Tis late, ’tis late, ‘tis late")]
    [InlineData("get 'em, get ’em, get ‘em")]
    [InlineData("rock 'n' roll, rock ’n’ roll, rock ‘n’ roll, rock'n'roll")]
    [InlineData("the dogs' home and the cats’ home")]
    [InlineData("rockin' and rollin’")]
    [InlineData("O'Neill and O’Neill don't, don’t")]
    [InlineData("Trump's, Washington’s, the Inc.'s")]
    [InlineData("It was just 'fore noon at the boys' club")]
    public void An_apostrophe_is_no_mark(string marked) => AssertQuotations(marked);

    [Theory]
    [InlineData("""[|‘The ’90s were great,’|] he said.""")]
    [InlineData("""[|‘The ‘90s were great,’|] he said.""")]
    [InlineData("""[|'It's rock 'n' roll,'|] he said.""")]
    [InlineData("""[|‘’Tis the season,’|] he said.""")]
    [InlineData("""[|‘The dogs’ home is shut,’|] he said.""")]
    [InlineData("""[|'The dogs' home is shut,'|] he said.""")]
    [InlineData("""[|‘We were rockin’ all night,’|] he said. [|‘Yes.’|]""")]
    [InlineData("""[|‘O’Neill doesn’t know,’|] he said.""")]
    [InlineData("""a policy of [|‘containment’|] and [|'aid'|]""")]
    [InlineData("""Reed said: [|‘68 of them died.’|]""")]
    [InlineData("""the [|‘M’|] word and Guns ’N’ Roses""")]
    [InlineData("""[|‘Cause of death unknown,’|] he said.""")]
    [InlineData("""[|"The dogs' home is shut,"|] he said.""")]
    [InlineData("""[|"'Tis late,"|] he said.""")]
    public void Apostrophes_stand_inside_quotations(string marked) => AssertQuotations(marked);

    [Theory]
    [InlineData("""[|"She said [|'stop'|] and ran,"|] Reed said.""")]
    [InlineData("""[|“She said, [|‘Stop.’|]”|]""")]
    [InlineData("""[|"[|'Stop,'|] she said,"|] Reed said.""")]
    [InlineData("""[|‘She said [|“stop”|] and ran,’|] Reed said.""")]
    [InlineData("""[|‘[|“Stop,”|] she said of the dogs’ home,’|] Reed said.""")]
    [InlineData("""[|“I read [|‘Why [|“Hamlet”|] matters’|] once,”|] Reed said.""")]
    [InlineData("""[|«She said [|“stop”|] twice»|], Reed said.""")]
    public void A_quotation_holds_another(string marked) => AssertQuotations(marked);

    [Theory]
    [InlineData("""[|"She said [|"stop"|] and ran,"|] Reed said.""")]
    [InlineData("""[|“She said [|“stop”|] and ran,”|] Reed said.""")]
    public void The_same_marks_nest_when_two_closing_ones_follow(string marked) => AssertQuotations(marked);

    [Theory]
    [InlineData("""[|“It broke,"|] Reed said.""")]
    [InlineData("""[|"It broke,”|] Reed said.""")]
    [InlineData("""[|“It broke,“|] Reed said.""")]
    [InlineData("""[|”It broke,”|] Reed said.""")]
    [InlineData("""Reed said, [|”It broke.”|] He left.""")]
    [InlineData("""[|‘It broke,'|] Reed said.""")]
    [InlineData("""Reed is right ([|”it broke”|]).""")]
    public void Mixed_and_turned_marks_still_pair(string marked) => AssertQuotations(marked);

    [Theory]
    [InlineData("""[|“We tried, Reed said.|~] [|“We failed,”|] he said.""")]
    [InlineData("""[|"We tried, Reed said.|~] [|"We failed,"|] he said.""")]
    [InlineData("""[|“We tried. We failed.|~]""")]
    [InlineData("""[|"We tried. We failed.|~]""")]
    [InlineData("""[|‘We tried. We failed.|~]""")]
    [InlineData("""Reed said: [|‘We tried. We failed.|~]""")]
    [InlineData("""[|“We heard: [|‘No,|~]”|] Reed said.""")]
    public void A_quotation_without_its_closing_mark_ends_with_the_block_or_where_another_opens(string marked) => AssertQuotations(marked);

    [Theory]
    [InlineData("""We will appeal,[!"!] Ortiz said.""")]
    [InlineData("""We will appeal,[!”!] Ortiz said. [|“Now.”|]""")]
    [InlineData("""It is over[!»!], he said.""")]
    [InlineData("""We say 'no' to that,[!”!] Ortiz said.""")]
    public void A_closing_mark_without_an_opening_one_is_reported_alone(string marked) => AssertQuotations(marked);

    [Theory]
    [InlineData("""The so-called 'dogs' home' is [|"shut"|].""")]
    [InlineData("""[|"Yes,"|] he said of 'the plan'.""")]
    public void Single_marks_do_not_quote_beside_double_ones(string marked) => AssertQuotations(marked);

    [Theory]
    [InlineData("Home » News » Politics")]
    [InlineData("5 < 6 > 4 and 40° 26′ 46″")]
    [InlineData("It is ’ and ' and ‘ that")]
    public void Other_signs_are_no_marks(string marked) => AssertQuotations(marked);

    [Fact]
    public void A_quotation_knows_its_marks()
    {
        var spans = MarkedProse.QuotationsOf("“She said 'stop' and ran,\" Reed said.");

        Assert.Equal([new QuotedSpan(new ProseSpan(0, 26), "“", "\"", 1), new QuotedSpan(new ProseSpan(10, 16), "'", "'", 2)], spans);
        Assert.Equal(QuoteMark.Double, spans[0].Mark);
        Assert.True(spans[0].OpensCurly);
        Assert.False(spans[0].ClosesCurly);
        Assert.Equal(new ProseSpan(1, 25), spans[0].Inner);
        Assert.Equal(QuoteMark.Single, spans[1].Mark);
    }

    [Fact]
    public void An_unclosed_quotation_reaches_to_the_end_of_the_block()
    {
        var span = Assert.Single(MarkedProse.QuotationsOf("“We tried. "));

        Assert.Equal(new QuotedSpan(new ProseSpan(0, 11), "“", "", 1), span);
        Assert.Equal(new ProseSpan(1, 11), span.Inner);
        Assert.False(span.IsClosed);
    }

    [Fact]
    public void A_stray_mark_quotes_nothing()
    {
        var span = Assert.Single(MarkedProse.QuotationsOf("We tried.”"));

        Assert.Equal(new QuotedSpan(new ProseSpan(9, 10), "", "”", 1), span);
        Assert.Equal(new ProseSpan(9, 9), span.Inner);
        Assert.True(span.IsStray);
    }

    [Theory]
    [InlineData("„Ja“", QuoteMark.LowHigh)]
    [InlineData("«Oui»", QuoteMark.Guillemet)]
    [InlineData("‘Yes’", QuoteMark.Single)]
    [InlineData("\"Yes\"", QuoteMark.Double)]
    public void The_opening_mark_names_the_kind(string text, QuoteMark mark) => Assert.Equal(mark, Assert.Single(MarkedProse.QuotationsOf(text)).Mark);

    private static void AssertQuotations(string marked) => Assert.Equal(marked, MarkedProse.WithQuotations(MarkedProse.Plain(marked)));
}
