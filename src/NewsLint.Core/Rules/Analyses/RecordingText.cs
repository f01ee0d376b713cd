using System.Globalization;
using NewsLint.News.Transcripts;

namespace NewsLint.Rules.Analyses;

/// <summary>How messages name a place in a recording.</summary>
internal static class RecordingText
{
    /// <summary><c>at 14:32</c>, or <c>in line 12</c> where the transcript has no times.</summary>
    public static string Place(Verification found) => found.Time is { } time
        ? $"at {TimeCode.Write(time)}"
        : string.Create(CultureInfo.InvariantCulture, $"in line {found.Place.Line + 1}");
}
