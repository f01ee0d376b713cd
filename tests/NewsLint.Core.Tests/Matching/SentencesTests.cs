namespace NewsLint.Core.Tests.Matching;

/// <summary>Where sentences end; <c>¦</c> parts them.</summary>
public sealed class SentencesTests
{
    [Theory]
    [InlineData("The council met. ¦ It voted.")]
    [InlineData("Who voted? ¦ Nobody did! ¦ The council met.")]
    [InlineData("Really?! ¦ Yes.")]
    [InlineData("He waited... ¦ Nobody came.")]
    [InlineData("He waited… ¦ Nobody came.")]
    [InlineData("He waited . . . ¦ Nobody came.")]
    [InlineData("He left. ¦ (She stayed.) ¦ They met.")]
    [InlineData("He left (at noon). ¦ She stayed.")]
    [InlineData("He wrote it in 1954. ¦ Critics liked it.")]
    [InlineData("It cost $5. ¦ $6 was too much. ¦ 12 people paid.")]
    [InlineData("It fell.[1] ¦ It rose.* ¦ It fell.2 ¦ It rose.³ ¦ It fell.")]
    [InlineData("So did I. ¦ Reed left.")]
    [InlineData("He sells eggs. ¦ iPhones he does not.")]
    [InlineData("No. ¦ Reed never said so.")]
    [InlineData("It began in the 1980s. ¦ Reed saw it.")]
    [InlineData("See www.example.com. ¦ Reed runs it.")]
    [InlineData("Он ушёл. ¦ Она осталась.")]
    [InlineData("A headline without a stop")]
    public void A_stop_ends_a_sentence(string parted) => AssertSentences(parted);

    [Theory]
    [InlineData("He waited ... and nobody came.")]
    [InlineData("It rose 3.5 percent at example.com/a?b=C and 1,000.50 more.")]
    [InlineData("The firm (It was founded in 1990.) declined.")]
    [InlineData("Wow! he thought.")]
    [InlineData("He runs Node.js and Yahoo! News.")]
    [InlineData("It broke. — Joy Reed")]
    [InlineData("1. The council met.")]
    public void Not_every_stop_ends_one(string parted) => AssertSentences(parted);

    [Theory]
    [InlineData("The U.S. Senate met.")]
    [InlineData("It began at 5 p.m. Monday in Reno.")]
    [InlineData("Gov. Gavin Newsom and Sen. Alex Padilla met Mr. Reed, Dr. No and St. John.")]
    [InlineData("It fell on Sept. 11 and rose on Feb. 3.")]
    [InlineData("The No. 5 seed met the No. 1 seed on p. 12.")]
    [InlineData("Apple Inc. Chief Executive Tim Cook spoke.")]
    [InlineData("Martin Luther King Jr. Drive is closed.")]
    [InlineData("J. K. Rowling, J.K. Rowling and George W. Bush met.")]
    [InlineData("Roe v. Wade and Smith vs. Jones ended.")]
    [InlineData("She holds a Ph.D. Reed holds a B.Sc. degree.")]
    [InlineData("Gov. \"Big Jim\" Folsom ran.")]
    [InlineData("He lives in Calif. (Calif. Reed says).")]
    public void An_abbreviation_ends_none(string parted) => AssertSentences(parted);

    [Theory]
    [InlineData("They met in Washington, D.C. ¦ The council voted.")]
    [InlineData("He lives in the U.S. ¦ He was born there.")]
    [InlineData("It begins at 5 p.m. ¦ It ends at 6 a.m. ¦ Then all go home.")]
    [InlineData("She works for Apple Inc. ¦ But he does not.")]
    [InlineData("He met King Jr. ¦ They talked.")]
    [InlineData("He chose plan B. ¦ It failed.")]
    [InlineData("He lives in the U.S. ¦ \"It is home,\" he said.")]
    [InlineData("It opens (at 5 p.m.). ¦ Reed will speak.")]
    public void An_abbreviation_ends_one_before_a_word_that_opens_sentences(string parted) => AssertSentences(parted);

    [Theory]
    [InlineData("\"Is it over?\" he asked.")]
    [InlineData("\"Is it over?\" Reed asked.")]
    [InlineData("\"Is it over?\" Mr. Reed asked the council.")]
    [InlineData("\"It is over!\" Reed shouted at them. ¦ He left.")]
    [InlineData("\"Is it over?\" Joy Reed, the council's chair since May, asked.")]
    [InlineData("But \"is it over?\" Reed asked.")]
    [InlineData("\"It is over.\" Reed said.")]
    [InlineData("\"It is over,\" Reed said. ¦ He left.")]
    [InlineData("“We tried. We waited. Nobody came,” Reed said.")]
    [InlineData("‘We tried. We waited. Nobody came,’ Reed said.")]
    [InlineData("Reed said: \"It broke. We ran.\" ¦ Then he left.")]
    [InlineData("He called it \"a mess\" in the U.S. Senate.")]
    [InlineData("The film \"Help!\" is old.")]
    [InlineData("He calls it \"containment\". ¦ Others do not.")]
    [InlineData("He asked (\"Who?\") and left.")]
    public void A_quotation_and_its_host_are_one(string parted) => AssertSentences(parted);

    [Theory]
    [InlineData("\"We tried.\" ¦ Then he left.")]
    [InlineData("\"Is it over?\" ¦ The council met.")]
    [InlineData("\"Is it over?\" ¦ Reed said the council would meet.")]
    [InlineData("\"It is over.\" ¦ Reed said he would go.")]
    [InlineData("He called it \"a mess.\" ¦ Reed agreed.")]
    [InlineData("He called it \"a mess.\" ¦ Reed said.")]
    [InlineData("\"Is it over?\" ¦ \"No,\" Reed said.")]
    [InlineData("\"It broke,\" Reed said. ¦ \"We ran. We hid.\"")]
    [InlineData("\"It broke.\"[1] ¦ Then he left.")]
    [InlineData("(\"It broke.\") ¦ Then he left.")]
    [InlineData("\"He said 'no.'\" ¦ Then he left.")]
    [InlineData("He left. ¦ \"the worst,\" he said.")]
    public void A_quotation_that_ends_with_a_stop_ends_the_sentence(string parted) => AssertSentences(parted);

    [Theory]
    [InlineData("“We tried. ¦ We waited. ¦ Nobody came.")]
    [InlineData("We waited. ¦ Nobody came.” ¦ Then he left.")]
    [InlineData("We waited. ¦ Nobody came,” Reed said.")]
    public void A_quotation_without_a_mark_is_read_like_other_text(string parted) => AssertSentences(parted);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void An_empty_block_has_none(string text) => Assert.Equal("", MarkedProse.WithSentences(text));

    private static void AssertSentences(string parted) => Assert.Equal(parted, MarkedProse.WithSentences(MarkedProse.Plain(parted)));
}
