using NewsLint.News.Reading;

namespace NewsLint.Core.Tests.News;

/// <summary>Every irregular past form of a verb of saying once: one form in the wrong table switches off every “X wrote”.</summary>
public sealed class LexiconTests
{
    [Theory]
    [InlineData("said"), InlineData("told"), InlineData("wrote"), InlineData("read"), InlineData("swore"), InlineData("sang"), InlineData("began")]
    [InlineData("thought"), InlineData("felt"), InlineData("knew"), InlineData("saw"), InlineData("understood"), InlineData("forgot"), InlineData("found"), InlineData("showed")]
    [InlineData("forecast"), InlineData("put"), InlineData("sent"), InlineData("stood"), InlineData("spoke"), InlineData("heard"), InlineData("upheld"), InlineData("cast"), InlineData("spun")]
    [InlineData("hid"), InlineData("laid"), InlineData("shot"), InlineData("hit"), InlineData("held"), InlineData("cut")]
    public void Irregular_past_forms_are_past_forms(string form) => Assert.Equal(Traits.Past, Lexicon.Of(form) & Traits.Past);

    [Theory]
    [InlineData("written"), InlineData("sworn"), InlineData("known"), InlineData("seen"), InlineData("spoken"), InlineData("shown"), InlineData("begun"), InlineData("sung"), InlineData("forgotten"), InlineData("proven"), InlineData("hidden")]
    public void Participles_of_their_own_are_no_past_forms(string form) =>
        Assert.Equal(Traits.Participle, Lexicon.Of(form) & (Traits.Participle | Traits.Past));

    [Theory]
    [InlineData("says"), InlineData("tells"), InlineData("writes"), InlineData("denies"), InlineData("argues"), InlineData("confesses"), InlineData("teases")]
    public void Forms_in_s_are_third_persons(string form) => Assert.Equal(Traits.Third, Lexicon.Of(form) & (Traits.Third | Traits.Base | Traits.Past));

    [Theory]
    [InlineData("sing"), InlineData("wing"), InlineData("king")]
    public void Base_forms_in_ing_are_no_participles(string form) => Assert.Equal(Traits.None, Lexicon.Of(form) & Traits.Ing);

    [Theory]
    [InlineData("said", "neutral"), InlineData("claimed", "doubt"), InlineData("admitted", "guilt"), InlineData("revealed", "factive"), InlineData("dodged", "evasive"), InlineData("quipped", "bookism"), InlineData("believes", "mental")]
    public void Verbs_have_their_class(string form, string expected) =>
        Assert.Equal(expected, NewsLint.News.StoryDump.Words(Lexicon.ClassOf(NewsLint.Matching.Tokenizer.HashOf(form))));
}
