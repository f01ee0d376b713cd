using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using NewsLint.Cli.Reporting;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Workspace.Caching;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Git;
using NewsLint.Workspace.Packs;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint doctor</c>: what a colleague would look at first when something does not work.</summary>
internal static class DoctorCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("doctor", "Show what NewsLint finds here: configuration, rules, git, editors. The exit code is 2 where something is broken.");
        command.SetAction(_ => Run(terminal));
        return command;
    }

    private static int Run(Terminal terminal)
    {
        var finder = new ConfigurationFinder(new ConfigurationOptions(terminal.CurrentDirectory) { Clock = terminal.Clock }, RulePackLoader.Load);
        var configuration = finder.ForDirectory(terminal.CurrentDirectory);
        var table = new TextTable("what", "is", "see");
        table.Add("newslint", CommandLine.FullVersion, RuntimeInformation.RuntimeIdentifier);
        table.Add("program", Environment.ProcessPath ?? "unknown", "");
        if (configuration.ConfigPath is { } path)
            table.Add("configuration", ShownPath.Of(path, terminal.CurrentDirectory), "newslint config FILE");
        else
            table.Add("configuration", "none: the defaults hold", "newslint init writes one");
        var on = configuration.RuleSet.Rules.Count(rule => IsOn(rule, configuration, terminal));
        table.Add("rules", string.Create(CultureInfo.InvariantCulture, $"{configuration.RuleSet.Rules.Length} read, {on} of them on"), "newslint rules list");
        foreach (var folder in configuration.PackFolders)
            table.Add("pack", ShownPath.Of(folder, terminal.CurrentDirectory), "");
        AddDrafts(table, terminal, finder);
        AddGit(table, terminal);
        AddEditors(table);
        AddCache(table, terminal);
        table.Write(terminal);
        return RuleLookup.TellProblems(terminal, configuration);
    }

    private static bool IsOn(Rule rule, EffectiveConfiguration configuration, Terminal terminal) =>
        RuleSettings.TryResolve(rule, configuration.ContextFor(Path.Combine(terminal.CurrentDirectory, "draft.md")), out _, out _);

    private static void AddDrafts(TextTable table, Terminal terminal, ConfigurationFinder finder)
    {
        var found = FileFinder.Find(["."], finder);
        table.Add("drafts", Wording.Count(found.Files.Length, "file"), "newslint check");
    }

    private static void AddGit(TextTable table, Terminal terminal)
    {
        try
        {
            var hook = new Hook(HookFolder.Find(GitRepository.Open(terminal.CurrentDirectory)));
            var isOurs = hook.Owner is HookOwner.NewsLint or HookOwner.Both;
            table.Add("git hook", isOurs ? ShownPath.Of(hook.Folder.Hook, terminal.CurrentDirectory) : hook.Owner == HookOwner.Nobody ? "none" : "another program's", isOurs ? "" : "newslint hook install");
        }
        catch (GitException failure)
        {
            table.Add("git", failure.Message, "");
        }
    }

    private static void AddCache(TextTable table, Terminal terminal)
    {
        if (terminal.CacheFolder is not { } folder)
            table.Add("kept results", "nowhere: no folder for caches is known", "XDG_CACHE_HOME or NEWSLINT_CACHE_DIR names one");
        else if (new ResultCache(folder, terminal.Clock).Refusal is { } refusal)
            table.Add("kept results", $"none in {folder}: {refusal}", "every run lints anew");
        else
            table.Add("kept results", folder, "newslint check --no-cache uses none");
    }

    private static void AddEditors(TextTable table)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        foreach (var (editor, folder) in new[] { ("VS Code", ".vscode"), ("VS Code over the network", ".vscode-server"), ("VSCodium", ".vscode-oss") })
        {
            var extensions = Path.Combine(home, folder, "extensions");
            if (!Directory.Exists(extensions))
                continue;
            var own = Directory.EnumerateDirectories(extensions, "newslint*").Select(Path.GetFileName).Order(StringComparer.Ordinal).LastOrDefault();
            table.Add(editor, own ?? "without the extension", own is null ? "see editors/vscode" : "");
        }
    }
}
