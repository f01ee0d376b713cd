using System.Collections.Immutable;
using System.Text;
using NewsLint.Cli;
using NewsLint.Cli.Checking;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Packs;

namespace NewsLint.Fuzzing.Targets;

/// <summary>Runs <c>newslint check</c> in memory, the built-in rules read once for all runs.</summary>
internal static class MemoryCheck
{
    private static readonly Lazy<LoadedRules> BuiltIn = new(() => RulePackLoader.Load([BuiltInPack.Pack]));

    public static LoadedRules Load(ImmutableArray<RulePack> packs) => packs.Length == 1 ? BuiltIn.Value : RulePackLoader.Load(packs);

    /// <summary>One run; what the user is told of wrong usage is an answer, everything else that is thrown is a find.</summary>
    public static (int ExitCode, string Out, string Error) Run(WorkFolder folder, CheckRequest request, byte[]? input = null, bool isJsonLines = false, int width = 80, bool hasColor = false, bool isScreen = false)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var code = ExitCode.Usage;
        using (var terminal = new Terminal(new MemoryStream(input ?? []), output, error) { CurrentDirectory = folder.FullPath, Width = width, HasColor = hasColor, IsScreen = isScreen, Clock = WorkFolder.Clock })
        {
            var configurations = new ConfigurationFinder(new ConfigurationOptions(folder.FullPath) { Clock = WorkFolder.Clock }, Load);
            try
            {
                code = isJsonLines ? new JsonLinesRun(terminal, configurations, request).Run() : CheckRun.Run(terminal, configurations, request);
            }
            catch (UsageException mistake)
            {
                terminal.Tell(mistake.Message);
            }
        }
        return (code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
