namespace NewsLint.News.Reading;

/// <summary>Sentences that announce a quotation in the next block without a colon: “Reed said the following.”</summary>
internal static class Announcements
{
    public static bool IsOne(BlockUnits units, int first, int end)
    {
        var last = end - 1;
        while (last > first && units.SignAt(last) is '.')
            last--;
        return units.Is(last, "following") || (units.Is(last, "this") && units.Is(last - 1, "like")) || (units.Is(last, "way") && units.Is(last - 1, "this"));
    }
}
