using System.CommandLine;
using System.Text;
using NewsLint.Cli.Terminals;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint completions SHELL</c>: a script made of the command tree.</summary>
internal static class CompletionsCommand
{
    public static Command Create(Terminal terminal, RootCommand root)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or powershell." }.AcceptOnlyFromAmong("bash", "zsh", "fish", "powershell");
        var command = new Command("completions", "Prints a completion script for a shell.") { shell };
        command.SetAction(result => terminal.Out.Write(result.GetValue(shell) switch
        {
            "bash" => Bash(root),
            "zsh" => "#compdef newslint\nautoload -U +X bashcompinit && bashcompinit\n" + Bash(root),
            "fish" => Fish(root),
            _ => PowerShell(root),
        }));
        return command;
    }

    private static string Bash(RootCommand root)
    {
        var script = new StringBuilder("# newslint completions bash: source this file, or put it into the folder of your completions.\n_newslint() {\n");
        script.Append("  local words path=\"\" word\n  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do [[ $word == -* ]] || path+=\" $word\"; done\n  case \"$path\" in\n");
        foreach (var (path, command) in Walk(root).OrderByDescending(each => each.Path.Length))
            script.Append($"    \"{path}\"*) words=\"{string.Join(' ', Words(command))}\" ;;\n");
        script.Append("  esac\n  COMPREPLY=($(compgen -W \"$words\" -- \"${COMP_WORDS[COMP_CWORD]}\") $(compgen -f -- \"${COMP_WORDS[COMP_CWORD]}\"))\n}\n");
        return script.Append("complete -o filenames -F _newslint newslint\n").ToString();
    }

    private static string Fish(RootCommand root)
    {
        var script = new StringBuilder("# newslint completions fish > ~/.config/fish/completions/newslint.fish\n");
        foreach (var (path, command) in Walk(root))
        {
            var condition = path.Length == 0 ? "__fish_use_subcommand" : $"__fish_seen_subcommand_from {path.Trim().Split(' ')[^1]}";
            foreach (var sub in command.Subcommands)
                script.Append($"complete -c newslint -n '{condition}' -a {sub.Name} -d '{Quoted(sub.Description)}'\n");
            foreach (var option in command.Options.Where(option => option.Name.StartsWith("--", StringComparison.Ordinal)))
                script.Append($"complete -c newslint -n '{condition}' -l {option.Name[2..]} -d '{Quoted(option.Description)}'\n");
        }
        return script.ToString();
    }

    private static string PowerShell(RootCommand root)
    {
        var script = new StringBuilder("# newslint completions powershell >> $PROFILE\nRegister-ArgumentCompleter -Native -CommandName newslint -ScriptBlock {\n  param($word, $ast)\n");
        script.Append("  $path = ($ast.CommandElements | Select-Object -Skip 1 | Where-Object { \"$_\" -notlike '-*' -and \"$_\" -ne $word }) -join ' '\n  $words = switch -Wildcard ($path) {\n");
        foreach (var (path, command) in Walk(root).OrderByDescending(each => each.Path.Length))
            script.Append($"    '{path.Trim()}*' {{ '{string.Join("','", Words(command))}'; break }}\n");
        return script.Append("  }\n  $words | Where-Object { $_ -like \"$word*\" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }\n}\n").ToString();
    }

    private static IEnumerable<(string Path, Command Command)> Walk(Command command, string path = "")
    {
        yield return (path, command);
        foreach (var sub in command.Subcommands)
        {
            foreach (var below in Walk(sub, $"{path} {sub.Name}"))
                yield return below;
        }
    }

    private static IEnumerable<string> Words(Command command) =>
        command.Subcommands.Select(sub => sub.Name).Concat(command.Options.Select(option => option.Name).Where(name => name.StartsWith("--", StringComparison.Ordinal)));

    private static string Quoted(string? text) => (text ?? "").Replace("'", "\\'", StringComparison.Ordinal);
}
