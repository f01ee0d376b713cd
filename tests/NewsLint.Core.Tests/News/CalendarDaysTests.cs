using NewsLint.News.Dates;

namespace NewsLint.Core.Tests.News;

/// <summary>Weekdays beside dates, in a story of Sunday, May 3, 2026, unless it has none.</summary>
public sealed class CalendarDaysTests
{
    private static readonly DateOnly Story = new(2026, 5, 3);

    [Theory]
    [InlineData("It opened Monday, May 4, 2026.")]
    [InlineData("It opened on Monday 4 May 2026.")]
    [InlineData("It opens Monday, May 4.")]
    [InlineData("It opened Thursday, Jan. 8.")]
    [InlineData("It opens Mon., May 4.")]
    [InlineData("It met on Friday, May 6, 1988.")]
    // Another year, or a day too far away to know which.
    [InlineData("In 1988 it met on Friday, May 6.")]
    [InlineData("It met on Friday, Oct. 2.")]
    // Before today's calendar.
    [InlineData("It was Tuesday, July 4, 1776.")]
    [InlineData("It opens Monday. May 5 is too late.")]
    [InlineData("May Reed, 31, came on Feb. 29, 2024.")]
    [InlineData("It opened on Mondays, May 5 and after.")]
    public void Fit(string text) => Assert.Empty(CalendarDays.Find(FigureTests.Facts(text), Story));

    [Theory]
    [InlineData("It opened Tuesday, May 5, 2025.", "May 5, 2025 was a Monday, not a Tuesday.")]
    [InlineData("It opens Tuesday, May 4.", "May 4, 2026 is a Monday, not a Tuesday.")]
    [InlineData("It opened Friday, Jan. 8.", "January 8, 2026 was a Thursday, not a Friday.")]
    [InlineData("It opens on Friday the 5th of May 2026.", "May 5, 2026 is a Tuesday, not a Friday.")]
    [InlineData("It opened on Feb. 29, 2026.", "February 2026 has 28 days.")]
    [InlineData("It opened on April 31.", "April has 30 days.")]
    public void Do_not_fit(string text, string finding) => Assert.Equal([finding], CalendarDays.Find(FigureTests.Facts(text), Story).Select(miscount => miscount.Finding));

    [Fact]
    public void Without_the_storys_date_only_whole_dates_are_judged()
    {
        Assert.Empty(CalendarDays.Find(FigureTests.Facts("It opens Tuesday, May 4."), null));
        Assert.Single(CalendarDays.Find(FigureTests.Facts("It opens Tuesday, May 4, 2026."), null));
    }

    [Theory]
    [InlineData("2026-05-03", "2026-05-03", false)]
    [InlineData(" 2026-05-03T14:30Z ", "2026-05-03", true)]
    [InlineData("2026-05-03 14:30:00 +0200", "2026-05-03", true)]
    [InlineData("May 3, 2026", "2026-05-03", false)]
    [InlineData("3 May 2026", "2026-05-03", false)]
    public void A_value_is_a_date(string value, string date, bool hasTime) => Assert.Equal(new DateValue(DateOnly.ParseExact(date, "yyyy-MM-dd", null), hasTime), DateValue.Read(value));

    [Theory]
    [InlineData("3/5/2026")]
    [InlineData("next Tuesday")]
    [InlineData("2026-02-30")]
    [InlineData("2026-05-03 perhaps")]
    [InlineData("")]
    [InlineData(null)]
    public void A_value_is_no_date(string? value) => Assert.Null(DateValue.Read(value));
}
