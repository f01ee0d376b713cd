using System.Globalization;
using System.Text;

namespace NewsLint.Matching;

/// <summary>The ranges of <c>[:alpha:]</c> and its kin, ASCII as in Vale's engine.</summary>
internal static class PosixClass
{
    /// <summary>What to write inside a set, or null where there is no class of that name.</summary>
    public static string? Find(ReadOnlySpan<char> name)
    {
        var negated = name.StartsWith("^");
        var ranges = (negated ? name[1..] : name) switch
        {
            "alnum" => "09AZaz",
            "alpha" => "AZaz",
            "ascii" => "\0\u007F",
            "blank" => "\t\t  ",
            "cntrl" => "\0\u001F\u007F\u007F",
            "digit" => "09",
            "graph" => "!~",
            "lower" => "az",
            "print" => " ~",
            "punct" => "!/:@[`{~",
            "space" => "\t\r  ",
            "upper" => "AZ",
            "word" => "09AZ__az",
            "xdigit" => "09AFaf",
            _ => null,
        };
        if (ranges is null)
            return null;
        return Write(negated ? Complement(ranges) : ranges);
    }

    private static string Complement(string ranges)
    {
        var result = new StringBuilder();
        var from = 0;
        for (var i = 0; i < ranges.Length; i += 2)
        {
            if (ranges[i] > from)
                result.Append((char)from).Append((char)(ranges[i] - 1));
            from = ranges[i + 1] + 1;
        }
        return result.Append((char)from).Append('\uFFFF').ToString();
    }

    private static string Write(string ranges)
    {
        var result = new StringBuilder();
        for (var i = 0; i < ranges.Length; i += 2)
            result.Append(CultureInfo.InvariantCulture, $@"\u{(int)ranges[i]:X4}-\u{(int)ranges[i + 1]:X4}");
        return result.ToString();
    }
}
