using System.CommandLine;
using NewsLint.Cli.Checking;

namespace NewsLint.Cli.Commands;

/// <summary><c>--staged</c>, <c>--changed</c>, <c>--since</c> and <c>--whole-files</c>.</summary>
internal sealed class ChangeChoice
{
    private readonly Option<bool> _staged = new("--staged")
    {
        Description = "Judge what the next commit would bring: the staged text, not the file on disk, and findings on lines that it changes.",
    };

    private readonly Option<bool> _changed = new("--changed") { Description = "Report findings on lines changed since the last commit; files that git does not know are new." };

    private readonly Option<string?> _since = new("--since")
    {
        HelpName = "REV",
        Description = "Report findings on lines changed since a commit, branch or tag; main... means since this branch left main.",
    };

    private readonly Option<bool> _wholeFiles = new("--whole-files") { Description = "With these three: report every finding of a changed file." };

    public void AddTo(Command command)
    {
        command.Add(_staged);
        command.Add(_changed);
        command.Add(_since);
        command.Add(_wholeFiles);
    }

    public bool IsGiven(ParseResult result) => result.GetValue(_staged) || result.GetValue(_changed) || result.GetValue(_since) is not null;

    /// <exception cref="UsageException">What is given goes not together.</exception>
    public ChangeRequest? Request(ParseResult result)
    {
        List<ChangeRequest> requests = [];
        if (result.GetValue(_staged))
            requests.Add(new ChangeRequest(ChangeKind.Staged));
        if (result.GetValue(_changed))
            requests.Add(new ChangeRequest(ChangeKind.Uncommitted));
        if (result.GetValue(_since) is { } revision)
            requests.Add(new ChangeRequest(ChangeKind.Since) { Revision = revision });
        var isWhole = result.GetValue(_wholeFiles);
        return requests switch
        {
            [] when isWhole => throw new UsageException("--whole-files goes with --staged, --changed or --since."),
            [] => null,
            [var one] => one with { IsWholeFiles = isWhole },
            _ => throw new UsageException("--staged, --changed and --since exclude each other. Give one of them."),
        };
    }
}
