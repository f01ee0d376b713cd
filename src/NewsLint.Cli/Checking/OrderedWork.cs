namespace NewsLint.Cli.Checking;

/// <summary>Work on many threads whose results come out in the order of the items, with no more than a window of them waiting.</summary>
internal static class OrderedWork
{
    private const int WindowPerThread = 16;

    /// <summary>Threads get the stack of a main thread: the default of some systems is much less.</summary>
    private const int StackBytes = 8 << 20;

    /// <param name="items">What to work on.</param>
    /// <param name="threads">How many at a time.</param>
    /// <param name="work">Runs on any thread; must not throw.</param>
    /// <param name="take">Gets each result on the calling thread.</param>
    public static void Run<TItem, TResult>(IReadOnlyList<TItem> items, int threads, Func<TItem, TResult> work, Action<TResult> take)
        where TResult : class
    {
        threads = Math.Min(threads, items.Count);
        if (threads <= 1)
        {
            foreach (var item in items)
                take(work(item));
            return;
        }
        var window = threads * WindowPerThread;
        var results = new TResult?[window];
        var room = new SemaphoreSlim(window);
        var next = -1;
        void Work()
        {
            while (true)
            {
                room.Wait();
                var index = Interlocked.Increment(ref next);
                if (index >= items.Count)
                    return;
                var result = work(items[index]);
                lock (results)
                {
                    results[index % window] = result;
                    Monitor.Pulse(results);
                }
            }
        }
        for (var i = 0; i < threads; i++)
            new Thread(Work, StackBytes) { IsBackground = true, Name = "lint" }.Start();
        try
        {
            for (var index = 0; index < items.Count; index++)
            {
                TResult? result;
                lock (results)
                {
                    while ((result = results[index % window]) is null)
                        Monitor.Wait(results);
                    results[index % window] = null;
                }
                room.Release();
                take(result);
            }
        }
        finally
        {
            Volatile.Write(ref next, items.Count);
            room.Release(threads);
        }
    }
}
