using System.Collections.Immutable;
using NewsLint.Cli.Checking;
using NewsLint.Cli.Reporting;
using NewsLint.Linting;
using NewsLint.Text;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Packs;
using NewsLint.Workspace.Setup;

namespace NewsLint.Cli.Commands;

/// <summary>The draft that was changed last, to show what NewsLint is for.</summary>
internal sealed class NewestStory
{
    private const int MaxFindings = 3;

    private readonly Terminal _terminal;
    private readonly ImmutableArray<FoundFile> _files;

    private NewestStory(Terminal terminal, ImmutableArray<FoundFile> files)
    {
        _terminal = terminal;
        _files = files;
    }

    /// <summary>The texts of the newest drafts.</summary>
    public IEnumerable<SourceText> Samples => _files.Take(FrontMatterSniffer.MaxFiles).Select(file => DraftFile.Read(file.FullPath).Text).OfType<SourceText>();

    public static NewestStory Find(Terminal terminal)
    {
        var finder = new ConfigurationFinder(new ConfigurationOptions(terminal.CurrentDirectory) { IgnoreConfigurations = true }, RulePackLoader.Load);
        var files = FileFinder.Find(["."], finder).Files;
        return new NewestStory(terminal, [.. files.OrderByDescending(file => File.GetLastWriteTimeUtc(file.FullPath)).ThenBy(file => file.Path, StringComparer.Ordinal)]);
    }

    public void Show(ConfigurationFinder configurations)
    {
        var output = _terminal.Out;
        if (_files.IsEmpty)
        {
            output.WriteLine("There are no Markdown files here yet. When there are: newslint check");
            return;
        }
        var checkedFile = new DraftChecker(configurations, new RuleFilter([])).Check(_files[0]);
        if (!checkedFile.IsDraft)
        {
            ProblemWriter.Tell(_terminal, checkedFile.ToReport());
            return;
        }
        var useful = MostUseful(checkedFile.Diagnostics);
        if (useful.IsEmpty)
        {
            output.WriteLine($"Nothing to report in the newest story, {Harmless.Text(checkedFile.Path)}. To read them all: newslint check");
            return;
        }
        output.WriteLine(useful.Length == 1 ? "In the newest story:" : $"The {useful.Length} most useful findings in the newest story:");
        output.WriteLine();
        new TextReporter(_terminal).Report(checkedFile.ToReport() with { Diagnostics = useful });
        output.WriteLine("To read them all: newslint check");
    }

    /// <summary>What matters most, and of several rules rather than one.</summary>
    private static ImmutableArray<Diagnostic> MostUseful(ImmutableArray<Diagnostic> diagnostics) =>
    [
        .. diagnostics.GroupBy(diagnostic => diagnostic.Rule, StringComparer.Ordinal)
            .SelectMany(rule => rule.OrderByDescending(diagnostic => diagnostic.Level).Select((diagnostic, turn) => (Diagnostic: diagnostic, Turn: turn)))
            .OrderByDescending(each => each.Diagnostic.Level).ThenBy(each => each.Turn).ThenBy(each => each.Diagnostic.Span)
            .Take(MaxFindings).Select(each => each.Diagnostic),
    ];
}
