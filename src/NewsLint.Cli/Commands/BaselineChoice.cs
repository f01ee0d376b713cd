using System.CommandLine;
using NewsLint.Cli.Checking;

namespace NewsLint.Cli.Commands;

/// <summary><c>--baseline</c>, <c>--write-baseline</c> and <c>--prune-baseline</c>.</summary>
internal sealed class BaselineChoice
{
    private readonly Option<string?> _read = new("--baseline") { HelpName = "FILE", Description = "Report only what is not in this baseline." };

    private readonly Option<string?> _write = new("--write-baseline") { HelpName = "FILE", Description = "Accept all that is found now: write it into this baseline and report nothing." };

    private readonly Option<bool> _prune = new("--prune-baseline") { Description = "With --baseline: take out of it what is no longer found." };

    public void AddTo(Command command)
    {
        command.Add(_read);
        command.Add(_write);
        command.Add(_prune);
    }

    /// <exception cref="UsageException">What is given goes not together.</exception>
    public BaselineRequest? Request(ParseResult result, bool seesAll)
    {
        var (read, write, prunes) = (result.GetValue(_read), result.GetValue(_write), result.GetValue(_prune));
        if (read is not null && write is not null)
            throw new UsageException("--baseline and --write-baseline exclude each other. Give one of them.");
        if (prunes && read is null)
            throw new UsageException("--prune-baseline goes with --baseline FILE.");
        if (!seesAll && (prunes || write is not null))
            throw new UsageException($"{(prunes ? "--prune" : "--write")}-baseline needs every finding of a draft. Leave out --rule, --staged, --changed and --since.");
        return write is not null ? new BaselineRequest(write, BaselineAction.Write)
            : read is not null ? new BaselineRequest(read, prunes ? BaselineAction.Prune : BaselineAction.Read)
            : null;
    }
}
