namespace NewsLint.Cli.Terminals;

/// <summary>Colours text where the terminal shows colours; a handful of them, so that they mean something.</summary>
internal readonly struct Ink(bool isOn)
{
    public string Error(string text) => Wrap("1;31", text);

    public string Warning(string text) => Wrap("33", text);

    public string Suggestion(string text) => Wrap("36", text);

    public string Strong(string text) => Wrap("1", text);

    public string Faint(string text) => Wrap("2", text);

    public string Good(string text) => Wrap("32", text);

    public string Of(Rules.Level level, string text) => level switch
    {
        Rules.Level.Error => Error(text),
        Rules.Level.Warning => Warning(text),
        _ => Suggestion(text),
    };

    private string Wrap(string code, string text) => isOn && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
