using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsLint.Cli.Reporting;
using NewsLint.Linting;
using NewsLint.Rules;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint rules list</c>.</summary>
internal static class RulesListCommand
{
    public static Command Create(Terminal terminal)
    {
        var format = Values.OneOf("--format", "How the list is written: text (the default) or json.", "FORMAT", "text", ["text", "json"], "-f");
        var configuration = new ConfigurationChoice();
        var command = new Command("list", "Name every rule, its level, and whether the configuration here has it on.") { format };
        configuration.AddTo(command);
        command.SetAction(result =>
        {
            var here = configuration.Finder(result, terminal).ForDirectory(terminal.CurrentDirectory);
            var context = here.ContextFor(Path.Combine(terminal.CurrentDirectory, "draft.md"));
            var rules = here.RuleSet.Rules.OrderBy(rule => rule.Name, StringComparer.Ordinal).Select(rule => Listed.Of(rule, context)).ToList();
            if (result.GetValue(format) == "json")
                WriteJson(terminal, rules);
            else
                WriteTable(terminal, rules);
            return RuleLookup.TellProblems(terminal, here);
        });
        return command;
    }

    private static void WriteTable(Terminal terminal, List<Listed> rules)
    {
        var table = new TextTable("rule", "code", "level", "title");
        foreach (var (rule, level, isOn) in rules)
            table.Add(rule.Name, rule.Id ?? "", isOn ? Wording.Of(level) : "off", rule.Title);
        table.Write(terminal);
        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"{Wording.Count(rules.Count, "rule")}, {rules.Count(rule => rule.IsOn)} of them on here");
    }

    private static void WriteJson(Terminal terminal, List<Listed> rules)
    {
        using (var json = new Utf8JsonWriter(terminal.Output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartArray("rules");
            foreach (var (rule, level, isOn) in rules)
            {
                json.WriteStartObject();
                json.WriteString("name", Harmless.Unicode(rule.Name));
                json.WriteString("code", Harmless.Unicode(rule.Code));
                json.WriteString("title", Harmless.Unicode(rule.Title));
                json.WriteString("level", Wording.Of(level));
                json.WriteBoolean("on", isOn);
                json.WriteString("tier", rule.Tier.ToString().ToLowerInvariant());
                json.WriteString("extends", Harmless.Unicode(rule.Extends));
                json.WriteString("pack", Harmless.Unicode(rule.File.Pack));
                json.WriteString("path", Harmless.Unicode(ShownPath.Of(rule.File.Path, terminal.CurrentDirectory)));
                if (rule.Link is { } link)
                    json.WriteString("link", Harmless.Unicode(link));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        terminal.Output.Write("\n"u8);
    }

    /// <summary>A rule as it is set for a news story beside the configuration.</summary>
    private sealed record Listed(Rule Rule, Level Level, bool IsOn)
    {
        public static Listed Of(Rule rule, LintContext context)
        {
            // What NewsLint says of its own troubles cannot be set.
            var isOn = rule.Extends == RuleKeys.Engine | RuleSettings.TryResolve(rule, context, out var level, out _);
            return new Listed(rule, level, isOn);
        }
    }
}
