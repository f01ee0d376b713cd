using NewsLint.Cli.Checking;
using NewsLint.Cli.Reporting;
using NewsLint.Linting;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Waivers;

namespace NewsLint.Cli.Suppressing;

/// <summary>One run of <c>newslint suppress</c>: writes a waiver for each finding that is meant.</summary>
internal sealed class SuppressRun(Terminal terminal, ConfigurationFinder configurations, SuppressRequest request)
{
    private readonly SortedDictionary<string, List<Waiver>> _byFile = new(StringComparer.Ordinal);
    private int _findings;
    private int _drafts;
    private int _code;

    /// <exception cref="UsageException">A rule is not known, or there is no place for waivers.</exception>
    public int Run()
    {
        var collector = new WaiverCollector(configurations, request);
        foreach (var target in request.Paths.Select(path => SuppressTarget.Parse(path, terminal.CurrentDirectory)))
        {
            var found = FileFinder.Find([target.Path], configurations);
            foreach (var problem in found.Problems)
                Tell(problem);
            foreach (var file in found.Files)
                Take(file, target.Line, collector);
        }
        Finish();
        return _code;
    }

    private void Take(FoundFile file, int? line, WaiverCollector collector)
    {
        var configuration = configurations.ForFile(file.FullPath);
        if (configuration.Withhold(file.FullPath, file.Path) is { } held)
        {
            Tell(held);
            return;
        }
        if (new RuleFilter(request.Rules).Unknown([configuration.RuleSet]).ToList() is { Count: > 0 } unknown)
            throw new UsageException(string.Join('\n', unknown));
        if (new[] { request.Reason, request.By ?? "" }.Any(words => configuration.Redaction.Apply(words) != words))
            throw new UsageException("The reason names a protected source, and waivers are seen by all who have the repository. Nothing was written.");
        var (text, problem) = DraftFile.Read(file.FullPath, file.Path);
        if (text is null)
        {
            Tell(problem!);
            return;
        }
        var collected = collector.Collect(file, text, line);
        if (collected.IsEmpty)
            return;
        var path = configuration.WaiverPath ?? throw new UsageException("There is no place for waivers: neither a .newslint.yml nor a git repository is here. To begin: newslint init");
        if (!configuration.Root.Contains(path))
            throw new UsageException($"Nothing was written into {ShownPath.Of(path, terminal.CurrentDirectory)}: a symbolic link leads from there out of the workspace.");
        if (!_byFile.TryGetValue(path, out var waivers))
            _byFile[path] = waivers = [];
        foreach (var (finding, waiver) in collected)
        {
            if (request.OnlyShows)
                terminal.Out.WriteLine(Harmless.Text(configuration.Redaction.Apply($"{Harmless.Path(file.Path)}:{text.GetPosition(finding.Span.Start).Line + 1}  {finding.Rule}  {finding.Text.ReplaceLineEndings(" ")}")));
            if (!waivers.Contains(waiver))
                waivers.Add(waiver);
        }
        _findings += collected.Length;
        _drafts++;
    }

    private void Finish()
    {
        if (_findings == 0)
        {
            terminal.Out.WriteLine("Nothing is found there that could be silenced.");
            return;
        }
        foreach (var (path, waivers) in _byFile)
        {
            var shown = Harmless.Text(ShownPath.Of(path, terminal.CurrentDirectory));
            if (!request.OnlyShows && WaiverFile.Add(path, waivers) is { } refusal)
                throw new UsageException(refusal);
            terminal.Out.WriteLine($"{(request.OnlyShows ? "Would write" : "Wrote")} {Wording.Count(waivers.Count, "waiver")} into {shown}.");
        }
        var until = request.Until is { } day ? $" until {day:yyyy-MM-dd}" : "";
        terminal.Out.WriteLine($"{Wording.Count(_findings, "finding")} in {Wording.Count(_drafts, "file")} {(request.OnlyShows ? "would be" : _findings == 1 ? "is" : "are")} silent{until}.");
    }

    private void Tell(FileProblem problem)
    {
        ProblemWriter.Tell(terminal, DraftChecker.Unreadable(problem).ToReport());
        _code = ExitCode.Usage;
    }
}
