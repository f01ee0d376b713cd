namespace NewsLint.News.Reading;

/// <summary>Times between a subject and its verb: “Reed earlier this week called”.</summary>
internal static class TimeWords
{
    private const int Reach = 6;

    /// <summary>The unit before the time that ends at a unit, or the unit itself where none does.</summary>
    public static int Before(BlockUnits units, int from, int last)
    {
        if (!IsTime(units, last))
            return last;
        var at = last;
        while (at > from && last - at < Reach && (IsTime(units, at) || IsLink(units, at)))
            at--;
        return at;
    }

    private static bool IsTime(BlockUnits units, int unit) =>
        (units.Has(unit, Traits.Calendar) && units.NameAt(unit) < 0)
        || (units.IsWord(unit) && units.TextOf(unit) is "week" or "month" or "year" or "day" or "morning" or "afternoon" or "evening" or "night" or "ago" or "weekend" or "summer" or "fall" or "winter" or "spring");

    private static bool IsLink(BlockUnits units, int unit) =>
        units.IsWord(unit) && units.TextOf(unit) is "on" or "in" or "this" or "last" or "next" or "earlier" or "later" or "late" or "early" or "the" or "a" or "of" or "few" or "two" or "three" or "weeks" or "days" or "months" or "years" or "that" or "same";
}
