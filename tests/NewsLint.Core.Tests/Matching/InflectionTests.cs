using NewsLint.Matching;

namespace NewsLint.Core.Tests.Matching;

public sealed class InflectionTests
{
    [Theory]
    [InlineData("claim", "claim claims claimed claiming")]
    [InlineData("slam", "slam slams slammed slamming")]
    [InlineData("blast", "blast blasts blasted blasting")]
    [InlineData("visit", "visit visits visited visiting")]
    [InlineData("admit", "admit admits admitted admitting")]
    [InlineData("permit", "permit permits permitted permitting")]
    [InlineData("cancel", "cancel cancels cancelled cancelling canceled canceling")]
    [InlineData("compel", "compel compels compelled compelling compeled compeling")]
    [InlineData("panic", "panic panics panicked panicking")]
    [InlineData("mimic", "mimic mimics mimicked mimicking")]
    [InlineData("deny", "deny denies denied denying")]
    [InlineData("play", "play plays played playing")]
    [InlineData("lie", "lie lies lied lay lain lying")]
    [InlineData("tie", "tie ties tied tying")]
    [InlineData("agree", "agree agrees agreed agreeing")]
    [InlineData("argue", "argue argues argued arguing")]
    [InlineData("veto", "veto vetoes vetoed vetoing")]
    [InlineData("bash", "bash bashes bashed bashing")]
    [InlineData("quiz", "quiz quizzes quizzed quizzing")]
    [InlineData("tax", "tax taxes taxed taxing")]
    [InlineData("say", "say says said saying")]
    [InlineData("undergo", "undergo undergoes underwent undergone undergoing")]
    [InlineData("overtake", "overtake overtakes overtook overtaken overtaking")]
    [InlineData("behave", "behave behaves behaved behaving")]
    [InlineData("relay", "relay relays relayed relaid relaying")]
    [InlineData("withhold", "withhold withholds withheld withholding")]
    public void Verbs(string lemma, string forms) => Assert.Equal(forms, string.Join(' ', Inflection.Verb(lemma)));

    [Theory]
    [InlineData("claim", "claim claims")]
    [InlineData("party", "party parties")]
    [InlineData("box", "box boxes")]
    [InlineData("child", "child children")]
    [InlineData("spokesman", "spokesman spokesmen")]
    [InlineData("human", "human humans")]
    [InlineData("German", "German Germans")]
    [InlineData("Roman", "Roman Romans")]
    [InlineData("hero", "hero heroes")]
    [InlineData("euro", "euro euros")]
    [InlineData("photo", "photo photos")]
    [InlineData("video", "video videos")]
    [InlineData("crisis", "crisis crises")]
    [InlineData("monarch", "monarch monarchs")]
    [InlineData("quiz", "quiz quizzes")]
    public void Nouns(string lemma, string forms) => Assert.Equal(forms, string.Join(' ', Inflection.Noun(lemma)));

    [Theory]
    [InlineData("big", "big bigger biggest")]
    [InlineData("large", "large larger largest")]
    [InlineData("happy", "happy happier happiest")]
    [InlineData("good", "good better best")]
    [InlineData("quiet", "quiet quieter quietest")]
    [InlineData("beautiful", "beautiful")]
    public void Adjectives(string lemma, string forms) => Assert.Equal(forms, string.Join(' ', Inflection.Adjective(lemma)));
}
