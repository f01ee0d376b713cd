using System.Diagnostics;

namespace NewsLint.Fuzzing.Running;

/// <summary>Ends the process when an input takes more processor time than it may, or waits for minutes for what never comes.</summary>
internal sealed class Watchdog
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private readonly Process _self = Process.GetCurrentProcess();
    private readonly Action _hang;
    private readonly Lock _lock = new();
    private TimeSpan _allowed;
    private TimeSpan _used;
    private Stopwatch? _watch;
    private long _input;

    /// <param name="hang">Called once, on another thread.</param>
    public Watchdog(Action hang)
    {
        _hang = hang;
        new Thread(Watch) { IsBackground = true, Name = "watchdog" }.Start();
    }

    public void Begin(TimeSpan allowed)
    {
        lock (_lock)
        {
            _input++;
            _allowed = allowed;
            _used = TimeSpan.MinValue;
            _watch = Stopwatch.StartNew();
        }
    }

    public void End()
    {
        lock (_lock)
            _watch = null;
    }

    private void Watch()
    {
        while (true)
        {
            Thread.Sleep(Interval);
            lock (_lock)
            {
                if (_watch is null)
                    continue;
                _self.Refresh();
                var used = _self.TotalProcessorTime;
                // What was used before the first look at this input is not counted: a few hundredths of a second.
                if (_used == TimeSpan.MinValue)
                    _used = used;
                if (used - _used <= _allowed && _watch.Elapsed <= LongestWait)
                    continue;
            }
            _hang();
            return;
        }
    }
}
