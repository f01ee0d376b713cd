using NewsLint.Rules;

namespace NewsLint.Cli.Reporting;

/// <summary>Colours, where there are any.</summary>
internal readonly record struct Paint(bool HasColor)
{
    public string Bold(string text) => Wrap("1", text);

    public string Dim(string text) => Wrap("2", text);

    public string For(Level level, string text) => Wrap(level switch
    {
        Level.Error => "1;31",
        Level.Warning => "33",
        _ => "36",
    }, text);

    /// <summary>A line of a unified diff.</summary>
    public string DiffLine(string line) => line switch
    {
        _ when line.StartsWith("--- ", StringComparison.Ordinal) || line.StartsWith("+++ ", StringComparison.Ordinal) => Bold(line),
        ['+', ..] => Wrap("32", line),
        ['-', ..] => Wrap("31", line),
        ['@', ..] => Wrap("36", line),
        _ => line,
    };

    private string Wrap(string code, string text) => HasColor && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}

/// <summary>Words for people.</summary>
internal static class Wording
{
    public static string Of(Level level) => level switch
    {
        Level.Error => "error",
        Level.Warning => "warning",
        _ => "suggestion",
    };

    /// <summary>“1 file”, “2,000 files”.</summary>
    public static string Count(int count, string noun, string? plural = null) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? noun : plural ?? noun + "s")}");
}
