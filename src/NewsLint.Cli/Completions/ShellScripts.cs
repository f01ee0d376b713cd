using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace NewsLint.Cli.Completions;

/// <summary>Writes the words as scripts that shells load. The scripts hold all they need and never run NewsLint.</summary>
internal static class ShellScripts
{
    public static string Bash(ImmutableArray<CompletionWords> commands)
    {
        var script = new StringBuilder(Head("bash", "Load it: source <(newslint completions bash)"));
        AppendBash(script, commands);
        return script.Append("complete -o default -F _newslint newslint\n").ToString();
    }

    public static string Zsh(ImmutableArray<CompletionWords> commands)
    {
        var script = new StringBuilder("#compdef newslint\n" + Head("zsh", "Load it: source <(newslint completions zsh)"));
        script.Append("autoload -U +X bashcompinit && bashcompinit\n");
        AppendBash(script, commands);
        return script.Append("complete -o default -F _newslint newslint\n").ToString();
    }

    public static string Fish(ImmutableArray<CompletionWords> commands)
    {
        var script = new StringBuilder(Head("fish", "Keep it: newslint completions fish > ~/.config/fish/completions/newslint.fish"));
        foreach (var command in commands)
        {
            var condition = Condition(command.Path);
            foreach (var word in command.Words)
                script.Append(CultureInfo.InvariantCulture, $"complete -c newslint -n {condition} -a {Single(word.Word)}{Meaning(word.Meaning)}\n");
            foreach (var option in command.Options)
            {
                var values = option.Values.IsEmpty ? option.TakesValue ? " -r" : "" : $" -x -a {Single(string.Join(' ', option.Values))}";
                script.Append(CultureInfo.InvariantCulture, $"complete -c newslint -n {condition} -l {option.Name.TrimStart('-')}{values}{Meaning(option.Meaning)}\n");
            }
        }
        return script.ToString();
    }

    public static string PowerShell(ImmutableArray<CompletionWords> commands)
    {
        var script = new StringBuilder(Head("powershell", "Load it: newslint completions powershell | Out-String | Invoke-Expression"));
        script.Append("Register-ArgumentCompleter -Native -CommandName newslint -ScriptBlock {\n  param($word, $ast, $position)\n");
        script.Append("  $elements = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { \"$_\" } | Where-Object { $_ -ne $word })\n");
        script.Append("  $last = if ($elements.Count) { $elements[-1] } else { '' }\n  $path = ''\n");
        script.Append("  foreach ($element in $elements) { if ((\"$path $element\").Trim() -in $commands) { $path = (\"$path $element\").Trim() } }\n".Replace("$commands", $"@({string.Join(", ", commands.Where(command => command.Path.Length > 0).Select(command => Ps(command.Path)))})", StringComparison.Ordinal));
        script.Append("  $words = switch (\"$path $last\") {\n");
        foreach (var (command, option) in WithValues(commands))
            script.Append(CultureInfo.InvariantCulture, $"    {Ps($"{command.Path} {option.Name}")} {{ {string.Join(", ", option.Values.Select(Ps))}; break }}\n");
        script.Append("    default { switch ($path) {\n");
        foreach (var command in commands)
            script.Append(CultureInfo.InvariantCulture, $"      {Ps(command.Path)} {{ {string.Join(", ", AllWords(command).Select(Ps))} }}\n");
        return script.Append("    } }\n  }\n  $words | Where-Object { $_ -like \"$word*\" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }\n}\n").ToString();
    }

    private static void AppendBash(StringBuilder script, ImmutableArray<CompletionWords> commands)
    {
        var paths = string.Join('|', commands.Where(command => command.Path.Length > 0).Select(command => Single(command.Path)));
        script.Append("""
            _newslint() {
              local word="${COMP_WORDS[COMP_CWORD]}" last="${COMP_WORDS[COMP_CWORD-1]}" path="" words="" i
              for ((i = 1; i < COMP_CWORD; i++)); do
                local longer="${path:+$path }${COMP_WORDS[i]}"

            """.ReplaceLineEndings("\n"));
        script.Append(CultureInfo.InvariantCulture, $"    case \"$longer\" in {paths}) path=\"$longer\" ;; esac\n  done\n  case \"$path $last\" in\n");
        foreach (var (command, option) in WithValues(commands))
            script.Append(CultureInfo.InvariantCulture, $"    {Single($"{command.Path} {option.Name}")}) words={Single(string.Join(' ', option.Values))} ;;\n");
        script.Append("    *) case \"$path\" in\n");
        foreach (var command in commands)
            script.Append(CultureInfo.InvariantCulture, $"      {Single(command.Path)}) words={Single(string.Join(' ', AllWords(command)))} ;;\n");
        script.Append("    esac ;;\n  esac\n  COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n}\n");
    }

    private static IEnumerable<(CompletionWords Command, CompletionOption Option)> WithValues(ImmutableArray<CompletionWords> commands) =>
        commands.SelectMany(command => command.Options.Where(option => !option.Values.IsEmpty).Select(option => (command, option)));

    private static IEnumerable<string> AllWords(CompletionWords command) =>
        command.Words.Select(word => word.Word).Concat(command.Options.Select(option => option.Name));

    /// <summary>Holds where the command was written and none of those below it.</summary>
    private static string Condition(string path) => path.Length == 0
        ? "__fish_use_subcommand"
        : Single(string.Join("; and ", path.Split(' ').Select(word => $"__fish_seen_subcommand_from {word}")));

    private static string Meaning(string text) => text.Length == 0 ? "" : " -d " + Single(text);

    private static string Head(string shell, string how) => $"# Made by `newslint completions {shell}`. {how}\n";

    private static string Single(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Ps(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
