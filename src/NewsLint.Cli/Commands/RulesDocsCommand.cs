using System.CommandLine;
using System.Text;
using NewsLint.Cli.Checking;
using NewsLint.Cli.Reporting;
using NewsLint.Workspace.Docs;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Packs;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint rules docs</c>: writes, or checks, what is made from the rules: pages, schemas, the command reference.</summary>
internal static class RulesDocsCommand
{
    public static Command Create(Terminal terminal)
    {
        var check = new Option<bool>("--check") { Description = "Write nothing; name what is stale, and exit with 1 where something is." };
        var output = new Option<string>("--output", "-o") { HelpName = "DIR", Description = "The folder of the rules; the pages go there too. Default: rules.", DefaultValueFactory = _ => "rules" };
        var command = new Command("docs", "Write the pages and JSON schemas that are made from a folder of rules.") { check, output };
        command.SetAction(result => Run(terminal, result.GetValue(output)!, result.GetValue(check)));
        return command;
    }

    private static int Run(Terminal terminal, string folder, bool onlyChecks)
    {
        var root = Path.GetFullPath(folder, terminal.CurrentDirectory);
        if (!Directory.Exists(root))
            throw new UsageException($"There is no folder {folder}.");
        var pack = RuleTargets.ReadPack(Path.TrimEndingDirectorySeparator(root));
        var loaded = RulePackLoader.Load([pack]);
        var code = ExitCode.Clean;
        foreach (var file in ConfigurationReport.Of(pack.Problems.Concat(loaded.Problems), terminal.CurrentDirectory))
        {
            ProblemWriter.Tell(terminal, file.ToReport());
            code = Math.Max(code, file.ExitCode);
        }
        if (code != ExitCode.Clean)
            return code;
        var files = RulePages.Create(loaded.RuleSet);
        files["schema/rule.schema.json"] = SchemaWriter.RuleSchema();
        files["schema/config.schema.json"] = SchemaWriter.ConfigSchema(loaded.RuleSet);
        if (pack.Manifest.IsBuiltIn && Directory.Exists(Path.Combine(root, "..", "docs")))
            files["../docs/cli.md"] = CommandReference.Create(CommandLine.Create(terminal));
        if (pack.Manifest.IsBuiltIn)
            files[CompiledRules.FileName] = CompiledRules.Create(Directory.EnumerateFiles(root, "*.yml", SearchOption.AllDirectories).Select(file => (Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllBytes(file))));
        var stale = files.Where(file => !IsSame(Path.Combine(root, file.Key), file.Value)).ToList();
        return onlyChecks ? Check(terminal, root, stale) : Write(terminal, root, stale, files.Count);
    }

    private static bool IsSame(string path, string text) => File.Exists(path) && File.ReadAllText(path) == text;

    private static int Check(Terminal terminal, string root, List<KeyValuePair<string, string>> stale)
    {
        foreach (var (path, _) in stale)
            terminal.Out.WriteLine($"{Shown(terminal, root, path)} is stale.");
        if (stale.Count == 0)
            return ExitCode.Clean;
        terminal.Out.WriteLine("To write them anew: newslint rules docs");
        return ExitCode.Findings;
    }

    private static int Write(Terminal terminal, string root, List<KeyValuePair<string, string>> stale, int all)
    {
        try
        {
            foreach (var (path, text) in stale)
            {
                var full = Path.GetFullPath(Path.Combine(root, path));
                if (WorkspaceRoot.RefuseWriting(full, terminal.CurrentDirectory) is { } refusal)
                    throw new UsageException($"{Shown(terminal, root, path)} was not written. {refusal}");
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                AtomicFile.Write(full, Encoding.UTF8.GetBytes(text));
                terminal.Out.WriteLine($"Wrote {Shown(terminal, root, path)}");
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The pages cannot be written. {SystemRefusal.OfWrite(error)}");
        }
        if (stale.Count < all)
            terminal.Out.WriteLine($"{Wording.Count(all - stale.Count, "file")} already as they should be.");
        return ExitCode.Clean;
    }

    private static string Shown(Terminal terminal, string root, string path) => ShownPath.Of(Path.GetFullPath(Path.Combine(root, path)), terminal.CurrentDirectory);
}
