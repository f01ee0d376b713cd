using System.Globalization;
using NewsLint.Matching;
using NewsLint.News.Numbers;

namespace NewsLint.News.Dates;

/// <summary>
/// Finds a weekday that does not go with its date, and a day that no month has. A date without a year is read in the year nearest to the story's own date,
/// and only where it lies within four months of it and no other year is spoken of.
/// </summary>
internal static class CalendarDays
{
    private const int Reach = 120;

    /// <summary>Countries came to today's calendar at different times, the last in 1923.</summary>
    private const int FirstYear = 1924;

    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <param name="facts">The block.</param>
    /// <param name="today">The story's own date, or null where nobody says.</param>
    public static IEnumerable<Miscount> Find(BlockFacts facts, DateOnly? today)
    {
        var figures = Figures.Of(facts);
        bool? hasOtherYear = null;
        foreach (var figure in figures)
        {
            if (figure.Kind != FigureKind.Date || Read(facts, figure) is not { } date)
                continue;
            if (date.Day < 1 || date.Day > DateTime.DaysInMonth(date.Year ?? 2024, date.Month))
            {
                var last = DateTime.DaysInMonth(date.Year ?? 2024, date.Month);
                var of = date.Year is { } known ? string.Create(CultureInfo.InvariantCulture, $" {known}") : "";
                yield return new Miscount(figure.Span, $"{Capital(Months[date.Month - 1])}{of} has {last} days.");
                continue;
            }
            if (WeekdayBefore(facts, figure) is not { } weekday || (date.Year ?? ((hasOtherYear ??= SpeaksOfOtherYear(facts, figures, today)) ? null : NearestYear(date, today))) is not { } year || year < FirstYear || date.Day > DateTime.DaysInMonth(year, date.Month))
                continue;
            var day = new DateOnly(year, date.Month, date.Day);
            if ((int)day.DayOfWeek == weekday.Day)
                continue;
            var span = facts.SpanOf(weekday.Token, figure.EndToken);
            yield return new Miscount(span, $"{day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)} {(today is { } now && day < now ? "was" : "is")} a {Capital(Weekdays[(int)day.DayOfWeek])}, not a {Capital(Weekdays[weekday.Day])}.");
        }
    }

    /// <summary>The weekday that stands before a date, with a comma or nothing between.</summary>
    private static (int Token, int Day)? WeekdayBefore(BlockFacts facts, Figure figure)
    {
        var at = figure.FirstToken - 1;
        if (facts.Is(at, "the"))
            at--;
        if (facts.Is(at, ",") || facts.Is(at, "("))
            at--;
        var hasPoint = at >= 0 && facts.Is(at, ".") && facts.Tokens[at].Joint == Joint.None;
        if (hasPoint)
            at--;
        if (at < 0 || facts.Tokens[at].Length < 3 || !char.IsUpper(facts.Text[facts.Tokens[at].Start]))
            return null;
        var word = facts.Tokens[at].In(facts.Text);
        for (var day = 0; day < Weekdays.Length; day++)
        {
            if (hasPoint ? word.Length <= 5 && Weekdays[day].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase) : word.Equals(Weekdays[day], StringComparison.OrdinalIgnoreCase))
                return (at, day);
        }
        return null;
    }

    private static (int? Year, int Month, int Day)? Read(BlockFacts facts, Figure figure)
    {
        var (month, day, year) = (0, 0, (int?)null);
        for (var at = figure.FirstToken; at < figure.EndToken; at++)
        {
            var token = facts.Tokens[at];
            if (token.Kind == TokenKind.Word && MonthOf(token.In(facts.Text)) is > 0 and var found)
                month = found;
            else if (token.Kind != TokenKind.Number || !int.TryParse(token.In(facts.Text), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                continue;
            else if (token.Length == 4)
                year = Math.Max(1, number);
            else if (token.Length <= 2)
                day = number;
        }
        // May 2026 has no day, 2026-05-03 no month in words.
        return month == 0 || (day == 0 && year is not null) ? null : (year, month, day);
    }

    private static int MonthOf(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
            return 0;
        for (var month = 0; month < Months.Length; month++)
        {
            if (word.Length <= 4 ? Months[month].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase) : word.Equals(Months[month], StringComparison.OrdinalIgnoreCase))
                return month + 1;
        }
        return 0;
    }

    private static bool SpeaksOfOtherYear(BlockFacts facts, IReadOnlyList<Figure> figures, DateOnly? today) =>
        figures.Any(figure => figure.Kind == FigureKind.Year || (figure.Kind == FigureKind.Date && Read(facts, figure)?.Year is { } other && other != today?.Year));

    private static int? NearestYear((int? Year, int Month, int Day) date, DateOnly? today)
    {
        if (today is not { } now)
            return null;
        int? nearest = null;
        for (var year = now.Year - 1; year <= now.Year + 1; year++)
        {
            if (year >= 1 && year <= 9999 && date.Day <= DateTime.DaysInMonth(year, date.Month) && Math.Abs(new DateOnly(year, date.Month, date.Day).DayNumber - now.DayNumber) <= Reach)
                nearest = year;
        }
        return nearest;
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
