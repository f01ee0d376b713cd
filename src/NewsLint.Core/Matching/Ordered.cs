namespace NewsLint.Matching;

/// <summary>Looks in what stands in the order of a number, such as hits by their first token, in logarithmic time.</summary>
internal static class Ordered
{
    /// <summary>The index of the first element whose number is <paramref name="least"/> or more; the length where there is none.</summary>
    public static int FirstFrom<T>(ReadOnlySpan<T> elements, int least, Func<T, int> numberOf)
    {
        int low = 0, high = elements.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (numberOf(elements[middle]) < least)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
