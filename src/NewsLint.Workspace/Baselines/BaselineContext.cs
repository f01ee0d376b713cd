using System.IO.Hashing;
using System.Text;
using NewsLint.Text;

namespace NewsLint.Workspace.Baselines;

/// <summary>
/// Tells findings apart whose sentences are the same: four hexadecimal digits for what stands before, down from the paragraph above, and
/// four for what stands behind, down to the paragraph below. A paragraph that is put between leaves one of the two as it was.
/// </summary>
internal static class BaselineContext
{
    public const int SideLength = 4;

    /// <summary>So far is looked to either side, in UTF-16 code units.</summary>
    private const int Reach = 400;

    public static string Of(SourceText source, TextSpan span)
    {
        var before = source.Content.AsSpan(0, Math.Min(span.Start, source.Length));
        var behind = source.Content.AsSpan(Math.Min(span.End, source.Length));
        return Hash(Near(before, backwards: true)) + Hash(Near(behind, backwards: false));
    }

    /// <summary>The words next to a finding up to the second blank line, nearest first.</summary>
    private static string Near(ReadOnlySpan<char> text, bool backwards)
    {
        var near = new StringBuilder();
        var (gaps, breaks) = (0, 0);
        for (var i = 0; i < Math.Min(text.Length, Reach); i++)
        {
            var unit = text[backwards ? text.Length - 1 - i : i];
            if (!char.IsWhiteSpace(unit))
            {
                breaks = 0;
                near.Append(unit);
            }
            else if (unit == '\n' && ++breaks == 2 && near.Length > 0 && ++gaps == 2)
                break;
        }
        return near.ToString();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(text)))[..SideLength];
}
