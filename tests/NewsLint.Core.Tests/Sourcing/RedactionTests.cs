using CsCheck;
using NewsLint.News.Sourcing;
using NewsLint.Text;

namespace NewsLint.Core.Tests.Sourcing;

public sealed class RedactionTests
{
    private static readonly Redaction Names = new([new ProtectedSource("A1", ["Jane Q. Doelittle", "Janey D."]), new ProtectedSource("A2", ["Ann Brown"])]);

    [Theory]
    [InlineData("Jane Q. Doelittle said", "A1 said")]
    [InlineData("Jane Doelittle’s desk", "A1’s desk")]
    [InlineData("JANE DOELITTLE", "A1")]
    [InlineData("jane doelittle", "A1")]
    [InlineData("Doelittle, Jane", "A1")]
    [InlineData("J. Doelittle", "J. A1")]
    [InlineData("A. Brown", "A2")]
    [InlineData("Jane\nDoelittle", "A1")]
    [InlineData("**Jane** Doelittle", "**A1")]
    [InlineData("Jane Alice Doelittle", "A1")]
    [InlineData("see jane-doelittle.txt", "see A1.txt")]
    [InlineData("see jane_doelittle_call.vtt", "see A1_call.vtt")]
    [InlineData("janedoelittle@example.org", "A1@example.org")]
    [InlineData("@JaneDoelittle", "@A1")]
    [InlineData("Ms. Doelittle left", "Ms. A1 left")]
    [InlineData("Janey D. called", "A1. called")]
    [InlineData("Ann Brown and Jane Doelittle", "A2 and A1")]
    public void A_protected_name_becomes_its_alias(string text, string shown) => Assert.Equal(shown, Names.Apply(text));

    [Theory]
    [InlineData("Jane said")]
    [InlineData("the doelittle attitude")]
    [InlineData("Mary Doelittleton")]
    [InlineData("the brown dog, and Brown’s Bakery")]
    [InlineData("Jane went home. Peter Doe came.")]
    public void Other_words_stay(string text) => Assert.Equal(text, Names.Apply(text));

    [Fact]
    public void What_is_shown_has_every_place_of_the_file()
    {
        var source = SourceText.From("One.\r\nThen Jane\nDoelittle said so.\n");
        var shown = Names.Show(source);
        Assert.Equal("One.\r\nThen ████\n█████████ said so.\n", shown.Content);
        Assert.Equal(source.GetPosition(20), shown.GetPosition(20));
    }

    [Fact]
    public void Whatever_the_text_nothing_moves_and_no_name_is_left()
    {
        var pieces = new[] { "Jane", "Doelittle", " ", "\n", "-", "Q.", ", ", "Ann", "Brown", "x", "*", "J", "DOELITTLE", "jane", "\ud83d\ude00" };
        Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]).Array[0, 30].Holds(parts =>
        {
            var text = string.Concat(parts);
            var shown = Names.Show(SourceText.From(text));
            Assert.Equal(text.Length, shown.Length);
            Assert.True(Names.Find(shown.Content).IsEmpty);
            foreach (var name in Names.Find(text))
                Assert.InRange(name.Span.End, name.Span.Start + 1, text.Length);
        });
    }

    [Fact]
    public void A_record_of_a_source_prints_no_name()
    {
        Assert.Equal("A1", Names.Sources[0].ToString());
        Assert.Equal("A1", new ListedSource(default) { Alias = "A1", Name = "Jane Doelittle", Status = SourceStatus.Background }.ToString());
    }
}
