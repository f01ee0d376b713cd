using NewsLint.Documents;

namespace NewsLint.News.Numbers;

/// <summary>A number in a block's prose and what it counts.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="FirstToken">Its first token; the sign of a currency and an approximating word stand before it.</param>
/// <param name="EndToken">The token after its last, unit included.</param>
/// <param name="Value">Scaled: 1,200,000 for “1.2 million”, 5 for “5%”, 0.5 for “half of”. Of a range or a score, its first number.</param>
/// <param name="Precision">The worth of the last digit that was printed: 100,000 for “1.2 million”, 1 for “120”.</param>
internal sealed record Figure(FigureKind Kind, int FirstToken, int EndToken, decimal Value, decimal Precision)
{
    public ProseSpan Span { get; init; }

    /// <summary>The sentence that holds it.</summary>
    public int Sentence { get; init; }

    /// <summary>The other number of a range or a score.</summary>
    public decimal? Second { get; init; }

    /// <summary>Whether “about”, “nearly”, “more than” … stands before it.</summary>
    public Approximation Approximation { get; init; }

    /// <summary>The sign or word of a currency, in one form: <c>$</c>, <c>€</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>The token of the noun that is counted or measured, or -1.</summary>
    public int Head { get; init; } = -1;

    /// <summary>Whether it is written in words: “twelve”.</summary>
    public bool IsSpelled { get; init; }

    public bool IsExact => Approximation == Approximation.None;

    /// <summary>The least that a printed number can stand for, given how it is rounded.</summary>
    public decimal Low => Value - Precision / 2;

    public decimal High => Value + Precision / 2;
}

internal enum FigureKind : byte
{
    Count,
    Percent,

    /// <summary>Percentage points.</summary>
    Points,
    Money,
    Ordinal,
    Year,
    Date,
    Time,
    Age,

    /// <summary>A result: <c>3-1</c>, a vote of <c>5-2</c>.</summary>
    Score,
    Range,
    Phone,
    Address,

    /// <summary>“half of”, “two-thirds”, “one in five”.</summary>
    Fraction,

    /// <summary>A number that names something: Flight 370, Section 8, No. 1.</summary>
    Label,
}

internal enum Approximation : byte
{
    None,

    /// <summary>about, some, roughly, around, an estimated, almost, nearly.</summary>
    Near,

    /// <summary>more than, over, at least, up from.</summary>
    AtLeast,

    /// <summary>less than, under, at most, up to.</summary>
    AtMost,
}
