using System.CommandLine;
using System.Globalization;
using NewsLint.Workspace;

namespace NewsLint.Cli.Commands;

/// <summary>Options whose values are checked with a plain message.</summary>
internal static class Values
{
    /// <summary>An option that takes one of a few words.</summary>
    public static Option<string> OneOf(string name, string description, string helpName, string usual, string[] choices, params string[] aliases)
    {
        var option = new Option<string>(name, aliases) { Description = description, HelpName = helpName };
        option.CompletionSources.Add(choices);
        option.DefaultValueFactory = _ => usual;
        option.CustomParser = result =>
        {
            var written = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
            if (choices.FirstOrDefault(choice => choice.Equals(written, StringComparison.OrdinalIgnoreCase)) is { } choice)
                return choice;
            result.AddError($"{name} can be {string.Join(", ", choices)}; not “{written}”.{Suggestion.DidYouMean(written, choices)}");
            return usual;
        };
        return option;
    }

    /// <summary>An option that takes a whole number.</summary>
    public static Option<int?> Number(string name, string description, int least, params string[] aliases)
    {
        var option = new Option<int?>(name, aliases) { Description = description, HelpName = "N" };
        option.CustomParser = result =>
        {
            var written = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
            if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least)
                return number;
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} takes a whole number from {least} on; not “{written}”."));
            return null;
        };
        return option;
    }
}
