using NewsLint.Cli;
using NewsLint.Cli.Terminals;

return CommandLine.Run(args, Terminal.OfProcess());
