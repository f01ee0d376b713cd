using System.CommandLine;
using System.Text.Json;
using NewsLint.Cli.Terminals;
using NewsLint.Linting;
using NewsLint.Rules;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint rules list</c>: every rule, and whether it is on here.</summary>
internal static class RulesListCommand
{
    public static Command Create(Terminal terminal)
    {
        var format = new Option<string>("--format", "-f") { Description = "How the list is printed: text or json.", DefaultValueFactory = _ => "text" }.AcceptOnlyFromAmong("text", "json");
        var config = new Option<string?>("--config", "-c") { Description = "Uses this configuration.", HelpName = "FILE" };
        var noConfig = new Option<bool>("--no-config") { Description = "Uses the defaults." };
        var command = new Command("list", "Lists the rules, and whether each is on in the current folder.") { format, config, noConfig };
        command.SetAction(result => Run(terminal, result.GetValue(format) == "json", result.GetValue(config), result.GetValue(noConfig)));
        return command;
    }

    private static int Run(Terminal terminal, bool asJson, string? config, bool ignoresConfiguration)
    {
        var configuration = Rulebook.Here(terminal, config, ignoresConfiguration);
        var context = configuration.ContextFor(Path.Combine(terminal.CurrentDirectory, "story.md"));
        var rules = configuration.RuleSet.Rules.OrderBy(rule => rule.Name, StringComparer.Ordinal).Select(rule => (Rule: rule, IsOn: IsOn(rule, context, out var level), Level: level)).ToList();
        if (asJson)
            WriteJson(terminal, rules);
        else
            WriteTable(terminal, rules);
        var problems = configuration.Problems.Where(problem => problem.Level == Level.Error).ToList();
        foreach (var problem in problems)
            terminal.Error.WriteLine(problem);
        return problems.Count == 0 ? ExitCodes.Clean : ExitCodes.Usage;
    }

    private static bool IsOn(Rule rule, LintContext context, out Level level) => RuleSettings.TryResolve(rule, context, out level, out _);

    private static void WriteTable(Terminal terminal, List<(Rule Rule, bool IsOn, Level Level)> rules)
    {
        var ink = new Ink(terminal.HasColor);
        var width = rules.Count == 0 ? 0 : rules.Max(rule => rule.Rule.Name.Length);
        foreach (var (rule, isOn, level) in rules)
        {
            var state = isOn ? ink.Of(level, Rulebook.LevelName(level).PadRight(10)) : ink.Faint("off".PadRight(10));
            terminal.Out.WriteLine($"{rule.Id ?? "",-8} {rule.Name.PadRight(width)}  {state}  {rule.Title}");
        }
        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"{rules.Count} rules, {rules.Count(rule => rule.IsOn)} on here. See: newslint explain RULE");
    }

    private static void WriteJson(Terminal terminal, List<(Rule Rule, bool IsOn, Level Level)> rules)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var (rule, isOn, level) in rules)
            {
                json.WriteStartObject();
                json.WriteString("code", rule.Code);
                json.WriteString("rule", rule.Name);
                json.WriteString("title", rule.Title);
                json.WriteString("level", Rulebook.LevelName(level));
                json.WriteString("tier", rule.Tier.ToString().ToLowerInvariant());
                json.WriteBoolean("on", isOn);
                json.WriteString("extends", rule.Extends);
                json.WriteString("pack", rule.File.Pack);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        terminal.Out.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
