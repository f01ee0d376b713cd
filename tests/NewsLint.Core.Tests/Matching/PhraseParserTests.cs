using NewsLint.Matching;

namespace NewsLint.Core.Tests.Matching;

/// <summary>The phrase language: what each construct stands for, and each mistake with its whole message.</summary>
public sealed class PhraseParserTests
{
    [Theory]
    [InlineData("so-called", "so called")]
    [InlineData("so called", "so called")]
    [InlineData("don't", "don ' t")]
    [InlineData("U.S.", "U+.+S+.")]
    [InlineData("(a|b c)", "a; b c")]
    [InlineData("(a|b)", "a/b")]
    [InlineData("(the)? mayor", "the mayor; mayor")]
    [InlineData("(a|b)? (c|d e)", "a/b c; a/b d e; c; d e")]
    [InlineData("((a|b) c|d)", "a/b c; d")]
    [InlineData("say/v so", "say/says/said/saying so")]
    [InlineData("party/n", "party/parties")]
    [InlineData("happy/a", "happy/happier/happiest")]
    [InlineData("and/or", "and+/+or")]
    [InlineData("a _ b", "a _{1,1} b")]
    [InlineData("a _{0,3} b", "a _{0,3} b")]
    [InlineData("a _{2} b", "a _{2,2} b")]
    [InlineData("_ed", "*ed")]
    [InlineData("un_", "un*")]
    [InlineData("<number> percent", "<number> percent")]
    [InlineData("<name>'s", "<name> ' s")]
    [InlineData(@"\(sic\)", "(+sic+)")]
    [InlineData("24/7", "24+/+7")]
    [InlineData("1990s", "1990+s")]
    [InlineData("2.5 %", "2.5 %")]
    [InlineData("😀 now", "😀 now")]
    public void Each_construct_stands_for_its_ways_of_writing(string phrase, string expected) => Assert.Equal(expected, Show(phrase));

    [Theory]
    [InlineData("slam the", WordClass.Verb, "slam/slams/slammed/slamming the")]
    [InlineData("(slam|blast) the", WordClass.Verb, "slam/slams/slammed/slamming/blast/blasts/blasted/blasting the")]
    [InlineData("say/v so", WordClass.Verb, "say/says/said/saying so")]
    [InlineData("<name> slam", WordClass.Verb, "<name> slam")]
    public void A_kind_inflects_the_first_word(string phrase, WordClass kind, string expected) => Assert.Equal(expected, Show(phrase, kind));

    [Theory]
    [InlineData("", "The phrase can be empty: something in it must always be there")]
    [InlineData("   ", "The phrase can be empty: something in it must always be there")]
    [InlineData("(a)?", "The phrase can be empty: something in it must always be there")]
    [InlineData("(a|)", "The phrase can be empty: something in it must always be there")]
    [InlineData("_", "The phrase would match any word: name at least one")]
    [InlineData("_{0,3} _", "The phrase would match any word: name at least one")]
    [InlineData("a) b", "“)” closes nothing (at character 2)")]
    [InlineData("a (b", "“(” is never closed (at character 3)")]
    [InlineData("a|b", "“|” stands outside brackets: write (this|that) (at character 2)")]
    [InlineData("slam(s)", "A bracket cannot join a word: put a space before “(” (at character 5)")]
    [InlineData("(s)lam", "A bracket cannot join a word: put a space after “)” (at character 4)")]
    [InlineData("((((((((((a))))))))))", "Brackets are nested too deep (at character 10)")]
    [InlineData("<nmae> said", "“<nmae>” is not known: there are <date> <money> <name> <number> <org> <percent> <quote> <superlative> (at character 1)")]
    [InlineData("<name said", "“<>” is not known: there are <date> <money> <name> <number> <org> <percent> <quote> <superlative> (at character 1)")]
    [InlineData("a _{3,1} b", "A gap is written _{0,3}: two numbers, the second at most 12 (at character 4)")]
    [InlineData("a _{0,99} b", "A gap is written _{0,3}: two numbers, the second at most 12 (at character 4)")]
    [InlineData("a _{0,3 b", "A gap is written _{0,3}: two numbers, the second at most 12 (at character 4)")]
    [InlineData("(a b|c)? (a b|c)? (a b|c)? (a b|c)? (a b|c)? (a b|c)? (a b|c)? (a b|c)? d", "The phrase stands for more than 4,096 ways of writing: split it (at character 72)")]
    public void Each_mistake_is_told_in_full(string phrase, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => PhraseParser.Parse(phrase)).Message);

    private static string Show(string phrase, WordClass kind = WordClass.None) => string.Join("; ", PhraseParser.Parse(phrase, kind).Select(sequence => string.Concat(sequence.Items.Select(Show)).TrimStart()));

    private static string Show(PhraseItem item, int index)
    {
        var text = item switch
        {
            WordItem words => string.Join('/', words.Words),
            GapItem gap => $"_{{{gap.Least},{gap.Most}}}",
            AffixItem affix => affix.Prefix + "*" + affix.Suffix,
            SlotItem slot => $"<{slot.Kind.ToString().ToLowerInvariant()}>",
            _ => "?",
        };
        return (index == 0 ? "" : item.Joint switch { PhraseJoint.Loose => " ", PhraseJoint.Tight => "+", _ => " ' " }) + text;
    }
}
