namespace NewsLint.Cli;

/// <summary>Works on many items with several threads and hands the results on in the order of the items, holding few at a time.</summary>
internal static class OrderedWork
{
    private const int WindowPerThread = 16;

    /// <param name="count">How many items.</param>
    /// <param name="threads">How many threads, at least 1.</param>
    /// <param name="work">Makes the result of an item; must not throw.</param>
    /// <param name="consume">Takes the results, on the calling thread, in order.</param>
    public static void Run<T>(int count, int threads, Func<int, T> work, Action<T> consume)
    {
        threads = Math.Min(threads, count);
        if (threads <= 1)
        {
            for (var i = 0; i < count; i++)
                consume(work(i));
            return;
        }
        var results = new (bool IsDone, T Value)[count];
        var gate = new object();
        var next = -1;
        using var window = new SemaphoreSlim(threads * WindowPerThread);
        var isStopping = false;
        void Work()
        {
            while (true)
            {
                window.Wait();
                var index = Interlocked.Increment(ref next);
                if (index >= count || Volatile.Read(ref isStopping))
                {
                    window.Release();
                    return;
                }
                var value = work(index);
                lock (gate)
                {
                    results[index] = (true, value);
                    Monitor.Pulse(gate);
                }
            }
        }
        var workers = Enumerable.Range(0, threads).Select(number => new Thread(Work, maxStackSize: 16 << 20) { IsBackground = true, Name = $"lint {number}" }).ToList();
        workers.ForEach(worker => worker.Start());
        try
        {
            for (var i = 0; i < count; i++)
            {
                lock (gate)
                {
                    while (!results[i].IsDone)
                        Monitor.Wait(gate);
                }
                consume(results[i].Value);
                results[i] = default;
                window.Release();
            }
        }
        finally
        {
            Volatile.Write(ref isStopping, true);
            window.Release(threads);
            workers.ForEach(worker => worker.Join());
        }
    }
}
