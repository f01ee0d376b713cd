using System.Text;
using Microsoft.Win32.SafeHandles;
using NewsLint.Workspace;
using NewsLint.Workspace.Caching;

namespace NewsLint.Cli;

/// <summary>The outside world of one run: streams, the size and skill of the screen, the current folder. Tests make one in memory.</summary>
internal sealed class Terminal : IDisposable
{
    private const int DefaultWidth = 80;
    private const int LeastWidth = 40;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Stream _errorStream;

    /// <param name="input">Standard input.</param>
    /// <param name="output">Standard output: results and nothing else.</param>
    /// <param name="error">Standard error: everything else.</param>
    public Terminal(Stream input, Stream output, Stream error)
    {
        Input = input;
        Output = output;
        _errorStream = error;
        Out = new StreamWriter(output, Utf8, bufferSize: 16_384, leaveOpen: true) { NewLine = "\n" };
        Error = new StreamWriter(error, Utf8, bufferSize: 1_024, leaveOpen: true) { NewLine = "\n", AutoFlush = true };
    }

    public Stream Input { get; }

    /// <summary>The stream under <see cref="Out"/>; flush that before writing here.</summary>
    public Stream Output { get; }

    /// <summary>Why results are missing on standard output, or null.</summary>
    public string? OutputFailure => (Output as LastingOutput)?.Failure;

    /// <summary>Standard output for a protocol: unlike <see cref="Output"/> it fails when nobody reads any more.</summary>
    public Func<Stream> OpenPipe { get; init; } = () => Stream.Null;

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    /// <summary>Columns of the screen.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>Whether results may be coloured.</summary>
    public bool HasColor { get; init; }

    /// <summary>Whether somebody is there to answer questions.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Whether all that is written goes to a screen, and nothing to a file or another program.</summary>
    public bool IsScreen { get; init; }

    /// <summary>Whether results go to a screen.</summary>
    public bool IsOutputScreen { get; init; }

    /// <summary>Whether somebody watches standard error.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Where results may be kept from run to run; null: nowhere.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Absolute.</summary>
    public required string CurrentDirectory { get; init; }

    /// <summary>Ends a watch, besides Ctrl+C.</summary>
    public CancellationToken Ended { get; init; }

    /// <summary>All that a run knows of time; tests put another in its place.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>By the clock now: a watch goes on over midnight.</summary>
    public DateOnly Today => Clock.Today();

    /// <summary>The file to which a job of GitHub's adds its summary, or null.</summary>
    public string? JobSummary { get; init; }

    /// <summary>Whether an unexpected error shows where it happened.</summary>
    public bool IsDebugging { get; init; }

    public static Terminal OfProcess()
    {
        var isInteractive = !Console.IsInputRedirected && !Console.IsOutputRedirected;
        return new Terminal(StandardStreams.OpenInput(), StandardStreams.OpenOutput(), StandardStreams.OpenError())
        {
            Width = WidthOfProcess(),
            HasColor = !Console.IsOutputRedirected && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb",
            IsInteractive = isInteractive,
            IsScreen = !Console.IsOutputRedirected && !Console.IsErrorRedirected,
            IsOutputScreen = !Console.IsOutputRedirected,
            ShowsProgress = !Console.IsErrorRedirected && Variable("TERM") != "dumb",
            CacheFolder = ResultCache.UsualFolder(Variable),
            CurrentDirectory = CurrentFolder(),
            // The console's own stream takes a broken pipe for a success.
            OpenPipe = () => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0),
            IsDebugging = Variable("NEWSLINT_DEBUG") == "1",
            JobSummary = Variable("GITHUB_STEP_SUMMARY") is { Length: > 0 } summary ? summary : null,
        };
    }

    /// <summary>Writes one message for people, made harmless.</summary>
    public void Tell(string message)
    {
        Out.Flush();
        Error.WriteLine(Harmless.Text(message));
    }

    /// <summary>Writes a line for people that is harmless already, perhaps with colours.</summary>
    public void Say(string line)
    {
        Out.Flush();
        Error.WriteLine(line);
    }

    /// <summary>The same terminal, with results on standard error: standard output is wanted for something else.</summary>
    public Terminal WithResultsOnError() => WithResultsIn(_errorStream);

    /// <summary>The same terminal, with results elsewhere, without colours.</summary>
    public Terminal WithResultsIn(Stream output) => new(Input, output, _errorStream)
    {
        Width = Width,
        IsInteractive = IsInteractive,
        CurrentDirectory = CurrentDirectory,
        Clock = Clock,
        IsDebugging = IsDebugging,
        CacheFolder = CacheFolder,
        JobSummary = JobSummary,
    };

    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
    }

    /// <exception cref="UsageException">Somebody has deleted it.</exception>
    private static string CurrentFolder()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException("The current folder is gone. Go to one that is there.");
        }
    }

    private static int WidthOfProcess()
    {
        if (int.TryParse(Variable("COLUMNS"), out var columns) && columns > 0)
            return Math.Max(columns, LeastWidth);
        if (Console.IsOutputRedirected)
            return DefaultWidth;
        try
        {
            return Console.WindowWidth > 0 ? Math.Max(Console.WindowWidth, LeastWidth) : DefaultWidth;
        }
        catch (Exception error) when (StandardStreams.IsExpected(error))
        {
            return DefaultWidth;
        }
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name);
}
