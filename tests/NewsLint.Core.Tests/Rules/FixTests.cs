namespace NewsLint.Core.Tests.Rules;

/// <summary>What a draft is like after the first fix of each finding.</summary>
public sealed class FixTests
{
    private const string Swap = "extends: substitution\nkind: adjective\nswap:\n  huge: [large]\n  apt: [useful]\n  grim: [honest, dark]\n  fat: [unusual]\n  old: [European]\n";
    private const string Drop = "extends: substitution\nswap:\n  literally:\n  very: \"\"\n  of course: []\n";

    [Theory]
    [InlineData("It is huge.", "It is large.")]
    [InlineData("Huge crowds came.", "Large crowds came.")]
    [InlineData("An apt idea and an apt idea.", "A useful idea and a useful idea.")]
    [InlineData("A grim day.", "An honest day.")]
    [InlineData("a fat man", "an unusual man")]
    [InlineData("An old town, an old town.", "A European town, a European town.")]
    [InlineData("A man's-a huge man.", "A man's-a large man.")]
    [InlineData("vitamin A fat", "vitamin An unusual")]
    // Nothing is offered where the file holds more than the prose shows.
    [InlineData("a **fat** man", "a **fat** man")]
    [InlineData("It is hu**ge**.", "It is hu**ge**.")]
    [InlineData("It is hug&#101;.", "It is hug&#101;.")]
    [InlineData("See [a huge man](u) and `huge`.", "See [a large man](u) and `huge`.")]
    public void Replaces(string draft, string expected) => Assert.Equal(expected, Draft.Fixed(Swap, draft));

    [Theory]
    [InlineData("Write to old@fat.com or see fat.example.org/old, www.huge-apt.net and https://fat.org/huge?old=apt.")]
    [InlineData("See example.com/grim.")]
    public void An_address_is_left_alone(string draft) => Assert.Empty(Draft.Lint(Swap, draft));

    [Theory]
    [InlineData("A [|huge|]/fat-free [|old|].", "A large/fat-free European.")]
    [InlineData("It is [|fat|].She left.", "It is unusual.She left.")]
    public void A_word_that_touches_a_sign_is_no_address(string marked, string expected) =>
        Assert.Equal(expected, Draft.Fixed(Swap + "  fat-free: [fat-free]\n", Draft.Unmark(marked)));

    [Fact]
    public void A_capital_that_only_the_spelling_had_goes()
    {
        const string Rule = "extends: substitution\ncase: sensitive\nswap:\n  (web site|Web site): website\n";
        Assert.Equal("Website news on a website.\n\n# All About Finding My Website Today Again\n", Draft.Fixed(Rule, "Web site news on a Web site.\n\n# All About Finding My Web site Today Again\n"));
    }

    [Theory]
    [InlineData("The [|Internet|] broke.", "The internet broke.")]
    [InlineData("Internet use rose. He said: “Internet use rose.”", "Internet use rose. He said: “Internet use rose.”")]
    [InlineData("# Parade Broke The Internet On Monday", "# Parade Broke The Internet On Monday")]
    [InlineData("# A parade broke the [|Internet|] again", "# A parade broke the internet again")]
    public void Where_only_the_capital_is_in_question_the_place_may_ask_for_it(string marked, string expected)
    {
        const string Rule = "extends: substitution\ncase: sensitive\nswap:\n  Internet: internet\n";
        Draft.Verify(Rule, marked);
        Assert.Equal(expected, Draft.Fixed(Rule, Draft.Unmark(marked)));
    }

    [Theory]
    [InlineData("It is very hot.", "It is hot.")]
    [InlineData("It is, of course, hot.", "It is hot.")]
    [InlineData("Of course, it is hot.", "It is hot.")]
    [InlineData("Hot. Of course it is.", "Hot. It is.")]
    [InlineData("Literally hot.", "Hot.")]
    [InlineData("It was hot, literally.", "It was hot.")]
    [InlineData("It was hot, literally; then not.", "It was hot; then not.")]
    [InlineData("A very unusual day, an (very) odd one.", "An unusual day, an (very) odd one.")]
    [InlineData("A very hot day.", "A hot day.")]
    [InlineData("Literally.", "Literally.")]
    [InlineData("It was hot (of course).", "It was hot (of course).")]
    [InlineData("It is\nvery hot.", "It is\nhot.")]
    [InlineData("It is *very* hot.", "It is *very* hot.")]
    [InlineData("It is very *hot*.", "It is *hot*.")]
    public void Leaves_out(string draft, string expected) => Assert.Equal(expected, Settle(Drop, draft));

    [Theory]
    [InlineData("\"It is very hot,\" he said.")]
    [InlineData("He said: “It is very hot.”")]
    [InlineData("He said 'very hot' things.")]
    [InlineData("> It is very hot.\n")]
    [InlineData("“It is very hot.\n\n“And very late,” he said.\n")]
    public void Touches_nothing_that_was_said(string draft) => Assert.Equal(draft, Draft.Fixed(Drop + "voice: { direct: on }", draft));

    [Fact]
    public void A_choice_of_several_is_offered_in_order()
    {
        var fixes = Draft.Lint(Swap, "A grim day.")[0].Fixes;
        Assert.Equal(["Write “honest”", "Write “dark”"], fixes.Select(fix => fix.Title));
        Assert.All(fixes, fix => Assert.False(fix.IsSafe));
        Assert.Equal("A dark day.", Draft.Fixed(Swap, "A grim day.", fix: 1));
    }

    [Fact]
    public void A_message_names_what_to_write()
    {
        const string Rule = "extends: substitution\nmessage: \"“{match}”: write {suggestion}.\"\nswap: { grim: [honest, dark, plain, more] }";
        Assert.Equal(["1:3 warning test.rule “grim”: write “honest”, “dark” or “plain”."], Draft.Show("A grim day.", Draft.Lint(Rule, "A grim day.")));
    }

    [Fact]
    public void A_fix_is_safe_where_the_rule_says() => Assert.True(Draft.Lint(Drop + "safe: true", "It is very hot.")[0].Fixes[0].IsSafe);

    /// <summary>Fixes one finding after the other, as an editor would.</summary>
    private static string Settle(string rules, string draft)
    {
        while (Draft.Lint(rules, draft).FirstOrDefault(diagnostic => !diagnostic.Fixes.IsEmpty) is { } diagnostic)
            draft = Draft.Apply(draft, [diagnostic.Fixes[0]]);
        return draft;
    }
}
