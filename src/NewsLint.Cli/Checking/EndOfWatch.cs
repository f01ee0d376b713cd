using System.Runtime.InteropServices;

namespace NewsLint.Cli.Checking;

/// <summary>
/// Ctrl+C and its like while a watch waits: they end the wait, and the program comes to its exit code. During a run they end the program,
/// as they would end any run.
/// </summary>
internal sealed class EndOfWatch : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly PosixSignalRegistration[] _signals;
    private volatile bool _isWaiting;

    /// <param name="ended">Ends it besides.</param>
    public EndOfWatch(CancellationToken ended)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(ended);
        _signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, End))];
    }

    /// <summary>Who is told that a signal ends the wait can rely on it: what <paramref name="wait"/> says comes after.</summary>
    public T WhileWaiting<T>(Func<CancellationToken, T> wait)
    {
        _isWaiting = true;
        try
        {
            return wait(_source.Token);
        }
        finally
        {
            _isWaiting = false;
        }
    }

    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();
        _source.Dispose();
    }

    private void End(PosixSignalContext signal)
    {
        if (!_isWaiting)
            return;
        signal.Cancel = true;
        _source.Cancel();
    }
}
