namespace NewsLint.Benchmarks;

/// <summary>The command line.</summary>
internal sealed record Options
{
    public int Repeats { get; private init; } = 5;

    public int Files { get; private init; } = 2000;

    /// <summary>A folder of rules to use in place of the built-in ones.</summary>
    public string? Rules { get; private init; }

    /// <summary>A folder of Vale styles to measure besides.</summary>
    public string? Vale { get; private init; }

    /// <summary>A native binary to measure as a whole process.</summary>
    public string? Binary { get; private init; }

    /// <summary>What to give the binary before the files.</summary>
    public string[] Arguments { get; private init; } = ["check", "--no-cache"];

    /// <summary>The native echo server, to measure language servers against.</summary>
    public string? Echo { get; private init; }

    /// <summary>Another language server with its arguments, to measure besides.</summary>
    public string[]? Peer { get; private init; }

    /// <summary>The folder in which the other language server finds its settings.</summary>
    public string? PeerFolder { get; private init; }

    public int Edits { get; private init; } = 2000;

    /// <summary>How long a hostile text is, in UTF-16 code units.</summary>
    public int Size { get; private init; } = 400_000;

    /// <summary>Only the hostile shapes whose names contain this.</summary>
    public string Shape { get; private init; } = "";

    /// <summary>How many times as much as news text a hostile shape may cost.</summary>
    public double Limit { get; private init; } = 10;

    /// <summary>Where the linters of npm are installed, to measure besides.</summary>
    public string? Peers { get; private init; }

    /// <summary>Whether to run what needs seconds only, to see that it runs.</summary>
    public bool IsShort { get; private init; }

    /// <summary>Where long10k.md and one1k.md are looked for.</summary>
    public string Shared { get; private init; } = "../shared";

    /// <summary>Only the parts whose names are given: archive, keystroke, startup, transcripts, binary; and, where they are named, peers, linear, hostile, lsp.</summary>
    public string[] Parts { get; private init; } = ["startup", "archive", "keystroke", "transcripts", "binary"];

    public static Options Read(string[] args)
    {
        var options = new Options();
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            var value = args[i + 1];
            options = args[i] switch
            {
                "--repeats" => options with { Repeats = int.Parse(value, null) },
                "--files" => options with { Files = int.Parse(value, null) },
                "--rules" => options with { Rules = value },
                "--vale" => options with { Vale = value },
                "--binary" => options with { Binary = value },
                "--binary-arguments" => options with { Arguments = value.Split(' ', StringSplitOptions.RemoveEmptyEntries) },
                "--shared" => options with { Shared = value },
                "--echo" => options with { Echo = value },
                "--peer" => options with { Peer = value.Split(' ', StringSplitOptions.RemoveEmptyEntries) },
                "--peer-folder" => options with { PeerFolder = Path.GetFullPath(value) },
                "--edits" => options with { Edits = int.Parse(value, null) },
                "--size" => options with { Size = int.Parse(value, null) },
                "--shape" => options with { Shape = value },
                "--limit" => options with { Limit = double.Parse(value, System.Globalization.CultureInfo.InvariantCulture) },
                "--peers" => options with { Peers = value },
                "--short" => options with { IsShort = value == "yes" },
                "--parts" => options with { Parts = value.Split(',') },
                _ => throw new ArgumentException($"There is no option “{args[i]}”."),
            };
        }
        return args.Length % 2 == 0 ? options : throw new ArgumentException($"“{args[^1]}” has no value.");
    }
}
