using System.Runtime.ExceptionServices;

namespace NewsLint.Cli.Checking;

/// <summary>
/// Work on many threads whose results come out in the order of the items. Items are read only as there is room for their results,
/// so an endless stream of them needs no more memory than a short one.
/// </summary>
internal static class OrderedWork
{
    private const int WindowPerThread = 16;

    /// <summary>Threads get the stack of a main thread: the default of some systems is much less.</summary>
    private const int StackBytes = 8 << 20;

    /// <param name="items">What to work on; read by one thread at a time. An exception in it ends the work and is thrown on.</param>
    /// <param name="threads">How many at a time.</param>
    /// <param name="work">Runs on any thread; must not throw.</param>
    /// <param name="take">Gets each result on the calling thread.</param>
    public static void Run<TItem, TResult>(IEnumerable<TItem> items, int threads, Func<TItem, TResult> work, Action<TResult> take)
        where TResult : class
    {
        if (items.TryGetNonEnumeratedCount(out var count))
            threads = Math.Min(threads, count);
        if (threads <= 1)
        {
            foreach (var item in items)
                take(work(item));
            return;
        }
        var queue = new Queue<TItem, TResult>(items.GetEnumerator(), threads * WindowPerThread);
        for (var i = 0; i < threads; i++)
            new Thread(() => queue.Work(work), StackBytes) { IsBackground = true, Name = "lint" }.Start();
        try
        {
            while (queue.Next() is { } result)
                take(result);
        }
        finally
        {
            queue.Stop(threads);
        }
    }

    /// <summary>Hands out items and holds results until their turn comes.</summary>
    private sealed class Queue<TItem, TResult>(IEnumerator<TItem> source, int window)
        where TResult : class
    {
        private readonly TResult?[] _results = new TResult?[window];
        private readonly SemaphoreSlim _room = new(window);
        private readonly Lock _reading = new();
        private readonly object _arrival = new();
        private ExceptionDispatchInfo? _failure;
        private volatile bool _isOver;
        private int _given;
        private int _taken;

        public void Work(Func<TItem, TResult> work)
        {
            while (true)
            {
                _room.Wait();
                if (!TryGive(out var item, out var number))
                    return;
                var result = work(item);
                lock (_arrival)
                {
                    _results[number % window] = result;
                    Monitor.Pulse(_arrival);
                }
            }
        }

        /// <summary>The next result in order, or null at the end.</summary>
        public TResult? Next()
        {
            lock (_arrival)
            {
                var place = _taken % window;
                while (_results[place] is null)
                {
                    if (_isOver && _taken == _given)
                    {
                        _failure?.Throw();
                        return null;
                    }
                    Monitor.Wait(_arrival);
                }
                var result = _results[place]!;
                _results[place] = null;
                _taken++;
                _room.Release();
                return result;
            }
        }

        public void Stop(int threads)
        {
            // Not under the lock of the reader: it may wait for input that never comes.
            _isOver = true;
            _room.Release(threads);
        }

        private bool TryGive(out TItem item, out int number)
        {
            (item, number) = (default!, 0);
            lock (_reading)
            {
                if (_isOver)
                    return false;
                try
                {
                    if (source.MoveNext())
                    {
                        item = source.Current;
                        lock (_arrival)
                            number = _given++;
                        return true;
                    }
                }
                catch (Exception failure)
                {
                    _failure = ExceptionDispatchInfo.Capture(failure);
                }
                lock (_arrival)
                {
                    _isOver = true;
                    Monitor.Pulse(_arrival);
                }
                return false;
            }
        }
    }
}
