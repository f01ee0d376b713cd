using System.Globalization;

namespace NewsLint.News.Dates;

/// <summary>A date that stands alone, as a front matter value does: <c>2026-05-03</c>, <c>2026-05-03T14:30Z</c>, <c>May 3, 2026</c>, <c>3 May 2026</c>.</summary>
/// <param name="Date">The day.</param>
/// <param name="HasTime">Whether a time of the day stands behind it.</param>
internal readonly record struct DateValue(DateOnly Date, bool HasTime)
{
    private static readonly string[] Forms =
    [
        "yyyy-M-d", "yyyy/M/d", "MMMM d, yyyy", "MMM d, yyyy", "MMM. d, yyyy", "d MMMM yyyy", "d MMM yyyy",
    ];

    /// <summary>The value as a date, or null: <c>3/5/2026</c> is March in one country and May in another.</summary>
    public static DateValue? Read(string? value)
    {
        if (value is null)
            return null;
        var text = value.AsSpan().Trim();
        if (TryRead(text, out var date))
            return new DateValue(date, HasTime: false);
        // A time of the day, as programs and people write it.
        var end = text.IndexOf('T');
        if (end < 8)
            end = text.IndexOf(' ');
        var rest = end < 0 ? default : text[(end + 1)..].Trim();
        if (end < 8 || rest.IsEmpty || !char.IsAsciiDigit(rest[0]) || !rest.Contains(':'))
            return null;
        return TryRead(text[..end], out date) ? new DateValue(date, HasTime: true) : null;
    }

    private static bool TryRead(ReadOnlySpan<char> text, out DateOnly date) =>
        DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
