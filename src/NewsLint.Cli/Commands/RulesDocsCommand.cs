using System.CommandLine;
using NewsLint.Cli.Terminals;
using NewsLint.Rules;
using NewsLint.Workspace.Docs;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Packs;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint rules docs</c>: writes, or checks, what is made from the rules: pages, schemas, the command reference.</summary>
internal static class RulesDocsCommand
{
    public static Command Create(Terminal terminal)
    {
        var check = new Option<bool>("--check") { Description = "Writes nothing; ends with exit code 1 where a file is stale." };
        var output = new Option<string>("--output", "-o") { Description = "The folder of the rules.", DefaultValueFactory = _ => "rules", HelpName = "DIR" };
        var command = new Command("docs", "Writes the pages and JSON schemas that are made from the rules in a folder.") { check, output };
        command.SetAction(result => Run(terminal, result.GetValue(output)!, result.GetValue(check)));
        return command;
    }

    private static int Run(Terminal terminal, string folder, bool onlyChecks)
    {
        if (Rulebook.ReadPack(terminal, folder) is not { } pack)
            return ExitCodes.Usage;
        var loaded = RulePackLoader.Load([pack]);
        var errors = loaded.Problems.Where(problem => problem.Level == Level.Error).ToList();
        foreach (var problem in errors)
            terminal.Error.WriteLine(problem);
        if (errors.Count > 0)
            return ExitCodes.Usage;
        var files = RulePages.Create(loaded.RuleSet);
        files["schema/rule.schema.json"] = SchemaWriter.RuleSchema();
        files["schema/config.schema.json"] = SchemaWriter.ConfigSchema(loaded.RuleSet);
        var root = Path.GetFullPath(folder, terminal.CurrentDirectory);
        if (Directory.Exists(Path.Combine(root, "..", "docs")))
            files["../docs/cli.md"] = CommandReference.Create(CommandLine.Create(terminal));
        return onlyChecks ? Check(terminal, folder, root, files) : Write(terminal, root, files);
    }

    private static int Check(Terminal terminal, string folder, string root, SortedDictionary<string, string> files)
    {
        var stale = files.Where(file => !File.Exists(Path.Combine(root, file.Key)) || File.ReadAllText(Path.Combine(root, file.Key)) != file.Value).Select(file => file.Key).ToList();
        foreach (var path in stale)
            terminal.Out.WriteLine($"{folder.TrimEnd('/')}/{path} is stale.");
        if (stale.Count == 0)
            return ExitCodes.Clean;
        terminal.Out.WriteLine("Run: newslint rules docs");
        return ExitCodes.Findings;
    }

    private static int Write(Terminal terminal, string root, SortedDictionary<string, string> files)
    {
        var written = 0;
        foreach (var (path, text) in files)
        {
            var full = Path.GetFullPath(Path.Combine(root, path));
            if (File.Exists(full) && File.ReadAllText(full) == text)
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            AtomicFile.Write(full, new System.Text.UTF8Encoding(false).GetBytes(text));
            written++;
        }
        terminal.Out.WriteLine($"{written} of {files.Count} files written.");
        return ExitCodes.Clean;
    }
}
