using System.ComponentModel;
using NewsLint.Workspace.Files;

namespace NewsLint.Cli;

/// <summary>The streams of the process as the rest of the program wants them, whatever the caller has closed.</summary>
internal static class StandardStreams
{
    public static Stream OpenInput() => TryOpen(Console.OpenStandardInput) ?? new ClosedInput();

    public static LastingOutput OpenOutput() => new(TryOpen(Console.OpenStandardOutput));

    public static LastingOutput OpenError() => new(TryOpen(Console.OpenStandardError));

    /// <summary>What the system answers where a stream is closed, full, or cannot be opened for want of handles.</summary>
    public static bool IsExpected(Exception error) => error is IOException or UnauthorizedAccessException or Win32Exception or NotSupportedException;

    private static Stream? TryOpen(Func<Stream> open)
    {
        try
        {
            return open();
        }
        catch (Exception error) when (IsExpected(error))
        {
            return null;
        }
    }

    /// <summary>Says that there is nothing to read, to whoever wants to read.</summary>
    private sealed class ClosedInput : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw Closed();

        public override int Read(Span<byte> buffer) => throw Closed();

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw Closed();

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw Closed();

        private static UsageException Closed() => new("Standard input is closed.");
    }
}

/// <summary>
/// An output that never stops the work: a run that cannot show its results still fixes drafts and writes reports, and says at its end that
/// something is missing.
/// </summary>
/// <param name="inner">Null: it is closed.</param>
internal sealed class LastingOutput(Stream? inner) : Stream
{
    /// <summary>Why something is missing, in one sentence; null where nothing is.</summary>
    public string? Failure { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (Failure is not null || buffer.IsEmpty)
            return;
        if (inner is null)
        {
            Failure = "It is closed.";
            return;
        }
        try
        {
            inner.Write(buffer);
        }
        catch (Exception error) when (StandardStreams.IsExpected(error))
        {
            // The system has no permission to give for a stream: it was closed.
            Failure = error is UnauthorizedAccessException ? "It is closed." : SystemRefusal.OfWrite(error);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => inner?.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
