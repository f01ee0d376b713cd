using NewsLint.Matching;
using NewsLint.Rules.Vale;

namespace NewsLint.Core.Tests.Vale;

public sealed class MetricTests
{
    [Theory]
    [InlineData("1 + 2 * 3", 7)]
    [InlineData("(1 + 2) * -3", -9)]
    [InlineData("words / sentences", 15)]
    [InlineData("8 - 3 - 2", 3)]
    [InlineData("0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59", 7.96)]
    [InlineData("math.sqrt(words + math.pow(2, 3) - 8)", 5.477225575051661)]
    [InlineData("heading.h1 + heading_h2", 3)]
    [InlineData("math.max(1, unknown) % 2", 1)]
    public void A_formula_is_calculated(string source, double expected)
    {
        Assert.True(Formula.TryParse(source, out var formula, out var error), error.Message);
        Assert.Equal(expected, formula!.Evaluate(Variables), 10);
    }

    [Theory]
    [InlineData("1 +", 3, "a number or a name is missing")]
    [InlineData("(1", 2, "“)” is missing")]
    [InlineData("1 1", 2, "“1” is not expected here")]
    [InlineData("math.sin(1)", 0, "“math.sin” is not known")]
    [InlineData("math.pow(1)", 10, "“,” is missing")]
    [InlineData("1.2.3", 0, "“1.2.3” is no number")]
    [InlineData("1 ^ 2", 2, "“^” is not expected here")]
    public void A_bad_formula_is_refused_with_its_place(string source, int offset, string message)
    {
        Assert.False(Formula.TryParse(source, out _, out var error));
        Assert.Equal((offset, message), error);
    }

    [Fact]
    public void Depth_is_bounded() => Assert.False(Formula.TryParse(new string('(', 100_000), out _, out _));

    [Fact]
    public void Its_variables_are_known()
    {
        Assert.True(Formula.TryParse("heading.h1 * words + math.pi", out var formula, out _));
        Assert.Equal(["heading_h1", "words"], formula!.Variables.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("> 5", 5.1, true)]
    [InlineData(">5", 5, false)]
    [InlineData("<= 5", 5, true)]
    [InlineData("== 0", 0, true)]
    [InlineData("> 5", double.PositiveInfinity, false)]
    [InlineData("!= 5", double.NaN, false)]
    public void A_condition_compares(string source, double value, bool expected)
    {
        Assert.True(FormulaCondition.TryParse(source, out var condition));
        Assert.Equal(expected, condition!.Holds(value));
    }

    [Fact]
    public void A_condition_needs_a_comparison() => Assert.False(FormulaCondition.TryParse("5", out _));

    [Fact]
    public void Grades_are_those_of_the_formulas()
    {
        var counts = new TextCounts(Words: 100, Sentences: 5, Characters: 450, Syllables: 150, LongWords: 20, ComplexWords: 10, PolysyllabicWords: 12);
        Assert.Equal(9.91, Readability.Grade("Flesch-Kincaid", counts)!.Value, 6);
        Assert.Equal(12.0, Readability.Grade("Gunning Fog", counts)!.Value, 6);
        Assert.Equal((1.0430 * Math.Sqrt(72)) + 3.1291, Readability.Grade("SMOG", counts)!.Value, 6);
        Assert.Equal(9.765, Readability.Grade("Automated Readability", counts)!.Value, 6);
        Assert.Equal(9.18, Readability.Grade("Coleman-Liau", counts)!.Value, 6);
        Assert.Equal((9.91 + 12) / 2, Readability.MeanGrade(["Flesch-Kincaid", "Gunning Fog", "Other"], counts)!.Value, 6);
        Assert.Null(Readability.MeanGrade(["Other"], counts));
    }

    [Theory]
    [InlineData("the cat sat on a mat", 6)]
    [InlineData("time times asked boxes table wanted", 9)]
    [InlineData("nation social region religious", 9)]
    [InlineData("idea video riot museum", 11)]
    [InlineData("government president committee", 9)]
    [InlineData("queen you eye beauty yes", 6)]
    [InlineData("client patient science quiet", 8)]
    [InlineData("1984", 0)]
    public void Syllables_are_counted_by_spelling(string words, int expected) =>
        Assert.Equal(expected, words.Split(' ').Sum(word => Syllables.Count(word)));

    private static double? Variables(string name) => name switch
    {
        "words" => 30,
        "sentences" => 2,
        "syllables" => 45,
        "heading_h1" => 1,
        "heading_h2" => 2,
        _ => null,
    };
}
