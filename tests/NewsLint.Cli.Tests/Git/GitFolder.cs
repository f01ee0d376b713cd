using System.Diagnostics;
using System.Text;

namespace NewsLint.Cli.Tests.Git;

/// <summary>A repository that is gone when the test is over. Git knows nothing of the user who runs the tests.</summary>
internal sealed class GitFolder : IDisposable
{
    /// <summary>A sentence in which one thing is found, a warning of <c>claims.superlative</c>.</summary>
    public const string Bad = "It is the largest mall in the region.";

    public const string Fine = "The council met on Monday.";

    private readonly TempFolder _folder = new();

    public GitFolder() => Git("init", "-q", "-b", "main");

    public string FullPath => _folder.FullPath;

    public string this[string relative] => Path.Combine(FullPath, relative);

    public string Write(string relative, params string[] lines) => _folder.Write(relative, string.Concat(lines.Select(line => line + "\n")));

    public string Write(string relative, byte[] bytes) => _folder.Write(relative, bytes);

    public string Commit()
    {
        Git("add", "-A");
        Git("commit", "-q", "--allow-empty", "-m", "Save");
        return Git("rev-parse", "HEAD").Trim();
    }

    public string Git(params string[] arguments) => Run(FullPath, arguments) is (0, var output, _) ? output : throw new InvalidOperationException(Run(FullPath, arguments).Error);

    public (int ExitCode, string Out, string Error) Newslint(params string[] arguments) => MemoryTerminal.Run(FullPath, arguments, width: 200);

    public (int ExitCode, string Out, string Error) NewslintIn(string folder, params string[] arguments) => MemoryTerminal.Run(this[folder], arguments, width: 200);

    /// <summary>The places of the findings: <c>a.md:3</c>.</summary>
    public string Findings(params string[] arguments) => FindingsIn("", arguments);

    public string FindingsIn(string folder, params string[] arguments)
    {
        var (_, output, error) = NewslintIn(folder, [.. arguments, "--format", "json"]);
        Assert.True(error.Length == 0 || error.StartsWith("No drafts ", StringComparison.Ordinal), error);
        using var json = System.Text.Json.JsonDocument.Parse(output);
        return string.Join(' ', json.RootElement.GetProperty("files").EnumerateArray().SelectMany(file => file.GetProperty("diagnostics").EnumerateArray()
            .Select(diagnostic => $"{file.GetProperty("path").GetString()}:{diagnostic.GetProperty("start").GetProperty("line").GetInt32()}")));
    }

    /// <summary>A commit by somebody who has newslint on PATH.</summary>
    public (int ExitCode, string Out, string Error) TryCommit(params string[] arguments) =>
        Start("git", FullPath, ["commit", "-q", "-m", "Save", .. arguments], ("PATH", AppContext.BaseDirectory + Path.PathSeparator + System.Environment.GetEnvironmentVariable("PATH")));

    public static (int ExitCode, string Out, string Error) Run(string folder, params string[] arguments) => Start("git", folder, arguments);

    public static (int ExitCode, string Out, string Error) Start(string program, string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in Environment().Concat(environment))
            start.Environment[name] = value;
        using var git = Process.Start(start)!;
        var error = git.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return (git.ExitCode, output, error.Result);
    }

    public static IEnumerable<(string Name, string Value)> Environment() =>
    [
        ("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_NOSYSTEM", "1"),
        ("GIT_AUTHOR_NAME", "A"), ("GIT_AUTHOR_EMAIL", "a@example.invalid"), ("GIT_COMMITTER_NAME", "A"), ("GIT_COMMITTER_EMAIL", "a@example.invalid"),
    ];

    public void Dispose() => _folder.Dispose();
}
