using NewsLint.Cli;

// Making the rules ready lets go of little, so that a collection meanwhile finds next to nothing and costs a quarter of a run over one draft.
// Beyond this much the runtime collects as ever. A server lives on, and is to stay small.
// Where memory is scarce it is not to be held back.
if (args is not ["lsp", ..] && GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >= 512L * 1024 * 1024)
    _ = GC.TryStartNoGCRegion(48 * 1024 * 1024);
try
{
    using var terminal = Terminal.OfProcess();
    return CommandLine.Run(args, terminal);
}
catch (UsageException mistake)
{
    using var error = new StreamWriter(StandardStreams.OpenError());
    error.WriteLine(mistake.Message);
    return ExitCode.Usage;
}
