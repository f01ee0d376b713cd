using System.CommandLine;
using NewsLint.Cli.Fixing;

namespace NewsLint.Cli.Commands;

/// <summary>What <c>check</c> may do to files.</summary>
internal sealed class FixChoice
{
    private readonly Option<bool> _fix = new("--fix") { Description = "Apply safe fixes: those that cannot change what a sentence means. Text from standard input comes out on standard output, with the findings on standard error." };
    private readonly Option<bool> _unsafe = new("--unsafe") { Description = "With --fix or --diff: apply also fixes that change words, of several the first. Read the result before it is published." };
    private readonly Option<bool> _ask = new("--ask") { Description = "Show every fix and ask whether to apply it." };
    private readonly Option<bool> _diff = new("--diff") { Description = "Show what --fix would change and write nothing; the exit code is 1 where something would change." };

    public void AddTo(Command command)
    {
        command.Add(_fix);
        command.Add(_unsafe);
        command.Add(_ask);
        command.Add(_diff);
    }

    /// <summary>What was asked for, or null.</summary>
    /// <exception cref="UsageException">The options do not go together.</exception>
    public FixRequest? Request(ParseResult result)
    {
        var (fixes, asks, shows, isUnsafe) = (result.GetValue(_fix), result.GetValue(_ask), result.GetValue(_diff), result.GetValue(_unsafe));
        if (asks && shows)
            throw new UsageException("--ask writes files and --diff does not. Give one of them.");
        if (isUnsafe && !fixes && !asks && !shows)
            throw new UsageException("--unsafe says which fixes are meant: give --fix with it to apply them, or --diff to see them.");
        return fixes || asks || shows ? new FixRequest { IsUnsafe = isUnsafe, Asks = asks, OnlyShows = shows } : null;
    }
}
