using NewsLint.Cli.Checking;

namespace NewsLint.Cli.Reporting;

/// <summary>
/// One line on a terminal's standard error that tells how far a long run is. It appears after a second, is renewed a few times a second,
/// and is gone before anything else is written.
/// </summary>
internal sealed class ProgressLine(Terminal terminal, int files)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly long _started = terminal.Clock.GetTimestamp();
    private TimeSpan _last;
    private bool _isShown;
    private int _done;

    public void Add(Tally tally)
    {
        _done++;
        if (!terminal.ShowsProgress)
            return;
        var elapsed = terminal.Clock.GetElapsedTime(_started);
        if (elapsed < Patience || elapsed - _last < Pause)
            return;
        _last = elapsed;
        var line = Line(_done, files, tally.Findings, elapsed);
        terminal.Out.Flush();
        terminal.Error.Write($"\r\u001b[K{line[..Math.Min(line.Length, terminal.Width - 1)]}");
        _isShown = true;
    }

    /// <summary>Takes the line away, for whatever is written next.</summary>
    public void Clear()
    {
        if (!_isShown)
            return;
        terminal.Error.Write("\r\u001b[K");
        _isShown = false;
    }

    internal static string Line(int done, int files, int findings, TimeSpan elapsed)
    {
        var left = TimeSpan.FromSeconds(elapsed.TotalSeconds / done * (files - done));
        var time = left.TotalMinutes < 1 ? $"{Math.Max(1, left.TotalSeconds):0} s" : left.TotalHours < 1 ? $"{left.TotalMinutes:0} min" : $"{left.TotalHours:0.0} h";
        return $"{done:N0} of {Wording.Count(files, "file")}, {Wording.Count(findings, "finding")}, about {time} left";
    }
}
