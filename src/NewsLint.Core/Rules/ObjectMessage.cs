namespace NewsLint.Rules;

/// <summary>The message of a rule about an object of the news model.</summary>
internal static class ObjectMessage
{
    /// <summary>What a message may show of the words it is about; the rest is on the line itself.</summary>
    private const int MaxShown = 48;

    public static string Fill(RulePass pass, string match, string speaker, string source, string verb, string kind, bool isSure)
    {
        var shown = Shorten(pass, match);
        var message = MessageTemplate.Fill(pass.Rule.Message, shown, "", shown)
            .Replace("{speaker}", Shorten(pass, speaker), StringComparison.Ordinal).Replace("{source}", Shorten(pass, source), StringComparison.Ordinal)
            .Replace("{verb}", Shorten(pass, verb), StringComparison.Ordinal).Replace("{kind}", kind, StringComparison.Ordinal);
        return isSure || message.StartsWith("Check:", StringComparison.Ordinal) ? message : "Check: " + message;
    }

    /// <summary>The words as far as a message shows them, protected names covered before anything is cut.</summary>
    public static string Shorten(RulePass pass, string words)
    {
        var text = pass.Lint.Redaction.Apply(words);
        if (text.Length <= MaxShown)
            return text;
        var end = text.LastIndexOf(' ', MaxShown - 1);
        return text[..(end < MaxShown / 2 ? MaxShown - 1 : end)].TrimEnd(' ', ',', '.') + " …";
    }
}
