using System.Globalization;

namespace NewsLint.News.Numbers;

/// <summary>What a printed figure can stand for once it was rounded.</summary>
internal static class Rounding
{
    /// <summary>The least and most that a figure can stand for: half of its last digit to each side, where a zero at the end of a long number is none.</summary>
    public static (decimal Low, decimal High) Of(Figure figure)
    {
        var half = Math.Max(figure.Precision, Math.Min(LastDigit(figure.Value), ThirdDigit(figure.Value))) / 2;
        return (figure.Value - half, figure.Value + half);
    }

    /// <summary>Whether a figure is what a computed number gives, as a person rounds and words it.</summary>
    public static bool Fits(Figure stated, decimal low, decimal high)
    {
        var half = stated.Precision / 2;
        return stated.Approximation switch
        {
            Approximation.Near => high >= stated.Value - half - Slack(stated) && low <= stated.Value + half + Slack(stated),
            Approximation.AtLeast => high >= stated.Value - half,
            Approximation.AtMost => low <= stated.Value + half,
            _ => high >= stated.Value - half && low <= stated.Value + half,
        };
    }

    /// <summary>Whether a headline's figure can stand for a body's: equal, or the body's rounded to the digits that the headline prints.</summary>
    public static bool IsSame(Figure shown, decimal value)
    {
        if (shown.Value == value)
            return true;
        var (low, high) = (shown.Value - Math.Max(shown.Precision, LastDigit(shown.Value)) / 2, shown.Value + Math.Max(shown.Precision, LastDigit(shown.Value)) / 2);
        return shown.Approximation switch
        {
            Approximation.Near => value >= shown.Value * 0.85m && value <= shown.Value * 1.15m,
            Approximation.AtLeast => value >= shown.Value && value <= shown.Value * 1.5m,
            Approximation.AtMost => value <= shown.Value && value >= shown.Value * 0.67m,
            // 11,987 is 12,000 in a headline; 12 is not 10.
            _ => LastDigit(shown.Value) >= 10 && shown.Value >= 100 && value >= low && value <= high,
        };
    }

    /// <summary>A number as a message shows it, rounded like the figure it is held against.</summary>
    public static string Show(decimal value, decimal precision)
    {
        var places = 0;
        for (var unit = precision; unit < 1 && places < 4; unit *= 10)
            places++;
        return Math.Round(value, places, MidpointRounding.AwayFromZero).ToString(places == 0 ? "#,0" : "#,0." + new string('0', places), CultureInfo.InvariantCulture);
    }

    private static decimal Slack(Figure figure) => Math.Max(1, figure.Value * 0.1m);

    /// <summary>The worth of the last digit that is not zero.</summary>
    private static decimal LastDigit(decimal value)
    {
        var worth = 1m;
        while (value != 0 && value % (worth * 10) == 0 && worth < 1_000_000_000_000)
            worth *= 10;
        return value == 0 || value % 1 != 0 ? Math.Min(1, worth) : worth;
    }

    private static decimal ThirdDigit(decimal value)
    {
        var worth = 1m;
        while (Math.Abs(value) >= worth * 1000)
            worth *= 10;
        return worth;
    }
}
