using System.Collections.Concurrent;

namespace NewsLint.LanguageServer.Documents;

/// <summary>Threads for the work that takes time. They have the stack of a main thread: nested texts need it.</summary>
internal sealed class LintQueue : IDisposable
{
    private const int StackBytes = 8 << 20;

    private readonly BlockingCollection<Action> _work = [];

    public LintQueue(int threads)
    {
        for (var i = 0; i < threads; i++)
            new Thread(Run, StackBytes) { IsBackground = true, Name = "lint" }.Start();
    }

    /// <summary>Puts work at the end. It must not throw.</summary>
    public void Add(Action work)
    {
        try
        {
            _work.Add(work);
        }
        catch (InvalidOperationException)
        {
            // The server ends.
        }
    }

    /// <summary>Does work on one of the threads. Who cancels no longer waits; the work itself goes on or is never begun.</summary>
    public Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Add(() =>
        {
            if (cancellation.IsCancellationRequested)
                return;
            try
            {
                done.TrySetResult(work());
            }
            catch (Exception failure)
            {
                done.TrySetException(failure);
            }
        });
        return done.Task.WaitAsync(cancellation);
    }

    public void Dispose() => _work.CompleteAdding();

    private void Run()
    {
        foreach (var work in _work.GetConsumingEnumerable())
            work();
    }
}
