using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace NewsLint.Workspace.Git;

/// <summary>
/// One run of git, without a shell. The variables that <c>git commit</c> sets for its hooks (GIT_DIR, GIT_INDEX_FILE …) are handed on,
/// and git runs where NewsLint runs: they may be relative to that folder.
/// </summary>
internal sealed class GitProcess : IDisposable
{
    /// <summary>More than any list of paths takes; what is longer is not a list that was asked for.</summary>
    public const int MaxOutputBytes = 256 << 20;

    private const int MaxErrorLength = 4_096;

    private readonly Process _process;
    private readonly Task<string> _error;

    private GitProcess(Process process)
    {
        _process = process;
        _error = Task.Run(() => ReadError(process.StandardError.BaseStream));
    }

    public Stream Input => _process.StandardInput.BaseStream;

    public Stream Output => _process.StandardOutput.BaseStream;

    /// <exception cref="GitException">There is no git.</exception>
    public static GitProcess Start(string directory, params string[] arguments) => Start(directory, [], arguments);

    /// <param name="directory">Where git runs.</param>
    /// <param name="settings">What holds over the settings of the repository and of the user.</param>
    /// <param name="arguments">The command and what follows it.</param>
    /// <exception cref="GitException">There is no git.</exception>
    public static GitProcess Start(string directory, ImmutableArray<(string Key, string Value)> settings, params string[] arguments)
    {
        var program = GitProgram.Find(Environment.GetEnvironmentVariable("PATH")) ?? throw Missing();
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        // A file monitor is a program that a repository's settings name.
        foreach (var argument in (ReadOnlySpan<string>)["--no-pager", "-c", "core.fsmonitor=false", .. arguments])
            start.ArgumentList.Add(argument);
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        // What a partial clone lacks would be fetched, over the network and by programs that its settings name.
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_ALLOW_PROTOCOL"] = "none";
        start.Environment["LC_ALL"] = "C";
        Set(start, settings);
        try
        {
            return new GitProcess(Process.Start(start)!);
        }
        catch (Win32Exception) when (Directory.Exists(directory))
        {
            throw Missing();
        }
    }

    /// <summary>Runs git to its end.</summary>
    /// <exception cref="GitException">There is no git, or it prints without end.</exception>
    public static GitOutput Run(string directory, params string[] arguments) => Run(directory, [], arguments);

    /// <inheritdoc cref="Start(string, ImmutableArray{ValueTuple{string, string}}, string[])"/>
    public static GitOutput Run(string directory, ImmutableArray<(string Key, string Value)> settings, params string[] arguments)
    {
        using var git = Start(directory, settings, arguments);
        git.CloseInput();
        using var output = new MemoryStream();
        var buffer = new byte[65_536];
        int read;
        while ((read = git.Output.Read(buffer)) > 0)
        {
            output.Write(buffer, 0, read);
            if (output.Length > MaxOutputBytes)
                throw new GitException($"git {arguments[0]} prints more than {MaxOutputBytes >> 20} MB. That is too much.");
        }
        var (code, error) = git.End();
        return new GitOutput(code, output.ToArray(), error);
    }

    public void CloseInput()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended already; its exit code says why.
        }
    }

    /// <summary>Waits for the end.</summary>
    public (int ExitCode, string Error) End()
    {
        _process.WaitForExit();
        return (_process.ExitCode, _error.Result);
    }

    public void Dispose()
    {
        try
        {
            if (!_process.HasExited)
                _process.Kill();
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            // It ended between the two.
        }
        _process.Dispose();
    }

    /// <summary>By variables: a name in a setting may hold what a command line takes for its end.</summary>
    private static void Set(ProcessStartInfo start, ImmutableArray<(string Key, string Value)> settings)
    {
        _ = int.TryParse(start.Environment.TryGetValue("GIT_CONFIG_COUNT", out var inherited) ? inherited : null, out var count);
        foreach (var (key, value) in settings)
        {
            start.Environment[string.Create(CultureInfo.InvariantCulture, $"GIT_CONFIG_KEY_{count}")] = key;
            start.Environment[string.Create(CultureInfo.InvariantCulture, $"GIT_CONFIG_VALUE_{count}")] = value;
            count++;
        }
        if (settings.Length > 0)
            start.Environment["GIT_CONFIG_COUNT"] = count.ToString(CultureInfo.InvariantCulture);
    }

    private static GitException Missing() => new("git was not found. Install it, or put it on PATH.");

    private static string ReadError(Stream stream)
    {
        var kept = new MemoryStream();
        var buffer = new byte[4_096];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (kept.Length < MaxErrorLength)
                kept.Write(buffer, 0, read);
        }
        return Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length);
    }
}

/// <summary>What a run of git gave.</summary>
internal readonly record struct GitOutput(int ExitCode, byte[] Bytes, string Error)
{
    /// <summary>The output as text without its last line break.</summary>
    public string Line
    {
        get
        {
            var text = Encoding.UTF8.GetString(Bytes);
            return text.EndsWith('\n') ? text[..^1].TrimEnd('\r') : text;
        }
    }

    /// <summary>The first thing that git says is wrong, without its “fatal:”.</summary>
    public string Complaint
    {
        get
        {
            var line = Error.Split('\n').Select(each => each.Trim()).FirstOrDefault(each => each.Length > 0) ?? $"exit code {ExitCode}";
            foreach (var prefix in (ReadOnlySpan<string>)["fatal: ", "error: ", "warning: "])
            {
                if (line.StartsWith(prefix, StringComparison.Ordinal))
                    return line[prefix.Length..];
            }
            return line;
        }
    }
}
