using NewsLint.Yaml;

namespace NewsLint.Core.Tests.Yaml;

/// <summary>Nothing of a file is passed over in silence.</summary>
public sealed class YamlReaderTests
{
    private const string Second = "A second document begins here. Only one is read: take this line out.";

    [Theory]
    [InlineData("a: 1\n")]
    [InlineData("---\na: 1\n---\n")]
    [InlineData("---\na: 1\n...\n# the end\n")]
    [InlineData("--- # one\na: 1\n---\n---\n")]
    public void One_document_is_read(string text) => Assert.Empty(YamlReader.Read(text).Problems);

    [Theory]
    [InlineData("a: 1\n---\nb: 2\n", "---")]
    [InlineData("a: 1\n---\n---\n- b\n", "---")]
    [InlineData("- a\n...\n--- b\n", "---")]
    public void Another_is_a_mistake_where_it_begins(string text, string at)
    {
        var problem = Assert.Single(YamlReader.Read(text).Problems);
        Assert.Equal((Second, at), (problem.Message, text[problem.Span.Start..problem.Span.End]));
        Assert.Empty(YamlReader.Read(text, lenient: true).Problems);
    }

    [Theory]
    [InlineData("{ a: 1 }\nb: 2\n")]
    [InlineData("[a, b] c\n")]
    [InlineData("- a\nb: 2\n")]
    public void What_follows_a_value_and_is_none_is_a_mistake(string text) => Assert.StartsWith("This is not valid YAML", Assert.Single(YamlReader.Read(text).Problems).Message);
}
