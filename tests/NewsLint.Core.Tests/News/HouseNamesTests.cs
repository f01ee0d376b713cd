using NewsLint.Linting;
using NewsLint.News;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Core.Tests.News;

/// <summary>Names that the newsroom's configuration lists: every form means the one.</summary>
public sealed class HouseNamesTests
{
    [Fact]
    public void Two_forms_are_one_person()
    {
        var story = Read("“It is over,” Nana Reed said.\n\n“We tested it,” Joy Reed said.", Person("Joy Reed", "Nana Reed"));
        var person = Assert.Single(story.People);
        Assert.Equal(["Nana Reed", "Joy Reed"], person.Mentions.Select(mention => mention.Name));
        Assert.Equal(2, Assert.Single(story.Sources).Attributions.Length);
    }

    [Fact]
    public void A_person_is_called_by_the_name_to_use()
    {
        var story = Read("“It is over,” Reedy said.", Person("Joy Reed", "Reedy"));
        Assert.Equal("Joy Reed", Assert.Single(story.People).Name);
        Assert.Equal("Joy Reed", Assert.Single(story.Quotations).Speaker!.Name);
    }

    [Fact]
    public void A_surname_without_a_first_name_joins_the_form_that_the_draft_has()
    {
        var story = Read("“It is over,” Volodymyr Zelensky said.\n\n“We wait,” Zelensky said.", Person("Volodymyr Zelenskyy", "Volodymyr Zelensky"));
        Assert.Equal("Volodymyr Zelenskyy", Assert.Single(story.People).Name);
    }

    [Fact]
    public void Somebody_else_of_that_name_stays_somebody_else()
    {
        var story = Read("“It is over,” Peter Reed said.\n\n“We wait,” Reed said.", Person("Joy Reed", "Reed"));
        Assert.Equal("Peter Reed", Assert.Single(story.People).Name);
    }

    [Fact]
    public void A_name_with_a_role_is_a_person_even_where_nothing_in_the_draft_says_so()
    {
        Assert.Empty(Read("The plan of Norwell Reach is dead.").People);
        Assert.Equal("Norwell Reach", Assert.Single(Read("The plan of Norwell Reach is dead.", Person("Norwell Reach") with { Role = "harbor master" }).People).Name);
    }

    [Fact]
    public void Two_forms_of_a_body_are_one_source()
    {
        const string draft = "The Federal Bureau of Investigation said the case was closed.\n\nThe file was thin, the FBI said. The Bureau said it would wait.";
        Assert.NotEqual(1, Read(draft).Sources.Length);
        var source = Assert.Single(Read(draft, Person("Federal Bureau of Investigation", "FBI", "the Bureau")).Sources);
        Assert.Equal(("Federal Bureau of Investigation", SourceClass.NamedOrganization, 3), (source.Name, source.Class, source.Attributions.Length));
    }

    private static HouseName Person(string name, params string[] also) => new(name, [.. also], [], null, IsKnown: false);

    private static Story Read(string draft, params HouseName[] names) =>
        Linter.Lint(SourceText.From(draft), new LintContext { RuleSet = new RuleSet([]), Names = [.. names] }).Story;
}
