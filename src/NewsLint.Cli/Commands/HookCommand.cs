using System.CommandLine;
using NewsLint.Workspace.Git;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint hook</c>: the pre-commit hook of a repository without a hook framework.</summary>
internal static class HookCommand
{
    public static Command Create(Terminal terminal)
    {
        var failOn = Values.OneOf("--fail-on", "The least level that stops a commit: suggestion, warning or error (the default).", "LEVEL", "error", ["suggestion", "warning", "error"]);
        var install = new Command("install", "Check staged drafts before each commit. A hook that is there already is kept and runs first.") { failOn };
        install.SetAction(result => Install(terminal, result.GetValue(failOn)!));
        var uninstall = new Command("uninstall", "Take the hook out, and put back one that was there before.");
        uninstall.SetAction(_ => Uninstall(terminal));
        var status = new Command("status", "Say whether the hook is there. The exit code is 1 where it is not.");
        status.SetAction(_ => Status(terminal));
        return new Command("hook", "Check staged drafts before each commit of this git repository.") { install, uninstall, status };
    }

    private static int Install(Terminal terminal, string failOn)
    {
        var hook = Find(terminal);
        var program = hook.Folder.IsPrivate ? OwnPath : null;
        var change = hook.Install(HookScript.Create(failOn == "error" ? "" : $"--fail-on {failOn}", program));
        terminal.Out.WriteLine(Harmless.Text(change switch
        {
            HookChange.None => $"The hook is there already: {Shown(terminal, hook)}",
            HookChange.Renewed => $"Wrote the hook anew: {Shown(terminal, hook)}",
            _ => $"Installed {Shown(terminal, hook)}: before each commit its drafts are checked.",
        }));
        if (change == HookChange.Chained)
            terminal.Out.WriteLine($"The hook that was there is kept as {HookScript.KeptName} and runs first.");
        WarnOfPath(terminal, program);
        return ExitCode.Clean;
    }

    private static int Uninstall(Terminal terminal)
    {
        var hook = Find(terminal);
        var change = hook.Uninstall();
        terminal.Out.WriteLine(Harmless.Text(change switch
        {
            HookChange.Restored => $"{Shown(terminal, hook)} is again the hook that was there before.",
            HookChange.Done => $"Took out {Shown(terminal, hook)}.",
            _ => hook.Owner == HookOwner.Nobody ? "There is no pre-commit hook here." : $"{Shown(terminal, hook)} is not NewsLint's. Nothing was changed.",
        }));
        return ExitCode.Clean;
    }

    private static int Status(Terminal terminal)
    {
        var hook = Find(terminal);
        var isOurs = hook.Owner is HookOwner.NewsLint or HookOwner.Both;
        terminal.Out.WriteLine(Harmless.Text(hook.Owner switch
        {
            HookOwner.NewsLint => $"Installed: {Shown(terminal, hook)} runs `{HookScript.CommandOf(hook.Text!)}`.",
            HookOwner.Both => $"Installed and edited by hand since: {Shown(terminal, hook)}",
            HookOwner.Nobody => "Not installed: there is no pre-commit hook here. To install it: newslint hook install",
            _ => $"Not installed: {Shown(terminal, hook)} is another program's. `newslint hook install` keeps it and runs it first.",
        }));
        if (hook.HasKept)
            terminal.Out.WriteLine(isOurs ? $"{HookScript.KeptName} runs first." : $"{HookScript.KeptName}, kept by NewsLint, is not run by what is there now.");
        if (isOurs)
            WarnOfPath(terminal, null);
        return isOurs ? ExitCode.Clean : ExitCode.Findings;
    }

    private static Hook Find(Terminal terminal) => new(HookFolder.Find(GitRepository.Open(terminal.CurrentDirectory)));

    private static string Shown(Terminal terminal, Hook hook) => ShownPath.Of(hook.Folder.Hook, terminal.CurrentDirectory);

    private static void WarnOfPath(Terminal terminal, string? program)
    {
        if (!IsOnPath())
            terminal.Tell(program is null ? "newslint is not on PATH. Where the hook does not find it no commit passes." : $"newslint is not on PATH. The hook takes it from where it is now: {program}");
    }

    private static bool IsOnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "newslint.exe" : "newslint")));

    /// <summary>Where this program is, unless it is run through another.</summary>
    private static string? OwnPath => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "newslint" ? Environment.ProcessPath!.Replace('\\', '/') : null;
}
