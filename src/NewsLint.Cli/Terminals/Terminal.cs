namespace NewsLint.Cli.Terminals;

/// <summary>Where a run reads and writes, so that tests run the whole command line in memory.</summary>
/// <param name="Out">Results and nothing else.</param>
/// <param name="Error">Progress and messages.</param>
/// <param name="In">Standard input as bytes.</param>
/// <param name="CurrentDirectory">Absolute; what relative paths are relative to.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, Func<Stream> In, string CurrentDirectory)
{
    /// <summary>Columns of a line.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Whether results may be coloured.</summary>
    public bool HasColor { get; init; }

    /// <summary>Whether a person is there to answer.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Answers to questions, a line each.</summary>
    public TextReader Answers { get; init; } = TextReader.Null;

    /// <summary>The terminal of the process.</summary>
    public static Terminal OfProcess()
    {
        var isTerminal = !Console.IsOutputRedirected;
        var wantsColor = Environment.GetEnvironmentVariable("NO_COLOR") is null or "" && Environment.GetEnvironmentVariable("TERM") != "dumb";
        var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false), 1 << 16) { AutoFlush = isTerminal };
        return new Terminal(output, Console.Error, Console.OpenStandardInput, Environment.CurrentDirectory)
        {
            Width = isTerminal ? Math.Clamp(WindowWidth(), 40, 160) : 80,
            HasColor = isTerminal && wantsColor,
            IsInteractive = isTerminal && !Console.IsInputRedirected,
            Answers = Console.In,
        };
    }

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
